import type { Language } from "@/domain/language";
import type { CitationRecord } from "@/domain/record";
import { addressIn } from "./addresses";
import { dateInWords, dayInWords, instantInWords } from "./dates";
import { words } from "./i18n/words";

type Props = { citation: CitationRecord; lang: Language; inSource?: boolean; brief?: boolean };

/** Who said it, where, when, under which terms; and the way to its place in the document. */
export function QuotationSource({ citation, lang, inSource = false, brief = false }: Props) {
  const say = words(lang);
  const { attested, attestedOn, embargoUntil } = citation;
  return (
    <figcaption className="mt-2 max-w-measure text-small leading-relaxed text-soft">
      {speakerOf(citation, lang)}
      {inSource ? null : <>{" · "}<Document citation={citation} lang={lang} /></>}
      {/* In the one zone that is the same for every reader. */}
      {embargoUntil === null || inSource || brief ? "" : ` · ${say("quote.embargoed", { date: instantInWords(embargoUntil, lang, "UTC") })}`}
      {attested && attestedOn !== null && !brief ? ` · ${say("quote.attested", { date: dayInWords(attestedOn, lang) })}` : ""}
    </figcaption>
  );
}

function speakerOf({ speakers, speakerAs, wording }: CitationRecord, lang: Language): string {
  const say = words(lang);
  const names = new Intl.ListFormat(lang, { type: "conjunction" }).format(speakers.map(({ name }) => name));
  // The document's own way of naming the speaker may hold the name, or "as reported", already.
  const who = speakerAs === null ? names : speakerAs.includes(names) ? speakerAs : `${speakerAs} (${names})`;
  const isSaid = speakerAs?.endsWith(say("quote.reportedWords", { speakers: "" })) ?? false;
  return wording === "reported" && !isSaid ? say("quote.reportedWords", { speakers: who }) : who;
}

function Document({ citation, lang }: Props) {
  const say = words(lang);
  const { sourceTitle, sourceTitleLang, sourcePublishedOn: published } = citation;
  const day = published === null ? "" : dateInWords(published.value, lang);
  const inferred = published?.basis === "inferred" ? ` (${say("quote.inferredDate")})` : "";
  return (
    <>
      <a href={addressIn(lang, citation.url)}><span lang={sourceTitleLang === lang ? undefined : sourceTitleLang}>{sourceTitle}</span></a>
      {published === null ? null : sourceTitle.includes(day) ? inferred : <>, <time dateTime={published.value}>{day}</time>{inferred}</>}
    </>
  );
}
