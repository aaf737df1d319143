"use client";
import { dispositionInput, type DispositionKind } from "@/domain/disposition";
import { BilingualField } from "@/ui/fields/bilingual-field";
import { DeskForm } from "../desk-form";
import type { DeskAction } from "../use-desk-form";
import { useSay } from "../words";

/** `waits`: a second person looks first. */
type Props = { kind: DispositionKind; waits: boolean; action: DeskAction; start: { commitment: string; baseVersion: number; into?: string } };

/** Asks why: what is to become of the commitment was chosen before, and its consequences stand above. */
export function DispositionForm({ kind, waits, action, start }: Props) {
  const say = useSay();
  return (
    <DeskForm
      action={action} schema={dispositionInput} start={{ kind, ...start, reason: { en: null, es: null } }} keepAs={`${kind}:${start.commitment}`}
      hidden={["kind", "commitment", "baseVersion", ...(kind === "merged" ? ["into"] : [])]} submit={say(waits ? "draft.send" : `dispose.submit.${kind}`)}
      conflict={() => <div className="notice notice-bad" role="alert"><p>{say("dispose.conflict")}</p></div>}
    >
      <BilingualField name="reason" label={say("dispose.reason")} hint={say("dispose.reasonHint")} lines={3} />
    </DeskForm>
  );
}
