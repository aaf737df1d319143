"use client";
import type { FieldValues } from "react-hook-form";
import { followUpTexts, translationInput, type FollowUpText } from "@/domain/follow-up";
import type { Language } from "@/domain/language";
import { DeskForm } from "../desk-form";
import type { DeskAction } from "../use-desk-form";
import { useSay } from "../words";
import { TranslatedText } from "./translation-fields";

type Props = { action: DeskAction; start: FieldValues; own: Record<FollowUpText, string | null>; from: Language };

/** Says a published entry in the other language, text beside text. */
export function TranslateForm({ action, start, own, from }: Props) {
  const say = useSay();
  return (
    <DeskForm action={action} schema={translationInput} start={start} keepAs={`translation:${String(start.followUp)}`} hidden={["followUp", "baseVersion"]} submit={say("translate.save")}>
      {followUpTexts.map((name) => (own[name] ? <TranslatedText key={name} name={name} base="" own={own[name]} from={from} /> : null))}
    </DeskForm>
  );
}
