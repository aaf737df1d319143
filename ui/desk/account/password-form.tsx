"use client";
import { passwordChange } from "@/domain/user";
import { TextField } from "@/ui/fields/text-field";
import { DeskForm } from "../desk-form";
import type { DeskAction } from "../use-desk-form";
import { useSay } from "../words";

export function PasswordForm({ action }: { action: DeskAction }) {
  const say = useSay();
  return (
    <DeskForm action={action} schema={passwordChange} start={{}} keepAs={null} hidden={[]} submit={say("account.changePassword")}>
      <TextField name="current" type="password" autoComplete="current-password" />
      <TextField name="next" type="password" autoComplete="new-password" />
      <TextField name="repeat" type="password" autoComplete="new-password" />
    </DeskForm>
  );
}
