"use client";
import { tokenDays, tokenInput, tokenScopes } from "@/domain/api-token";
import { CheckList } from "@/ui/fields/check-list";
import { SelectField } from "@/ui/fields/select-field";
import { TextField } from "@/ui/fields/text-field";
import { DeskForm } from "../desk-form";
import type { DeskAction } from "../use-desk-form";
import { useSay } from "../words";

/** A token for one's own programs; it is shown this once. */
export function TokenForm({ action }: { action: DeskAction<{ token: string }> }) {
  const say = useSay();
  return (
    <DeskForm
      action={action} schema={tokenInput} start={{ expires: "90", scopes: [] }} keepAs={null} hidden={[]} submit={say("tokens.make")}
      answer={({ token }) => <NewToken token={token} />} onlyAnswer
    >
      <TextField name="name" label={say("tokens.name")} hint={say("tokens.nameHint")} />
      <CheckList name="scopes[]" options={tokenScopes.map((value) => ({ value, label: say(`tokens.scope.${value}`) }))} />
      <SelectField name="expires" options={tokenDays.map((value) => ({ value, label: say("tokens.days", { n: Number(value) }) }))} />
      <TextField name="ownPassword" type="password" autoComplete="current-password" />
    </DeskForm>
  );
}

function NewToken({ token }: { token: string }) {
  const say = useSay();
  return (
    <div className="notice notice-good" role="status">
      <p>{say("tokens.once")}</p>
      <p><code className="one-time one-time-link">{token}</code></p>
      <p><a className="button" href="/admin/account#tokens">{say("tokens.kept")}</a></p>
    </div>
  );
}
