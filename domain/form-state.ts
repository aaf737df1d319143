import type { FormInput } from "./form-data";
import type { Refusal } from "./refusal";

/**
 * What a form of the desk knows after a post. On a refusal everything that was typed comes back, so
 * that nothing is lost: not by a validation error, not by an expired session, not by a conflict.
 * `done` is for the few answers that are shown once instead of leading to another page.
 */
export type FormState<Value = never> =
  | { state: "new" }
  | { state: "refused"; refusal: Refusal; input: FormInput }
  | { state: "done"; value: Value; input: FormInput };
