import type { Language } from "@/domain/language";
import { addressIn } from "../addresses";
import { Difference } from "../difference";
import { words } from "../i18n/words";
import { wordsFlowing } from "../quotation-words";
import { Supports } from "./supports";
import type { TouchedQuotation, SourcePage } from "@/domain/source-page";

type Props = { page: SourcePage; lang: Language };

/** The quotations that an edit did not leave as they were: what became of the words, and what rests on them. */
export function TouchedQuotations({ page: { touched, isNewest, shown, source }, lang }: Props) {
  const say = words(lang);
  if (touched.length === 0) return null;
  return (
    <section aria-labelledby="touched" className="mb-12">
      <h2 id="touched" className="mb-1 text-h2">{isNewest ? say("versions.touched") : say("versions.touchedBy", { number: shown.number })}</h2>
      <p className="mb-5 max-w-measure text-small text-soft">{say("versions.touchedNote")}</p>
      <ol className="border-t border-line">
        {touched.map((quotation) => <Touched key={quotation.citation.id} quotation={quotation} newest={source.versionNumber} lang={lang} />)}
      </ol>
    </section>
  );
}

function Touched({ quotation, newest, lang }: { quotation: TouchedQuotation; newest: number; lang: Language }) {
  const say = words(lang);
  const { citation, outcome, version, note, difference, supports } = quotation;
  const foreign = citation.language === lang ? undefined : citation.language;
  return (
    <li id={`edit-${citation.id}`} className="border-b border-line py-5">
      <p className="mb-2 flex flex-wrap items-baseline gap-x-2">
        <strong className="font-semibold">{say(`reanchoring.${outcome}`)}</strong>
        <span className="text-small text-soft">{say("versions.inVersion", { number: version })}</span>
      </p>
      <blockquote lang={foreign} className="passage-alone max-w-measure border-l-[3px] border-line pl-4 font-serif text-[1.0625rem] leading-[1.6]">
        {difference === null
          ? wordsFlowing(citation.exact)
          : <Difference stretches={difference.map(({ kind, text }) => ({ kind, text: wordsFlowing(text) }))} say={say} lang={foreign} />}
      </blockquote>
      <p className="mt-2 max-w-measure text-small text-soft">
        {standingOf(quotation, lang)}
        {note === null ? "" : ` ${say("versions.note", { note })}`}{" "}
        <a href={addressIn(lang, outcome === "moved" ? citation.url : `/sources/${citation.source}${citation.version === newest ? "" : `?version=${citation.version}`}#quote-${citation.id}`)} className="whitespace-nowrap">
          {outcome === "moved" ? say("versions.readPlace") : say("versions.readQuoted", { number: citation.version })}
        </a>
      </p>
      <Supports supports={supports} lang={lang} />
    </li>
  );
}

/** What an editor made of it: words that are only in another place need nobody's decision. */
function standingOf({ outcome, settlement }: TouchedQuotation, lang: Language): string {
  const say = words(lang);
  if (settlement !== null) return say(`versions.settled.${settlement}`);
  return outcome === "moved" ? say("versions.movedOnly") : say("versions.unsettled");
}
