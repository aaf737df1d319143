"use client";
import type { ReactNode } from "react";
import type { DeskAction } from "../use-desk-form";
import { useSentAction } from "../use-sent-action";
import { sentenceOf, useSay } from "../words";

type Props = { action: DeskAction; values: Record<string, string>; children: ReactNode; danger?: boolean; small?: boolean };

/** One button that does one thing; why not, if it was refused, stands beside it. */
export function ActButton({ action, values, children, danger = false, small = false }: Props) {
  const say = useSay();
  const [state, dispatch, isPending] = useSentAction(action);
  const refusal = state.state === "refused" ? state.refusal : null;
  return (
    <form action={dispatch} className="act">
      {Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <button type="submit" className={`button ${danger ? "button-danger" : "button-quiet"} ${small ? "button-small" : ""}`} aria-disabled={isPending}>{children}</button>
      {refusal === null ? null : (
        <span className="field-error" role="alert">{refusal.issues[0] ? sentenceOf(say, refusal.issues[0]) : say(`refusals.${refusal.reason}`)}</span>
      )}
    </form>
  );
}
