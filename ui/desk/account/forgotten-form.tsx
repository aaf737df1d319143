"use client";
import { linkRequest } from "@/domain/user";
import { TextField } from "@/ui/fields/text-field";
import { DeskForm } from "../desk-form";
import type { DeskAction } from "../use-desk-form";
import { useDeskLanguage, useSay } from "../words";

/** The language of the page travels along, so that the answer speaks it too. */
const schema = linkRequest.loose();

export function ForgottenForm({ action }: { action: DeskAction }) {
  const say = useSay();
  const lang = useDeskLanguage();
  return (
    <DeskForm action={action} schema={schema} start={{ email: "", lang }} keepAs={null} hidden={["lang"]} submit={say("forgotten.submit")}>
      <TextField name="email" type="email" autoComplete="username" />
    </DeskForm>
  );
}
