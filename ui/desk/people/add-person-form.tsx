"use client";
import type { SentLink } from "@/domain/account-link";
import { languages, type Language } from "@/domain/language";
import { roles } from "@/domain/permissions";
import { invitation } from "@/domain/user";
import { RadioField } from "@/ui/fields/radio-field";
import { TextField } from "@/ui/fields/text-field";
import { DeskForm } from "../desk-form";
import type { DeskAction } from "../use-desk-form";
import { useSay } from "../words";
import { SentLinkNotice } from "./sent-link-notice";

export function AddPersonForm({ action, language }: { action: DeskAction<SentLink>; language: Language }) {
  const say = useSay();
  return (
    <DeskForm
      action={action} schema={invitation} start={{ email: "", name: "", role: "editor", language }} keepAs={null} hidden={[]} submit={say("people.addSubmit")}
      answer={(link) => <SentLinkNotice link={link} />}
    >
      <TextField name="email" type="email" />
      <TextField name="name" label={say("people.name")} hint={say("people.nameAbout")} />
      <RadioField name="role" layout="inline" options={roles.map((value) => ({ value, label: say(`deskRole.${value}`) }))} />
      <RadioField
        name="language" label={say("account.language")} layout="inline"
        options={languages.map((value) => ({ value, label: <span lang={value}>{say(`language.own.${value}`)}</span> }))}
      />
    </DeskForm>
  );
}
