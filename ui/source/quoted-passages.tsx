import type { Language } from "@/domain/language";
import { addressIn } from "../addresses";
import { words } from "../i18n/words";
import { Localized } from "../localized";
import { Quotation } from "../quotation";
import { passagesAndGaps } from "./passages";
import type { PlacedCitation } from "./source-data";

type Props = { citations: PlacedCitation[]; length: number; lang: Language };

/** Where the text is not shown: the quoted passages in their order, and how much lies between them. */
export function QuotedPassages({ citations, length, lang }: Props) {
  const say = words(lang);
  return (
    <ol className="flex flex-col gap-5">
      {passagesAndGaps(citations, length).map((part, index) => "gap" in part ? (
        <li key={`gap-${index}`} className="tabular text-small text-soft italic">{say("sources.gap", { count: part.gap })}</li>
      ) : (
        <li key={part.citation.id} id={`quote-${part.citation.id}`} className="passage-alone">
          <Quotation citation={part.citation} lang={lang} inSource />
          <Supports citation={part.citation} lang={lang} />
        </li>
      ))}
    </ol>
  );
}

/** The records that rest on a passage, each on a line of its own. */
function Supports({ citation: { supports }, lang }: { citation: PlacedCitation; lang: Language }) {
  const say = words(lang);
  return (
    <ul aria-label={say("sources.supports")} className="mt-1.5 max-w-measure pl-[calc(1rem+3px)] text-small">
      {supports.map(({ id, slug, title, titleLang }) => (
        <li key={id} className="grid grid-cols-[4.75rem_1fr] leading-6">
          <span className="tabular text-soft">{id}</span>
          <a href={addressIn(lang, `/commitments/${slug}`)}><Localized text={title} textLang={titleLang} lang={lang} /></a>
        </li>
      ))}
    </ul>
  );
}
