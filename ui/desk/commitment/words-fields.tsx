import { citationRoles } from "@/domain/quotation";
import { BilingualField } from "@/ui/fields/bilingual-field";
import { RowList, useRows, type RowArray } from "@/ui/fields/rows";
import { SelectField } from "@/ui/fields/select-field";
import { HiddenField } from "@/ui/fields/text-field";
import type { Passage, PickedQuote } from "../quoting/quote";
import { SourcePicker, type LoadSource } from "../quoting/source-picker";
import { useSay } from "../words";
import { CitedWords, type Cited } from "./cited-words";
import type { CommitmentOptions } from "./commitment-form";
import { DeadlineFields } from "./deadline-fields";

type Kept = Readonly<Record<string, Passage>>;
type Props = { load: LoadSource; kept: Kept; options: CommitmentOptions };
const nothing = { en: null, es: null };
const unbound = { event: "", series: "", count: "", unit: "days", setOn: "" };

/** The words it rests on, its conditions and its deadlines: all three are picked from the document beside them. */
export function WordsFields({ load, kept, options }: Props) {
  const say = useSay();
  const citations = useRows("citations");
  const conditions = useRows("conditions");
  const deadlines = useRows("deadlines");
  const uses = [
    { key: "citation", label: say("quote.asQuotation"), onQuote: (quotation: PickedQuote) => citations.append({ role: "origin", quotation }) },
    {
      key: "condition", label: say("quote.asCondition"),
      onQuote: (quotation: PickedQuote) => conditions.append({ id: null, text: nothing, dependsOn: null, citation: { role: "condition", quotation } }),
    },
    {
      key: "deadline", label: say("quote.asDeadline"),
      onQuote: (quotation: PickedQuote) =>
        deadlines.append({ wording: quotation.exact, precision: "month", value: "", ...unbound, rule: nothing, citation: { role: "origin", quotation } }),
    },
  ];
  return (
    <div className="two-panes">
      <div className="pane">
        <RowList
          name="citations" array={citations} none={say("quote.noneYet")} ordered
          row={(base, value) => (
            <>
              <SelectField name={`${base}.role`} options={citationRoles.map((role) => ({ value: role, label: say(`citationRole.${role}`) }))} className="short-field" />
              <CitedWords base={base} cited={value as Cited} kept={kept} parties={options.parties} />
            </>
          )}
        />
        <ConditionRows array={conditions} kept={kept} options={options} />
        <DeadlineRows array={deadlines} kept={kept} options={options} />
      </div>
      <section className="pane pane-document" aria-label={say("quote.document")}>
        <SourcePicker sources={options.sources} load={load} uses={uses} quotes={quotesOf(citations)} />
      </section>
    </div>
  );
}

const quotesOf = (array: RowArray): PickedQuote[] =>
  (array.fields as unknown as Cited[]).flatMap(({ quotation }) => (quotation === undefined ? [] : [quotation]));

type ListProps = { array: RowArray; kept: Kept; options: CommitmentOptions };

function ConditionRows({ array, kept, options }: ListProps) {
  const say = useSay();
  return (
    <RowList
      name="conditions" array={array} none={say("quote.noConditions")}
      row={(base, value) => (
        <>
          <HiddenField name={`${base}.id`} />
          <input type="hidden" name={`${base}.citation.role`} value="condition" />
          <CitedWords base={`${base}.citation`} cited={(value as { citation?: Cited }).citation ?? {}} kept={kept} parties={options.parties} />
          <BilingualField name={`${base}.text`} lines={2} />
          <SelectField name={`${base}.dependsOn`} options={options.commitments} none={say("form.none")} optional />
        </>
      )}
    />
  );
}

function DeadlineRows({ array, kept, options }: ListProps) {
  const say = useSay();
  return (
    <RowList
      name="deadlines" array={array} none={say("quote.noDeadlines")} blank={{ wording: "", precision: "day", value: "", ...unbound, rule: nothing, citation: null }}
      row={(base, value) => {
        const cited = (value as { citation?: Cited | null }).citation ?? null;
        return (
          <>
            <DeadlineFields base={base} options={options} />
            {cited === null ? null : (
              <>
                <input type="hidden" name={`${base}.citation.role`} value={cited.role ?? "origin"} />
                <CitedWords base={`${base}.citation`} cited={cited} kept={kept} parties={options.parties} />
              </>
            )}
          </>
        );
      }}
    />
  );
}
