"use client";
import { useId, useRef, useTransition, type FormEvent } from "react";
import type { FormState } from "@/domain/form-state";
import type { Language } from "@/domain/language";
import type { PlainDate } from "@/domain/plain-date";
import { useSentAction } from "../use-sent-action";
import { sentenceOf, useSay } from "../words";

type Props = {
  obligation: string; version: number; today: PlainDate; searched: string | null; about: string;
  title: { text: string; lang: Language };
  action: (before: FormState, form: FormData) => Promise<FormState>;
};

/**
 * "Checked, nothing found" in two clicks: open, save. Where was looked is as the last time and can be
 * changed. A native popover: it opens, closes and posts without a script as well.
 */
export function QuickCheck({ obligation, version, today, searched, about, title, action }: Props) {
  const say = useSay();
  const id = useId();
  const where = useRef<HTMLTextAreaElement>(null);
  const [state, dispatch] = useSentAction(action);
  const [isPending, startTransition] = useTransition();

  function send(event: FormEvent<HTMLFormElement>) {
    // Through here and not through the action attribute: React would empty a refused form.
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    if (!isPending) startTransition(() => dispatch(data));
  }

  return (
    <>
      <button type="button" className="button button-quiet button-small" popoverTarget={id}>
        {say("queue.check")}<span className="sr-only"> {about}</span>
      </button>
      <div
        id={id} popover="auto" role="dialog" aria-labelledby={`${id}-title`} className="quick-check"
        onToggle={(event) => event.newState === "open" && where.current?.focus()}
      >
        <form action={dispatch} onSubmit={send} className="desk-form">
          <h2 id={`${id}-title`}>{say("queue.check")}</h2>
          <p className="soft">{about}: <span lang={title.lang}>{title.text}</span></p>
          <Refused state={state} />
          <input type="hidden" name="kind" value="check" />
          <input type="hidden" name="obligation" value={obligation} />
          <input type="hidden" name="baseVersion" value={version} />
          <div className="desk-field">
            <label htmlFor={`${id}-searched`}>{say("field.searched")}</label>
            <textarea ref={where} id={`${id}-searched`} name="searched" rows={3} required maxLength={1000} defaultValue={searched ?? ""} />
          </div>
          <div className="desk-field short-field">
            <label htmlFor={`${id}-day`}>{say("field.checkedOn")}</label>
            <input id={`${id}-day`} type="date" name="checkedOn" required max={today} defaultValue={today} />
          </div>
          <div className="form-end">
            <button type="submit" className="button" aria-disabled={isPending}>{say(isPending ? "form.saving" : "queue.saveCheck")}</button>
            <button type="button" className="button button-quiet" popoverTarget={id} popoverTargetAction="hide">{say("form.cancel")}</button>
          </div>
        </form>
      </div>
    </>
  );
}

function Refused({ state }: { state: FormState }) {
  const say = useSay();
  if (state.state !== "refused") return null;
  const { reason, issues } = state.refusal;
  return (
    <div className="notice notice-bad" role="alert">
      {issues.length === 0 ? <p>{say(`refusals.${reason}`)}</p> : null}
      {issues.map((issue) => <p key={`${issue.path} ${issue.code}`}>{sentenceOf(say, issue)}</p>)}
      {reason === "signed-out" ? <p><a href="/admin/sign-in" target="_blank" rel="noreferrer">{say("form.signInElsewhere")}</a></p> : null}
    </div>
  );
}
