import { useActionState, useEffect, useId, useRef, useState, useTransition, type FormEvent, type KeyboardEvent, type ReactNode } from "react";
import { useForm, type FieldValues } from "react-hook-form";
import type { z } from "zod";
import type { FormState } from "@/domain/form-state";
import { FormProvider } from "@/ui/fields/form-context";
import { HiddenField } from "@/ui/fields/text-field";
import { ConflictPanel } from "./conflict-panel";
import { ErrorSummary } from "./error-summary";
import { KeptTextOffer } from "./kept-text-offer";
import { RefusalNotice } from "./refusal-notice";
import { useErrorTitle } from "./use-error-title";
import { useIssues } from "./use-issues";
import { useKeptText } from "./use-kept-text";
import { useSay } from "./words";

export type DeskAction<Value = never> = (before: FormState<Value>, form: FormData) => Promise<FormState<Value>>;

type Props<Value> = {
  action: DeskAction<Value>;
  /** The schema that the command parses with. */
  schema: z.ZodType;
  /** The record as it is published, or the beginnings of a new one, in the shape of the input. */
  start: FieldValues;
  /** Under which name this tab keeps what is typed; null for secrets. */
  keepAs: string | null;
  /** Values that travel along: id, baseVersion … */
  hidden?: readonly string[];
  submit: string;
  /** Shown where a conflict has another form than the record's (follow-ups). */
  conflict?: (current: unknown) => ReactNode;
  /** Shows what came of it, for the few forms that do not lead to another page. */
  answer?: (value: Value) => ReactNode;
  children: ReactNode;
};

/**
 * A form of the desk. Without a script it posts natively to its action; with one, the same FormData is
 * first read by the same schema here. The post goes through `onSubmit` because React empties a form
 * after its action, and a refused form must keep what was typed.
 */
export function DeskForm<Value = never>({
  action, schema, start, keepAs, hidden = ["id", "baseVersion"], submit, conflict, answer, children,
}: Props<Value>) {
  const say = useSay();
  const [state, dispatch] = useActionState<FormState<Value>, FormData>(action, { state: "new" });
  const [isPending, startTransition] = useTransition();
  const [attempt, setAttempt] = useState(0);
  const element = useRef<HTMLFormElement>(null);
  const hintId = useId();
  const form = useForm<FieldValues>({ defaultValues: state.state === "refused" ? state.input : start });
  const { issues, check, changed } = useIssues(state, schema);
  const kept = useKeptText(keepAs, element);
  const refusal = state.state === "refused" ? state.refusal : null;
  useErrorTitle(issues.length > 0 || refusal !== null);

  useEffect(() => {
    if (state.state === "new") return;
    kept.saving(false);
    if (state.state === "done") {
      kept.forget();
      return form.reset(start);
    }
    setAttempt((count) => count + 1);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once per answer, whatever else changed
  }, [state]);

  // Every change of a value, whoever made it: a hand, a proposal, a row that was added or removed. The
  // check waits for the page to hold the new value, because it reads what would be posted.
  useEffect(() => form.subscribe({
    formState: { values: true },
    callback: ({ name }) => {
      setTimeout(() => {
        if (element.current === null) return;
        kept.keep();
        changed(element.current, name ?? "");
      });
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `kept` is new each time, its functions are not
  }), [form, changed, kept.keep]);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    setAttempt((count) => count + 1);
    if (!check(event.currentTarget)) return;
    const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    kept.saving(true);
    startTransition(() => dispatch(data));
  }

  return (
    <FormProvider value={{ form, issues }}>
      <form
        ref={element} action={dispatch} onSubmit={send} onKeyDown={sendByKey} noValidate
        className="desk-form" aria-busy={isPending}
      >
        {hidden.map((name) => <HiddenField key={name} name={name} />)}
        <KeptTextOffer kept={kept} restore={(input) => form.reset(input)} />
        {refusal !== null && refusal.reason !== "invalid" && refusal.reason !== "conflict" ? <RefusalNotice refusal={refusal} /> : null}
        {refusal?.reason === "conflict"
          ? (conflict?.(refusal.current) ?? <ConflictPanel current={refusal.current} mine={state.state === "refused" ? state.input : {}} onTakeTheirs={kept.forget} />)
          : null}
        {state.state === "done" ? answer?.(state.value) : null}
        <ErrorSummary issues={issues} attempt={attempt} />
        {children}
        <div className="form-end">
          <button type="submit" className="button" aria-disabled={isPending} aria-describedby={hintId}>
            {isPending ? say("form.saving") : submit}
          </button>
          <span id={hintId} className="form-keys">{say("form.keys")}</span>
        </div>
      </form>
    </FormProvider>
  );
}

/** Ctrl+Enter (or ⌘+Enter) saves from within a text area. */
function sendByKey(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
