"use client";
import type { ReactNode } from "react";
import { codeInput, withPassword } from "@/domain/user";
import { TextField } from "@/ui/fields/text-field";
import { DeskForm } from "../desk-form";
import type { DeskAction } from "../use-desk-form";
import { useSay } from "../words";

type Codes = { codes: string[] };
const PresentPassword = () => <TextField name="current" type="password" autoComplete="current-password" />;

/** What is done only by who knows the password: begin, switch off. */
export function WithPasswordForm({ action, submit }: { action: DeskAction; submit: string }) {
  return (
    <DeskForm action={action} schema={withPassword} start={{}} keepAs={null} hidden={[]} submit={submit}>
      <PresentPassword />
    </DeskForm>
  );
}

/** The code that proves that the telephone has the key; then the recovery codes take the place of it all. */
export function ConfirmFactorForm({ action, children }: { action: DeskAction<Codes>; children: ReactNode }) {
  const say = useSay();
  return (
    <DeskForm
      action={action} schema={codeInput} start={{}} keepAs={null} hidden={[]} submit={say("factor.confirmSubmit")} onlyAnswer
      answer={({ codes }) => <RecoveryCodes codes={codes} />}
    >
      {children}
      <TextField name="code" inputMode="numeric" autoComplete="one-time-code" className="short-field" />
    </DeskForm>
  );
}

export function NewCodesForm({ action }: { action: DeskAction<Codes> }) {
  const say = useSay();
  return (
    <DeskForm
      action={action} schema={withPassword} start={{}} keepAs={null} hidden={[]} submit={say("factor.newCodesSubmit")} onlyAnswer
      answer={({ codes }) => <RecoveryCodes codes={codes} />}
    >
      <PresentPassword />
    </DeskForm>
  );
}

/** Shown once: they are kept only as fingerprints. */
function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const say = useSay();
  return (
    <div className="notice notice-good" role="status">
      <h2>{say("factor.codes")}</h2>
      <p>{say("factor.codesAbout")}</p>
      <ul className="recovery-codes">{codes.map((code) => <li key={code}><code>{code}</code></li>)}</ul>
      {/* A full load: what was held back is free now, and the frame around the page shows it. */}
      <p><a className="button" href="/admin/account">{say("factor.codesDone")}</a></p>
    </div>
  );
}
