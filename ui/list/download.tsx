import { filterQuery, type CommitmentFilter } from "@/domain/filter";
import type { Language } from "@/domain/language";
import { addressIn } from "../addresses";
import { listFiles } from "../data/list-files";
import { words } from "../i18n/words";

/** The list as it stands on the page, filters, language and day included, as a file. */
export function Download({ filter, total, lang }: { filter: CommitmentFilter; total: number; lang: Language }) {
  const say = words(lang);
  const files = listFiles(filter, lang);
  return (
    <p className="no-print mt-4 text-small text-soft">
      {say("download.list", { total })}{" "}
      {files.map(({ format, href }, index) => (
        <span key={format}>{index === 0 ? "" : " · "}<a href={href} download className="inline-block py-0.5">{say(`download.${format}`)}</a></span>
      ))}
      {" · "}<a href={addressIn(lang, `/data${filterQuery(filter, { page: undefined, sort: undefined })}`)} className="inline-block py-0.5">{say("download.more")}</a>
    </p>
  );
}
