import type { Language } from "@/domain/language";
import type { CommitmentRecord } from "@/domain/record";
import { asOfAddress } from "../addresses";
import { dayInWords } from "../dates";
import { words } from "../i18n/words";

type Props = { record: CommitmentRecord; asOf: string; site: string; lang: Language };

/** How to cite the page: in words, and for a reference manager, at the address that keeps saying what it says on that day. */
export function CitePage({ record, asOf, site, lang }: Props) {
  const say = words(lang);
  const url = `${site}${asOfAddress(lang, record.links.html, asOf)}`;
  const year = asOf.slice(0, 4);
  const reference = say("record.citeAs", { site: say("site.name"), year, title: record.title, id: record.id, day: dayInWords(asOf, lang), url });
  const braces = (text: string) => text.replace(/[{}\\]/g, "");
  const bibtex = [
    `@misc{followthrough-${record.id.toLowerCase()},`, `  title = {${braces(record.title)}},`, `  author = {{${say("site.name")}}},`,
    `  year = {${year}},`, `  note = {${record.id}, ${dayInWords(asOf, lang)}},`, `  url = {${url}}`, "}",
  ].join("\n");
  return (
    <section aria-labelledby="cite" className="text-note">
      <h2 id="cite" className="mb-2 text-h3">{say("record.cite")}</h2>
      <p className="border-t border-line pt-2 text-small break-words">{reference}</p>
      <details className="mt-2 text-small">
        <summary className="inline-block py-1 text-accent">BibTeX</summary>
        <pre tabIndex={0} className="mt-1 overflow-x-auto border border-line bg-card p-3 text-[0.78rem]">{bibtex}</pre>
      </details>
    </section>
  );
}
