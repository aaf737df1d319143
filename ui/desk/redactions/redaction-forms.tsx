"use client";
import type { FieldValues } from "react-hook-form";
import { languages } from "@/domain/language";
import { redactionDecision, redactionRequest, redactionTargets } from "@/domain/redaction";
import { RadioField } from "@/ui/fields/radio-field";
import { SelectField } from "@/ui/fields/select-field";
import { TextField } from "@/ui/fields/text-field";
import { DeskForm } from "../desk-form";
import type { DeskAction } from "../use-desk-form";
import { useSay } from "../words";

export function RedactionForm({ action, start }: { action: DeskAction; start: FieldValues }) {
  const say = useSay();
  return (
    <DeskForm action={action} schema={redactionRequest} start={start} keepAs="redaction" hidden={[]} submit={say("redactions.submit")}>
      <SelectField name="target" label={say("redactions.which")} none={say("form.choose")} options={redactionTargets.map((value) => ({ value, label: say(`redactions.target.${value}`) }))} />
      <TextField name="recordId" label={say("redactions.record")} hint={say("redactions.recordHint")} />
      <TextField name="orderedBy" label={say("redactions.orderedBy")} hint={say("redactions.orderedByHint")} />
      <TextField name="reason" label={say("redactions.reason")} hint={say("redactions.reasonHint")} lines={3} />
      <SelectField name="reasonLang" label={say("redactions.reasonLang")} options={languages.map((value) => ({ value, label: say(`language.${value}`) }))} className="short-field" />
    </DeskForm>
  );
}

/** What is confirmed cannot be undone, and the form says so. */
export function DecisionForm({ action, redaction }: { action: DeskAction; redaction: string }) {
  const say = useSay();
  return (
    <DeskForm action={action} schema={redactionDecision} start={{ redaction, decision: "" }} keepAs={null} hidden={["redaction"]} submit={say("redactions.decide")}>
      <RadioField
        name="decision" label={say("redactions.decision")} layout="inline"
        options={[{ value: "confirm", label: say("redactions.confirm") }, { value: "refuse", label: say("redactions.refuse") }]}
      />
      <p className="soft">{say("redactions.forGood")}</p>
    </DeskForm>
  );
}
