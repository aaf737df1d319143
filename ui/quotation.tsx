import type { Language } from "@/domain/language";
import type { CitationRecord } from "@/domain/record";
import { EditedMark } from "./edited-mark";
import { QuotationSource } from "./quotation-source";
import { wordsAfter, wordsBefore, wordsFlowing } from "./quotation-words";

type Props = {
  citation: CitationRecord;
  lang: Language;
  id?: string;
  /** Smaller: where the quotation is evidence beside something else, and not the matter itself. */
  quiet?: boolean;
  /** On the document's own page the caption need not name the document again. */
  inSource?: boolean;
  /** Where the whole of it stands on the same page: only who and where. */
  brief?: boolean;
};

/**
 * The words, in their place: italic serif, what was quoted marked, a little of what stands around it
 * dimmed. They stay in the language of the document.
 */
export function Quotation({ citation, lang, id, quiet = false, inSource = false, brief = false }: Props) {
  const before = wordsBefore(citation.prefix);
  const after = wordsAfter(citation.suffix);
  return (
    <figure id={id} className="border-l-[3px] border-accent pl-4 print:border-l">
      <blockquote lang={citation.language} cite={citation.url} className={`max-w-measure font-serif italic ${quiet ? "text-base leading-[1.5]" : "text-[1.1875rem] leading-[1.5]"}`}>
        <p>
          {before === "" ? null : <span className="text-soft" aria-hidden="true">{`… ${before}`}</span>}
          <mark className="[box-decoration-break:clone] px-0.5 py-0.5">{wordsFlowing(citation.exact)}</mark>
          {after === "" ? null : <span className="text-soft" aria-hidden="true">{`${after} …`}</span>}
        </p>
      </blockquote>
      <QuotationSource citation={citation} lang={lang} inSource={inSource} brief={brief} />
      {inSource ? null : <EditedMark citation={citation} lang={lang} />}
    </figure>
  );
}
