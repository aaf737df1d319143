"use client";
import { digestChoice, digestFrequencies, type DigestFrequency } from "@/domain/digest";
import { RadioField } from "@/ui/fields/radio-field";
import { DeskForm } from "../desk-form";
import type { DeskAction } from "../use-desk-form";
import { useSay } from "../words";

export function DigestForm({ action, chosen }: { action: DeskAction; chosen: DigestFrequency }) {
  const say = useSay();
  return (
    <DeskForm action={action} schema={digestChoice} start={{ digest: chosen }} keepAs={null} hidden={[]} submit={say("myDesk.digest.save")}>
      <RadioField name="digest" layout="inline" options={digestFrequencies.map((value) => ({ value, label: say(`myDesk.digest.${value}`) }))} />
    </DeskForm>
  );
}
