import { useId, type KeyboardEvent, type ReactNode } from "react";
import { isDraftNow } from "@/domain/draft";
import type { FormInput } from "@/domain/form-data";
import type { FormState } from "@/domain/form-state";
import { FormProvider } from "@/ui/fields/form-context";
import { HiddenField } from "@/ui/fields/text-field";
import { ConflictPanel } from "./conflict-panel";
import { DraftConflict } from "./draft/draft-conflict";
import { DraftFormEnd } from "./draft/draft-form-end";
import type { FormDesk } from "./draft/form-desk";
import { ErrorSummary } from "./error-summary";
import { KeptTextOffer } from "./kept-text-offer";
import { RefusalNotice } from "./refusal-notice";
import { useDeskForm, type FormSetup } from "./use-desk-form";
import { useSay } from "./words";

type Props<Value> = FormSetup<Value> & {
  /** Values that travel along: id, baseVersion … */
  hidden?: readonly string[];
  submit: string;
  /** Shown where a conflict has another form than the record's (follow-ups). */
  conflict?: (current: unknown, mine: FormInput) => ReactNode;
  /** Shown where what was sent is there already. */
  duplicate?: (current: unknown) => ReactNode;
  /** Said while the server works, where that takes longer than saving does. */
  waiting?: string;
  /** In a conflict, what an id of the record stands for. */
  describe?: (value: string) => string;
  /** Shows what came of it, for the few forms that do not lead to another page. */
  answer?: (value: Value) => ReactNode;
  /** Then the form has done its work and gives way to the answer. */
  onlyAnswer?: boolean;
  children: ReactNode;
};

/**
 * A form of the desk. Without a script it posts natively to its action; with one, the same FormData is
 * first read by the same schema here.
 */
export function DeskForm<Value = never>({ hidden = ["id", "baseVersion"], submit, conflict, duplicate, waiting, describe, answer, onlyAnswer = false, children, ...setup }: Props<Value>) {
  const say = useSay();
  const hintId = useId();
  const { state, dispatch, isPending, attempt, element, form, issues, kept, send, autosave } = useDeskForm(setup);
  const { known, place } = autosave;
  if (onlyAnswer && state.state === "done") return <>{answer?.(state.value)}</>;
  return (
    <FormProvider value={{ form, issues }}>
      <form ref={element} action={dispatch} onSubmit={(event) => void send(event)} onKeyDown={sendByKey} noValidate className="desk-form" aria-busy={isPending}>
        {known === null ? null : <DraftParts desk={known.desk} place={place} state={state} />}
        {hidden.map((name) => <HiddenField key={name} name={name} />)}
        <KeptTextOffer kept={kept} restore={(input) => form.reset(input)} />
        {autosave.status.is === "refused" ? <Refused state={{ state: "refused", refusal: autosave.status.refusal, input: autosave.status.input }} describe={describe} onTakeTheirs={kept.forget} onKeepMine={(version) => autosave.saver.overwrite(version)} /> : null}
        <Refused state={state} conflict={conflict} duplicate={duplicate} describe={describe} onTakeTheirs={kept.forget} />
        {state.state === "done" ? answer?.(state.value) : null}
        <ErrorSummary issues={issues} attempt={attempt} answer={state} />
        {children}
        {known === null ? (
          <div className="form-end">
            <button type="submit" className="button" aria-disabled={isPending} aria-describedby={hintId}>
              {isPending ? (waiting ?? say("form.saving")) : submit}
            </button>
            <span id={hintId} className="form-keys">{say("form.keys")}</span>
          </div>
        ) : <DraftFormEnd autosave={autosave} desk={known.desk} publish={submit} isPending={isPending} hintId={hintId} waiting={waiting} timeZone={known.timeZone} />}
      </form>
    </FormProvider>
  );
}

/** What the form says of its draft. The button that is pressed comes later in the form and has the last word. */
function DraftParts({ desk, place, state }: { desk: FormDesk; place: { id: string; version: number } | null; state: FormState<unknown> }) {
  const before = state.state === "refused" && "desk" in state.input ? (state.input.desk as Record<string, string>).do : undefined;
  return (
    <>
      <input type="hidden" name="desk.do" value={before ?? (desk.mayPublish ? "publish" : "send")} />
      {place === null ? null : <><input type="hidden" name="desk.draft" value={place.id} /><input type="hidden" name="desk.version" value={place.version} /></>}
    </>
  );
}

type RefusedProps = {
  state: FormState<unknown>;
  conflict?: ((current: unknown, mine: FormInput) => ReactNode) | undefined;
  duplicate?: ((current: unknown) => ReactNode) | undefined;
  onKeepMine?: (version: number) => void;
  describe: ((value: string) => string) | undefined;
  onTakeTheirs: () => void;
};

/** A refusal that is about the whole; what is wrong with single fields stands in the summary. */
function Refused({ state, conflict, duplicate, describe, onTakeTheirs, onKeepMine }: RefusedProps) {
  if (state.state !== "refused" || state.refusal.reason === "invalid") return null;
  const { refusal, input } = state;
  if (refusal.reason === "duplicate" && duplicate) return duplicate(refusal.current);
  if (refusal.reason !== "conflict") return <RefusalNotice refusal={refusal} />;
  if (isDraftNow(refusal.current))
    return <DraftConflict now={refusal.current} mine={input} describe={describe} onKeepMine={onKeepMine ?? null} onTakeTheirs={onTakeTheirs} />;
  return conflict?.(refusal.current, input) ?? <ConflictPanel current={refusal.current} mine={input} describe={describe} onTakeTheirs={onTakeTheirs} />;
}

/** Ctrl+Enter (or ⌘+Enter) saves from within a text area. */
function sendByKey(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
