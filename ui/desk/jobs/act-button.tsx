"use client";
import type { DeskAction } from "../use-desk-form";
import { useErrorTitle } from "../use-error-title";
import { useSentAction } from "../use-sent-action";
import { useSay } from "../words";

type Props = { action: DeskAction; values: Record<string, string>; label: string; /** Of what, for those who hear the button alone. */ about: string; className?: string };

/** One button that asks the server for something; why it was refused stands beside it. Works without a script. */
export function ActButton({ action, values, label, about, className = "button-quiet" }: Props) {
  const say = useSay();
  const [state, send, isPending] = useSentAction(action);
  useErrorTitle(state.state === "refused");
  return (
    <form action={send} className="act">
      {Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <button type="submit" className={`button button-small ${className}`} aria-disabled={isPending}>
        {label}<span className="sr-only"> {about}</span>
      </button>
      {state.state === "refused" ? <span role="alert" className="act-refused">{say(`refusals.${state.refusal.reason}`)}</span> : null}
    </form>
  );
}
