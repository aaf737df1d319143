"use client";
import type { FieldValues } from "react-hook-form";
import { attestedLimits } from "@/domain/citation";
import type { Language } from "@/domain/language";
import { reanchoringSettlements, settlementInput } from "@/domain/reanchoring";
import { BilingualField } from "@/ui/fields/bilingual-field";
import { RadioField } from "@/ui/fields/radio-field";
import { TextField } from "@/ui/fields/text-field";
import { DeskForm } from "../desk-form";
import { RefusalNotice } from "../refusal-notice";
import type { DeskAction } from "../use-desk-form";
import { useSay } from "../words";

type Props = {
  action: DeskAction;
  start: FieldValues;
  /** The newer text is not held here: whoever has it in hand gives the place of the words. */
  isAttested: boolean;
  /** A second person looks first. */
  waits: boolean;
  language: Language;
};

/** The decision about one quotation: the newer words are accepted, or it stands on the version that was quoted. */
export function SettleForm({ action, start, isAttested, waits, language }: Props) {
  const say = useSay();
  return (
    <DeskForm
      action={action} schema={settlementInput} start={start} keepAs={`settle:${String(start.finding)}`} hidden={["citation", "finding"]}
      submit={say(waits ? "draft.send" : "touched.submit")} conflict={() => <RefusalNotice refusal={{ ok: false, reason: "conflict", issues: [] }} />}
    >
      <RadioField
        name="settlement" label={say("touched.decision")}
        options={reanchoringSettlements.map((value) => ({ value, label: say(`touched.choose.${value}`), hint: say(`touched.chooseHint.${value}`) }))}
      />
      <TextField name="exact" label={say("touched.exact")} hint={say(isAttested ? "touched.exactAttested" : "touched.exactHint", { words: attestedLimits.words })} lines={4} lang={language} spellCheck={false} />
      <TextField name="start" label={say("touched.start")} hint={say(isAttested ? "touched.startAttested" : "touched.startHint")} inputMode="numeric" className="short-field" optional={!isAttested} />
      {isAttested ? (
        <>
          <TextField name="prefix" label={say("quote.prefix")} lang={language} className="short-field" optional />
          <TextField name="suffix" label={say("quote.suffix")} lang={language} className="short-field" optional />
        </>
      ) : null}
      <BilingualField name="note" label={say("touched.note")} hint={say("touched.noteHint")} lines={2} />
    </DeskForm>
  );
}
