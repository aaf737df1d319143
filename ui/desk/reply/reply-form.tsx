"use client";
import { useWatch, type FieldValues } from "react-hook-form";
import { languages } from "@/domain/language";
import { replyInput } from "@/domain/reply";
import { useFormParts } from "@/ui/fields/form-context";
import { FieldError } from "@/ui/fields/field";
import { useField } from "@/ui/fields/form-context";
import { PartialDateField } from "@/ui/fields/partial-date-field";
import { SelectField, type Option } from "@/ui/fields/select-field";
import { TextField } from "@/ui/fields/text-field";
import { DeskForm } from "../desk-form";
import type { PickedQuote } from "../quoting/quote";
import { QuotationFields } from "../quoting/quotation-fields";
import { SourcePicker, type LoadSource } from "../quoting/source-picker";
import type { DeskAction } from "../use-desk-form";
import { useSay } from "../words";

type Props = { action: DeskAction; load: LoadSource; start: FieldValues; sources: readonly Option[]; parties: readonly Option[] };

const hidden = ["followUp", "kind", "replaces"];

/** What a party answered, when and in which words of which source. */
export function ReplyForm({ action, load, start, sources, parties }: Props) {
  const say = useSay();
  const amends = start.kind === "correction";
  return (
    <DeskForm
      action={action} schema={replyInput} start={start} keepAs={`reply:${String(start.replaces ?? start.followUp)}`} hidden={hidden}
      submit={say(amends ? "replies.saveCorrection" : "replies.save")}
    >
      <SelectField name="party" label={say("replies.party")} options={parties} none={say("form.choose")} />
      <TextField name="text" label={say("replies.text")} hint={say("replies.textHint")} lines={6} />
      <SelectField name="textLang" label={say("replies.textLang")} options={languages.map((value) => ({ value, label: say(`language.${value}`) }))} className="short-field" />
      <PartialDateField name="repliedOn" label={say("replies.repliedOn")} />
      <ReplyQuotation load={load} sources={sources} parties={parties} />
      {amends ? <TextField name="because" lines={3} /> : null}
    </DeskForm>
  );
}

/** The words that show it: one quotation. */
function ReplyQuotation({ load, sources, parties }: Pick<Props, "load" | "sources" | "parties">) {
  const say = useSay();
  const { form } = useFormParts();
  const field = useField("quotation");
  const quote = useWatch({ control: form.control, name: "quotation" }) as PickedQuote | null | undefined;
  const choose = (picked: PickedQuote) => form.setValue("quotation", picked, { shouldDirty: true });
  return (
    <section aria-label={say("replies.source")} className="pane">
      <p><strong>{say("replies.source")}</strong></p>
      <span id={field.id} tabIndex={-1} />
      <FieldError field={field} />
      {quote ? <QuotationFields key={`${quote.source}:${quote.start}`} base="quotation" quote={quote} parties={parties} /> : <p className="soft">{say("replies.noQuotation")}</p>}
      <SourcePicker sources={sources} load={load} uses={[{ key: "reply", label: say("replies.take"), onQuote: choose }]} quotes={quote ? [quote] : []} />
    </section>
  );
}

/** Asks why; nothing else of a retraction is the editor's to choose. */
export function RetractReplyForm({ action, followUp, replaces }: { action: DeskAction; followUp: string; replaces: string }) {
  const say = useSay();
  return (
    <DeskForm
      action={action} schema={replyInput} start={{ followUp, kind: "retraction", replaces, because: null }} keepAs={`retract:${replaces}`} hidden={hidden}
      submit={say("replies.saveRetraction")}
    >
      <TextField name="because" lines={3} />
    </DeskForm>
  );
}
