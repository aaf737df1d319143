"use client";
import Link from "next/link";
import type { FormState } from "@/domain/form-state";
import type { TextHolding } from "@/domain/source";
import { useSentAction } from "../use-sent-action";
import { sentenceOf, useSay } from "../words";

type Props = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  source: string;
  number: number;
  textHeld: TextHolding;
  /** The reading that was begun already; null where there is none. */
  intake: string | null;
};

/** Begins the reading of a version of a source, or leads to it. */
export function StartIntake({ action, source, number, textHeld, intake }: Props) {
  const say = useSay();
  const [state, dispatch, isPending] = useSentAction(action);
  if (intake !== null) return <p><Link className="button" href={`/admin/intake/${intake}`}>{say("intake.open")}</Link></p>;
  if (textHeld === "none") return <p className="notice">{say("intake.notHeld")}</p>;
  return (
    <form action={dispatch} className="start-intake" aria-busy={isPending}>
      <input type="hidden" name="source" value={source} />
      <input type="hidden" name="number" value={number} />
      <p>{say("intake.notStarted")} {say("intake.startAbout")}</p>
      {state.state === "refused" ? (
        <div className="notice notice-bad" role="alert">
          {state.refusal.issues.length === 0 ? <p>{say(`refusals.${state.refusal.reason}`)}</p>
            : state.refusal.issues.map((issue) => <p key={issue.code}>{sentenceOf(say, issue)}</p>)}
        </div>
      ) : null}
      <p>
        <button type="submit" className="button" aria-disabled={isPending} onClick={(event) => isPending && event.preventDefault()}>{say("intake.start")}</button>{" "}
        <span role="status" className="soft">{isPending ? say("intake.starting") : ""}</span>
      </p>
    </form>
  );
}
