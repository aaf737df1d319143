import type { Language } from "@/domain/language";
import { words } from "../i18n/words";
import { Quotation } from "../quotation";
import { passagesAndGaps } from "./passages";
import type { PlacedCitation } from "@/domain/source-page";
import { Supports } from "./supports";

type Props = { citations: PlacedCitation[]; length: number; lang: Language };

/** Where the text is not shown: the quoted passages in their order, and how much lies between them. */
export function QuotedPassages({ citations, length, lang }: Props) {
  const say = words(lang);
  return (
    <ol className="flex flex-col gap-5">
      {passagesAndGaps(citations, length).map((part, index) => "gap" in part ? (
        <li key={`gap-${index}`} className="tabular text-small text-soft italic">{say("sources.gap", { count: part.gap })}</li>
      ) : (
        <li key={part.citation.id} id={`quote-${part.citation.anchors[0]}`} className="passage-alone">
          {part.citation.anchors.slice(1).map((id) => <span key={id} id={`quote-${id}`} />)}
          <Quotation citation={part.citation} lang={lang} inSource />
          <Supports supports={part.citation.supports} lang={lang} />
        </li>
      ))}
    </ol>
  );
}
