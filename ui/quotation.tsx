import type { Language } from "@/domain/language";
import type { CitationRecord } from "@/domain/record";
import { addressIn } from "./addresses";
import { dateInWords, dayInWords } from "./dates";
import { words } from "./i18n/words";

type Props = { citation: CitationRecord; lang: Language; id?: string; quiet?: boolean };

/** White space of a hard-wrapped document is not part of how its words are read. */
const flow = (text: string): string => text.replace(/\s+/gu, " ");

/** The context is stored by length and may begin or end within a word: only whole words are shown. */
const before = (prefix: string): string => flow(prefix).replace(/^\S*(?=\s)/u, "").replace(/^\s+/u, "");
const after = (suffix: string): string => flow(suffix).replace(/(?<=\s)\S*$/u, "").replace(/\s+$/u, "");

/**
 * The words, in their place: italic serif, what was quoted marked, a little of what stands around it
 * dimmed. They stay in the language of the document.
 */
export function Quotation({ citation, lang, id, quiet = false }: Props) {
  const { prefix, exact, suffix, language } = citation;
  return (
    <figure id={id} className="border-l-[3px] border-accent pl-4 print:border-l">
      <blockquote lang={language} cite={citation.url} className={`max-w-measure font-serif italic ${quiet ? "text-base leading-[1.5]" : "text-[1.1875rem] leading-[1.5]"}`}>
        <p>
          {before(prefix) === "" ? null : <span className="text-soft" aria-hidden="true">{`… ${before(prefix)}`}</span>}
          <mark className="[box-decoration-break:clone] px-0.5 py-0.5">{flow(exact)}</mark>
          {after(suffix) === "" ? null : <span className="text-soft" aria-hidden="true">{`${after(suffix)} …`}</span>}
        </p>
      </blockquote>
      <QuotationSource citation={citation} lang={lang} />
    </figure>
  );
}

/** Who said it, where, when; and the way to its place in the document. */
export function QuotationSource({ citation, lang }: Pick<Props, "citation" | "lang">) {
  const say = words(lang);
  const { speakers, speakerAs, wording, sourcePublishedOn: published } = citation;
  const names = new Intl.ListFormat(lang, { type: "conjunction" }).format(speakers.map(({ name }) => name));
  const who = speakerAs === null ? names : `${speakerAs} (${names})`;
  return (
    <figcaption className="mt-2 max-w-measure text-small leading-relaxed text-soft">
      {wording === "reported" ? say("quote.reportedWords", { speakers: who }) : who}
      {" · "}
      <a href={addressIn(lang, citation.url)}>
        <span lang={citation.sourceTitleLang === lang ? undefined : citation.sourceTitleLang}>{citation.sourceTitle}</span>
      </a>
      {published === null ? null : (
        <>, <time dateTime={published.value}>{dateInWords(published.value, lang)}</time>{published.basis === "inferred" ? ` (${say("quote.inferredDate")})` : ""}</>
      )}
      {citation.attested && citation.attestedOn !== null ? ` · ${say("quote.attested", { date: dayInWords(citation.attestedOn, lang) })}` : ""}
    </figcaption>
  );
}
