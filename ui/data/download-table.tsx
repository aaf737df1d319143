import type { Language } from "@/domain/language";
import { words } from "../i18n/words";

type File = { name: string; about: string; href: string; link: string };

/** What can be taken away, with what each file is good for. */
export function DownloadTable({ title, files, lang }: { title: string; files: readonly File[]; lang: Language }) {
  const say = words(lang);
  return (
    <table className="w-full text-note">
      <caption className="sr-only">{title}</caption>
      <thead className="sr-only"><tr>{["what", "goodFor", "file"].map((column) => <th key={column} scope="col">{say(`data.${column}`)}</th>)}</tr></thead>
      <tbody>
        {files.map(({ name, about, href, link }) => (
          <tr key={href} className="border-t border-line align-top max-sm:grid max-sm:py-2">
            <th scope="row" className="py-2 pr-6 text-left font-semibold max-sm:py-0">{name}</th>
            <td className="max-w-measure py-2 pr-6 max-sm:py-0">{about}</td>
            <td className="py-2 whitespace-nowrap max-sm:py-0"><a href={href} download className="inline-block py-0.5">{link}<span className="sr-only"> ({name})</span></a></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
