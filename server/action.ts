import "server-only";
import { redirect } from "next/navigation";
import { inputOf, type FormInput } from "@/domain/form-data";
import { refuse, type Refusal, type Result } from "@/domain/refusal";
import { requestActor, type Actor } from "./actor";
import { refusalOfDatabase } from "./commands/database-refusal";

/**
 * What a desk form knows after a post. On a refusal everything that was typed comes back, so that
 * nothing is lost: not by a validation error, not by an expired session, not by a conflict.
 */
export type FormState = { state: "new" } | { state: "refused"; refusal: Refusal; input: FormInput };

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

async function attempt<T>(command: Command<T>, input: FormInput): Promise<Result<T>> {
  try {
    const actor = await requestActor();
    if (actor === null) return refuse("signed-out");
    if (actor.mustChangePassword && command.name !== "changeOwnPassword") return refuse("forbidden");
    return await command(actor, input);
  } catch (error) {
    const refusal = refusalOfDatabase(error);
    if (refusal === null) throw error;
    return refusal;
  }
}
