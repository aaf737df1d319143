"use client";
import { useId, useTransition, type FormEvent } from "react";
import { sentenceOf, useSay } from "../words";
import type { DeskAction } from "../use-desk-form";
import { useSentAction } from "../use-sent-action";

type Text = { name: string; label: string; hint?: string; rows: number };
type Props = {
  action: DeskAction;
  /** What travels along. */
  values: Readonly<Record<string, string | number | null>>;
  text?: Text;
  submit: string;
  quiet?: boolean;
};

/** A form of one button, with one text at most: many of them stand on a page. It works without a script as well. */
export function SmallForm({ action, values, text, submit, quiet = true }: Props) {
  const say = useSay();
  const id = useId();
  const [state, dispatch] = useSentAction(action);
  const [isPending, startTransition] = useTransition();

  function send(event: FormEvent<HTMLFormElement>) {
    // Through here and not through the action attribute: React would empty a refused form.
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    if (!isPending) startTransition(() => dispatch(data));
  }

  const issues = state.state === "refused" ? state.refusal.issues : [];
  return (
    <form action={dispatch} onSubmit={send} className="small-form">
      {Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value ?? ""} />)}
      {text === undefined ? null : (
        <div className={`desk-field ${issues.length > 0 ? "field-wrong" : ""}`}>
          <label htmlFor={id}>{text.label}</label>
          {text.hint ? <p id={`${id}-hint`} className="field-hint">{text.hint}</p> : null}
          <textarea
            id={id} name={text.name} rows={text.rows} maxLength={2000} aria-describedby={text.hint ? `${id}-hint` : undefined}
            defaultValue={state.state === "refused" ? String(state.input[text.name] ?? "") : ""}
          />
        </div>
      )}
      {state.state === "refused" ? (
        <div className="notice notice-bad" role="alert">
          {issues.length === 0 ? <p>{say(`refusals.${state.refusal.reason}`)}</p> : null}
          {issues.map((issue) => <p key={`${issue.path} ${issue.code}`}>{sentenceOf(say, issue)}</p>)}
        </div>
      ) : null}
      <button type="submit" className={quiet ? "button button-quiet button-small" : "button"} aria-disabled={isPending}>{isPending ? say("form.saving") : submit}</button>
    </form>
  );
}
