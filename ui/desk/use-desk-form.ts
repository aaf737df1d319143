import { startTransition, useCallback, useEffect, useRef, useState, type FormEvent } from "react";
import { useForm, type FieldValues } from "react-hook-form";
import type { z } from "zod";
import type { FormState } from "@/domain/form-state";
import { startOf, useFormDesk } from "./draft/form-desk";
import { mark, useAutosave } from "./draft/use-autosave";
import { useErrorTitle } from "./use-error-title";
import { useIssues } from "./use-issues";
import { useKeptText } from "./use-kept-text";
import { useSentAction } from "./use-sent-action";

export type DeskAction<Value = never> = (before: FormState<Value>, form: FormData) => Promise<FormState<Value>>;

export type FormSetup<Value> = {
  action: DeskAction<Value>;
  /** The schema that the command parses with. */
  schema: z.ZodType;
  /** The record as it is published, or the beginnings of a new one, in the shape of the input. */
  start: FieldValues;
  /** Under which name this tab keeps what is typed; null for secrets. */
  keepAs: string | null;
};

/**
 * The life of a form: its values, what is wrong with them, what the server answered, what is kept. The
 * post goes through `onSubmit` because React empties a form after its action, and a refused form must
 * keep what was typed.
 */
export function useDeskForm<Value>({ action, schema, start, keepAs }: FormSetup<Value>) {
  // A page that gives way to that of a fault was not left because all is saved.
  const atFault = useRef(() => {});
  const [state, dispatch, isPending] = useSentAction(action, useCallback(() => atFault.current(), []));
  const [attempt, setAttempt] = useState(0);
  const element = useRef<HTMLFormElement>(null);
  const { issues, check, changed } = useIssues(state, schema);
  const draft = useFormDesk()?.desk.draft;
  const kept = useKeptText(keepAs === null || !draft ? keepAs : `${keepAs}:${draft.id}`, element);
  const { keep, forget, saving } = kept;
  useEffect(() => { atFault.current = () => saving(false); }, [saving]);
  const autosave = useAutosave(element, forget);
  const { touch } = autosave;
  const form = useForm<FieldValues>({ defaultValues: state.state === "refused" ? state.input : startOf(start, draft) });
  useErrorTitle(issues.length > 0 || state.state === "refused");

  useEffect(() => {
    if (state.state === "new") return;
    saving(false);
    if (state.state !== "done") return;
    forget();
    form.reset(start);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once per answer, whatever else changed
  }, [state]);

  // Every change of a value, whoever made it: a hand, a proposal, a row that was added or removed. The
  // check waits for the page to hold the new value, because it reads what would be posted.
  useEffect(() => form.subscribe({
    formState: { values: true },
    callback: ({ name }) => {
      setTimeout(() => {
        if (element.current === null) return;
        keep();
        touch();
        changed(element.current, name ?? "");
      });
    },
  }), [form, changed, keep, touch]);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const posted = event.currentTarget;
    if (submitter?.getAttribute("value") === "save" && submitter.getAttribute("name") === "desk.do") return void autosave.saver.flush();
    if (isPending) return;
    setAttempt((count) => count + 1);
    if (!check(posted)) return;
    const place = await autosave.saver.settle();
    const data = new FormData(posted, submitter);
    if (submitter?.getAttribute("name") !== "desk.version") mark(data, place);
    saving(true);
    startTransition(() => dispatch(data));
  }

  return { state, dispatch, isPending, attempt, element, form, issues, kept, send, autosave };
}
