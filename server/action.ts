import "server-only";
import { redirect } from "next/navigation";
import { inputOf, type FormInput } from "@/domain/form-data";
import type { FormState } from "@/domain/form-state";
import { refuse, type Result } from "@/domain/refusal";
import { requestActor, type Actor } from "./actor";
import { refusalOfDatabase } from "./commands/database-refusal";

type Command<T> = (actor: Actor, input: unknown) => Promise<Result<T>>;

/**
 * The one wrapper between a form and a command: who is asking, what was typed, the command, and where
 * to go when it is done. The command parses with its schema and decides; a page that was open when the
 * session ended gets "signed-out" with its text, not a redirect that would drop it.
 */
export function formAction<T>(command: Command<T>, next: (value: T, input: FormInput) => string) {
  return async (_before: FormState, form: FormData): Promise<FormState> => {
    const input = inputOf(form);
    const result = await attempt(command, input);
    if (!result.ok) return { state: "refused", refusal: result, input };
    redirect(next(result.value, input));
  };
}

/**
 * The same for a form with a file. The file goes beside what was typed to the command, and is not part of
 * what comes back on a refusal: the browser still has it where a script runs.
 */
export function fileAction<T>(command: Command<T>, next: (value: T, input: FormInput) => string) {
  return async (_before: FormState, form: FormData): Promise<FormState> => {
    const input = inputOf(form);
    const file = form.get("file");
    const result = await attempt(command, { ...input, file: file instanceof File ? file : null });
    if (!result.ok) return { state: "refused", refusal: result, input };
    redirect(next(result.value, input));
  };
}

/** The same for the few commands whose answer is shown once on the same page (a one-time password). */
export function answerAction<T>(command: Command<T>) {
  return async (_before: FormState<T>, form: FormData): Promise<FormState<T>> => {
    const input = inputOf(form);
    const result = await attempt(command, input);
    return result.ok ? { state: "done", value: result.value, input } : { state: "refused", refusal: result, input };
  };
}

async function attempt<T>(command: Command<T>, input: unknown): Promise<Result<T>> {
  try {
    const actor = await requestActor();
    if (actor === null) return refuse("signed-out");
    return await command(actor, input);
  } catch (error) {
    const refusal = refusalOfDatabase(error);
    if (refusal === null) throw error;
    return refusal;
  }
}
