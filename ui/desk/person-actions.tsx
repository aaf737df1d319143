"use client";
import { useActionState, useId } from "react";
import type { FormState } from "@/domain/form-state";
import { roles } from "@/domain/permissions";
import type { DeskAction } from "./use-desk-form";
import { OneTimePassword } from "./one-time-password";
import { sentenceOf, useSay } from "./words";

type WithPassword = { id: string; email: string; role: string; password: string };
export type PersonActionSet = { reset: DeskAction<WithPassword>; role: DeskAction; toggle: DeskAction };
type Props = { email: string; name: string; role: string; isDisabled: boolean; actions: PersonActionSet };

/** What an administrator can do about one person, behind one button. */
export function PersonActions({ email, name, role, isDisabled, actions }: Props) {
  const say = useSay();
  const id = useId();
  const [reset, sendReset, isResetting] = useActionState<FormState<WithPassword>, FormData>(actions.reset, { state: "new" });
  const [changed, sendRole, isChanging] = useActionState<FormState, FormData>(actions.role, { state: "new" });
  const [toggled, sendToggle, isToggling] = useActionState<FormState, FormData>(actions.toggle, { state: "new" });
  return (
    <>
      <button type="button" className="button button-quiet button-small" popoverTarget={id}>
        {say("people.change")}<span className="sr-only"> {name}</span>
      </button>
      <div id={id} popover="auto" role="dialog" aria-labelledby={`${id}-title`} className="quick-check">
        <h2 id={`${id}-title`}>{name}</h2>
        <Refused states={[reset, changed, toggled]} />
        {reset.state === "done" ? <OneTimePassword email={reset.value.email} password={reset.value.password} /> : null}
        <form action={sendRole} className="person-form">
          <input type="hidden" name="email" value={email} />
          <label htmlFor={`${id}-role`}>{say("column.role")}</label>
          <select id={`${id}-role`} name="role" defaultValue={role}>
            {roles.map((value) => <option key={value} value={value}>{say(`deskRole.${value}`)}</option>)}
          </select>
          <button type="submit" className="button button-quiet button-small" aria-disabled={isChanging}>{say("people.saveRole")}</button>
        </form>
        <form action={sendReset} className="person-form">
          <input type="hidden" name="email" value={email} />
          <button type="submit" className="button button-quiet button-small" aria-disabled={isResetting}>{say("people.reset")}</button>
        </form>
        <form action={sendToggle} className="person-form">
          <input type="hidden" name="email" value={email} />
          <input type="hidden" name="enabled" value={isDisabled ? "yes" : "no"} />
          <button type="submit" className={`button button-small ${isDisabled ? "button-quiet" : "button-danger"}`} aria-disabled={isToggling}>
            {say(isDisabled ? "people.enable" : "people.disable")}
          </button>
        </form>
        <button type="button" className="button button-quiet button-small" popoverTarget={id} popoverTargetAction="hide">{say("form.close")}</button>
      </div>
    </>
  );
}

function Refused({ states }: { states: readonly FormState<unknown>[] }) {
  const say = useSay();
  const refusals = states.flatMap((state) => (state.state === "refused" ? [state.refusal] : []));
  if (refusals.length === 0) return null;
  return (
    <div className="notice notice-bad" role="alert">
      {refusals.map(({ reason, issues }, index) => (
        <p key={index}>{issues[0] ? sentenceOf(say, issues[0]) : say(`refusals.${reason}`)}</p>
      ))}
    </div>
  );
}
