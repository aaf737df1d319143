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
        <li key={`gap-${index}`} className="tabular text-small text-soft">{say("sources.gap", { count: part.gap })}</li>
      ) : (
        <li key={part.citation.id} id={`quote-${part.citation.id}`} className="target:bg-card">
          <Quotation citation={part.citation} lang={lang} />
          <p className="mt-1 max-w-measure pl-4 text-small">
            {say("sources.supports")}:{" "}
            {part.citation.supports.map((support, i) => (
              <span key={support.id}>{i > 0 ? "; " : ""}<a href={addressIn(lang, `/commitments/${support.slug}`)}>{`${support.id} `}<Localized text={support.title} textLang={support.titleLang} lang={lang} /></a></span>
            ))}
          </p>
        </li>
      ))}
    </ol>
  );
}
