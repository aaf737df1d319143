"use client";
import { roles } from "@/domain/permissions";
import { userInput } from "@/domain/user";
import { RadioField } from "@/ui/fields/radio-field";
import { TextField } from "@/ui/fields/text-field";
import { DeskForm } from "./desk-form";
import type { DeskAction } from "./use-desk-form";
import { OneTimePassword } from "./one-time-password";
import { useSay } from "./words";

type Added = { email: string; password: string };

export function AddPersonForm({ action }: { action: DeskAction<Added & { id: string; role: string }> }) {
  const say = useSay();
  return (
    <DeskForm
      action={action} schema={userInput} start={{ email: "", name: "", role: "editor" }} keepAs={null} hidden={[]} submit={say("people.addSubmit")}
      answer={(added) => <OneTimePassword {...added} />}
    >
      <TextField name="email" type="email" />
      <TextField name="name" label={say("people.name")} />
      <RadioField name="role" layout="inline" options={roles.map((value) => ({ value, label: say(`deskRole.${value}`) }))} />
    </DeskForm>
  );
}
