"use client";
import { publicationForm, publications, type Publication } from "@/domain/installation-setting";
import { RadioField } from "@/ui/fields/radio-field";
import { DeskForm } from "../desk-form";
import type { DeskAction } from "../use-desk-form";
import { useSay } from "../words";

/** Whether a second person reviews what is published. */
export function PublicationForm({ action, chosen }: { action: DeskAction; chosen: Publication }) {
  const say = useSay();
  return (
    <DeskForm action={action} schema={publicationForm} start={{ publication: chosen }} keepAs={null} hidden={[]} submit={say("people.demandSubmit")}>
      <RadioField
        name="publication" label={say("draft.setting.label")}
        options={publications.map((value) => ({ value, label: say(`draft.setting.${value}`), hint: say(`draft.setting.${value}Hint`) }))}
      />
    </DeskForm>
  );
}
