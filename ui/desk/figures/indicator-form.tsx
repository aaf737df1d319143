"use client";
import type { FieldValues } from "react-hook-form";
import { indicatorInput, units } from "@/domain/indicator";
import { BilingualField } from "@/ui/fields/bilingual-field";
import { PartialDateField } from "@/ui/fields/partial-date-field";
import { RowList, useRows } from "@/ui/fields/rows";
import { SelectField, type Option } from "@/ui/fields/select-field";
import { TextField } from "@/ui/fields/text-field";
import { DeskForm } from "../desk-form";
import type { PickedQuote } from "../quoting/quote";
import { QuotationFields } from "../quoting/quotation-fields";
import { SourcePicker, type LoadSource } from "../quoting/source-picker";
import { SlugField } from "../slug-field";
import type { DeskAction } from "../use-desk-form";
import { useSay } from "../words";
import { NumberFields } from "./number-fields";

type Choices = {
  /** Who has an obligation under the commitment. */
  owing: readonly Option[];
  parties: readonly Option[];
  sources: readonly Option[];
};
type Props = { action: DeskAction; load: LoadSource; start: FieldValues; isNew: boolean } & Choices;
const nothing = { en: null, es: null };

/** A number of a commitment: what is counted, and the targets that its parties' obligations carry. */
export function IndicatorForm({ action, load, start, isNew, ...choices }: Props) {
  const say = useSay();
  return (
    <DeskForm
      action={action} schema={indicatorInput} start={start} keepAs={`indicator:${isNew ? `new:${String(start.commitment)}` : String(start.id)}`}
      hidden={["id", "baseVersion", "commitment"]} submit={say(isNew ? "form.publish" : "form.publishChange")}
    >
      <BilingualField name="label" label={say("figures.label")} hint="" />
      <SlugField from="label" isNew={isNew} />
      <SelectField name="unit" options={units.map((value) => ({ value, label: say(`figures.unit.${value}`) }))} none={say("form.choose")} className="short-field" />
      <TargetFields load={load} {...choices} />
    </DeskForm>
  );
}

/** Each target is begun by quoting the words that state it. */
function TargetFields({ load, owing, parties, sources }: { load: LoadSource } & Choices) {
  const say = useSay();
  const array = useRows("targets");
  const begin = (quotation: PickedQuote) => array.append({
    party: owing.length === 1 ? owing[0]!.value : "", value: "", bound: "exact", base: nothing, population: null, period: nothing, byWhen: null, quotation,
  });
  const quotes = (array.fields as unknown as { quotation?: PickedQuote }[]).flatMap(({ quotation }) => quotation ?? []);
  return (
    <div className="two-panes">
      <div className="pane">
        <RowList
          name="targets" array={array} none={say("figures.noTargets")} ordered
          row={(base, value) => (
            <>
              <QuotationFields base={`${base}.quotation`} quote={(value as unknown as { quotation: PickedQuote }).quotation} parties={parties} />
              <SelectField name={`${base}.party`} options={owing} none={say("form.choose")} hint={say("figures.hint.party")} />
              <NumberFields base={base} />
              <TextField name={`${base}.population`} hint={say("figures.hint.population")} optional />
              <BilingualField name={`${base}.period`} hint={say("figures.hint.period")} optional />
              <PartialDateField name={`${base}.byWhen`} optional />
            </>
          )}
        />
      </div>
      <section className="pane pane-document" aria-label={say("quote.document")}>
        <SourcePicker sources={sources} load={load} uses={[{ key: "target", label: say("figures.takeTarget"), onQuote: begin }]} quotes={quotes} />
      </section>
    </div>
  );
}
