import type { Option } from "@/ui/fields/select-field";
import { InContext } from "../quoting/in-context";
import type { Passage, PickedQuote } from "../quoting/quote";
import { QuotationFields } from "../quoting/quotation-fields";

/** A citation of a form: one that is kept, by its id, or new words. */
export type Cited = { role?: string; citation?: string; quotation?: PickedQuote };
type Props = { base: string; cited: Cited; kept: Readonly<Record<string, Passage>>; parties: readonly Option[] };

export function CitedWords({ base, cited, kept, parties }: Props) {
  if (cited.quotation) return <QuotationFields base={`${base}.quotation`} quote={cited.quotation} parties={parties} />;
  const passage = cited.citation === undefined ? undefined : kept[cited.citation];
  return (
    <>
      <input type="hidden" name={`${base}.citation`} value={cited.citation ?? ""} />
      {passage ? (
        <>
          <InContext {...passage} lang={passage.language} />
          <p className="soft">{passage.sourceTitle.text} · {passage.speakers.map(({ name }) => name.text).join(", ")}</p>
        </>
      ) : <p className="soft">{cited.citation}</p>}
    </>
  );
}
