"use client";
import { acceptance, declining } from "@/domain/suggestion";
import { SelectField } from "@/ui/fields/select-field";
import { TextField } from "@/ui/fields/text-field";
import { DeskForm } from "../desk-form";
import type { DeskAction } from "../use-desk-form";
import { useSay } from "../words";

type Props = { action: DeskAction; suggestion: string };

export function AcceptForm({ action, suggestion, targets }: Props & { targets: readonly { value: string; label: string }[] }) {
  const say = useSay();
  return (
    <DeskForm action={action} schema={acceptance} start={{ suggestion, into: targets[0]?.value ?? "commitment" }} keepAs={null} hidden={["suggestion"]} submit={say("suggestions.acceptSubmit")}>
      <SelectField name="into" label={say("suggestions.into")} options={targets} />
    </DeskForm>
  );
}

export function DeclineForm({ action, suggestion }: Props) {
  const say = useSay();
  return (
    <DeskForm action={action} schema={declining} start={{ suggestion, reason: "" }} keepAs={`decline:${suggestion}`} hidden={["suggestion"]} submit={say("suggestions.declineSubmit")}>
      <TextField name="reason" label={say("suggestions.reason")} hint={say("suggestions.reasonHint")} lines={3} />
    </DeskForm>
  );
}
