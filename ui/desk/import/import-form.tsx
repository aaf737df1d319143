"use client";
import { startTransition, useId, useRef, useState, type FormEvent } from "react";
import { importKinds, type ImportKind } from "@/domain/import-file";
import type { ImportOutcome } from "@/domain/import-outcome";
import type { FormState } from "@/domain/form-state";
import { RefusalNotice } from "../refusal-notice";
import type { DeskAction } from "../use-desk-form";
import { useSentAction } from "../use-sent-action";
import { sentenceOf, useSay } from "../words";
import { ImportResult } from "./import-result";
import { RunningImport } from "./running-import";

/**
 * A table for the record: checked first, and written by a button of its own. Without a script it posts natively;
 * with one the chosen file stays chosen, and what runs can be watched and stopped.
 */
export function ImportForm({ action }: { action: DeskAction<ImportOutcome> }) {
  const say = useSay();
  const [state, dispatch, isPending] = useSentAction(action);
  const [token, setToken] = useState("");
  const form = useRef<HTMLFormElement>(null);
  const chosen: ImportKind = state.state !== "new" && state.input.kind === "follow-ups" ? "follow-ups" : "commitments";
  // Taken over, because React empties a form after its action: the file would have to be chosen again.
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const button = (event.nativeEvent as SubmitEvent).submitter;
    const data = new FormData(event.currentTarget, button instanceof HTMLButtonElement ? button : null);
    const own = crypto.randomUUID();
    data.set("token", own);
    setToken(own);
    startTransition(() => dispatch(data));
  };
  return (
    <form ref={form} action={dispatch} onSubmit={send} className="desk-form" aria-busy={isPending}>
      <Refused state={state} />
      {state.state === "done" ? <ImportResult outcome={state.value} /> : null}
      <fieldset className="desk-field">
        <legend>{say("import.kind")}</legend>
        {importKinds.map((kind) => (
          <label key={kind} className="import-kind"><input type="radio" name="kind" value={kind} defaultChecked={kind === chosen} /> {say(`import.kinds.${kind}`)}</label>
        ))}
      </fieldset>
      <FileChoice />
      {isPending ? <RunningImport token={token} /> : null}
      <div className="form-end">
        <button type="submit" name="mode" value="check" className="button" aria-disabled={isPending}>{say("import.check")}</button>
        <button type="submit" name="mode" value="import" className="button button-quiet" aria-disabled={isPending}>{say("import.submit")}</button>
      </div>
    </form>
  );
}

function FileChoice() {
  const say = useSay();
  const id = useId();
  return (
    <div className="desk-field field-file">
      <label htmlFor={id}>{say("import.file")}</label>
      <p id={`${id}-hint`} className="field-hint">{say("import.fileHint")}</p>
      <input id={id} type="file" name="file" accept=".csv,.json,.jsonl,text/csv,application/json" aria-describedby={`${id}-hint`} />
    </div>
  );
}

/** What is wrong with the file as a whole; what is wrong with its rows stands in the result. */
function Refused({ state }: { state: FormState<ImportOutcome> }) {
  const say = useSay();
  if (state.state !== "refused") return null;
  const [issue] = state.refusal.issues;
  if (issue === undefined) return <RefusalNotice refusal={state.refusal} />;
  return <div className="notice notice-bad" role="alert"><p>{sentenceOf(say, issue)}</p></div>;
}
