"use client";
import { z } from "zod";
import { languages, type Language } from "@/domain/language";
import { languageChoice } from "@/domain/user";
import { RadioField } from "@/ui/fields/radio-field";
import { DeskForm } from "../desk-form";
import type { DeskAction } from "../use-desk-form";
import { useSay } from "../words";

const schema = z.object({ language: languageChoice });

export function LanguageForm({ action, language }: { action: DeskAction; language: Language }) {
  const say = useSay();
  return (
    <DeskForm action={action} schema={schema} start={{ language }} keepAs={null} hidden={[]} submit={say("account.chooseLanguage")}>
      <RadioField
        name="language" layout="inline"
        options={languages.map((value) => ({ value, label: <span lang={value}>{say(`language.own.${value}`)}</span> }))}
      />
    </DeskForm>
  );
}
