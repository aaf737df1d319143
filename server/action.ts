import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { browserName } from "@/domain/browser-name";
import { inputOf, type FormInput } from "@/domain/form-data";
import type { FormState } from "@/domain/form-state";
import { refuse, type Result } from "@/domain/refusal";
import { requestActor, type Actor } from "./actor";
import { callerAddress } from "./caller-address";
import type { Caller } from "./commands/attempts";
import { refusalOfDatabase } from "./commands/database-refusal";
import { commandBegins } from "./public/answer-status";

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
 * For the two forms of people who are not signed in: a forgotten password, a password by a link. `afterwards`
 * is what the command leaves to be done when the answer is out.
 */
export function strangerAction<T>(
  command: (caller: Caller, input: FormInput) => Promise<Result<T>>, next: (value: T, input: FormInput) => string, afterwards?: (value: T) => Promise<void>,
) {
  return async (_before: FormState, form: FormData): Promise<FormState> => {
    const input = inputOf(form);
    const asked = await headers();
    const caller = { address: callerAddress(asked), browser: browserName(asked.get("user-agent")) };
    const result = await refusing(() => command(caller, input));
    if (!result.ok) return { state: "refused", refusal: result, input };
    if (afterwards) after(() => afterwards(result.value));
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

/** `formAction` for the few commands whose answer is shown once on the same page (a link, recovery codes). */
export function answerAction<T>(command: Command<T>) {
  return async (_before: FormState<T>, form: FormData): Promise<FormState<T>> => {
    const input = inputOf(form);
    const result = await attempt(command, input);
    return result.ok ? { state: "done", value: result.value, input } : { state: "refused", refusal: result, input };
  };
}

async function attempt<T>(command: Command<T>, input: unknown): Promise<Result<T>> {
  return refusing(async () => {
    const actor = await requestActor();
    return actor === null ? refuse("signed-out") : command(actor, input);
  });
}

async function refusing<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  commandBegins();
  try {
    return await work();
  } catch (error) {
    const refusal = refusalOfDatabase(error);
    if (refusal === null) throw error;
    return refusal;
  }
}

/** The same for a form with a file: the answer is shown on the page where the file was chosen. */
export function fileAnswerAction<T>(command: Command<T>) {
  return async (_before: FormState<T>, form: FormData): Promise<FormState<T>> => {
    const input = inputOf(form);
    const file = form.get("file");
    const result = await attempt(command, { ...input, file: file instanceof File ? file : null });
    return result.ok ? { state: "done", value: result.value, input } : { state: "refused", refusal: result, input };
  };
}
