"use client";
import { useWatch, type FieldValues } from "react-hook-form";
import { measurementInput, stages } from "@/domain/indicator";
import { BilingualField } from "@/ui/fields/bilingual-field";
import { FieldError } from "@/ui/fields/field";
import { useField, useFormParts } from "@/ui/fields/form-context";
import { SelectField, type Option } from "@/ui/fields/select-field";
import { DeskForm } from "../desk-form";
import type { PickedQuote } from "../quoting/quote";
import { QuotationFields } from "../quoting/quotation-fields";
import { SourcePicker, type LoadSource } from "../quoting/source-picker";
import type { DeskAction } from "../use-desk-form";
import { useSay } from "../words";
import { NumberFields } from "./number-fields";

type Props = { action: DeskAction; load: LoadSource; start: FieldValues; parties: readonly Option[]; sources: readonly Option[] };

/** A value as somebody reports it, with the words that state it; or a revision of one. It changes no status. */
export function MeasurementForm({ action, load, start, parties, sources }: Props) {
  const say = useSay();
  return (
    <DeskForm
      action={action} schema={measurementInput} start={start} keepAs={`measurement:${String(start.revises ?? start.indicator)}`}
      hidden={["indicator", "revises"]} submit={say(start.revises === null ? "figures.submit" : "figures.submitRevision")}
    >
      <div className="two-panes">
        <div className="pane">
          <NumberFields base="" />
          <div className="row-fields">
            <SelectField name="stage" options={stages.map((value) => ({ value, label: say(`stage.${value}`) }))} none={say("form.none")} hint={say("figures.hint.stage")} optional />
            <SelectField name="reportedBy" options={parties} none={say("form.choose")} />
          </div>
          <BilingualField name="period" hint={say("figures.hint.period")} optional />
          <BilingualField name="note" hint="" lines={2} optional />
        </div>
        <Words load={load} parties={parties} sources={sources} />
      </div>
    </DeskForm>
  );
}

/** One quotation, and the document to take it from. */
function Words({ load, sources, parties }: Pick<Props, "load" | "sources" | "parties">) {
  const say = useSay();
  const { form } = useFormParts();
  const field = useField("quotation");
  const quote = useWatch({ control: form.control, name: "quotation" }) as PickedQuote | null | undefined;
  const choose = (picked: PickedQuote) => form.setValue("quotation", picked, { shouldDirty: true });
  return (
    <section className="pane pane-document" aria-label={say("figures.words")}>
      <p><strong>{say("figures.words")}</strong></p>
      <span id={field.id} tabIndex={-1} />
      <FieldError field={field} />
      {quote ? <QuotationFields key={`${quote.source}:${quote.start}`} base="quotation" quote={quote} parties={parties} /> : <p className="soft">{say("figures.noQuotation")}</p>}
      <SourcePicker sources={sources} load={load} uses={[{ key: "measurement", label: say("figures.takeMeasurement"), onQuote: choose }]} quotes={quote ? [quote] : []} />
    </section>
  );
}
