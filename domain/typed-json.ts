import type { FormInput } from "./form-data";

/**
 * What a program sends in JSON, in the shape that a form of the desk posts, which the schemas and the drafts
 * know: numbers as they are typed, a tick as "on", and what is not given left out.
 */
export function typedOf(body: Record<string, unknown>): FormInput {
  return typed(body) as FormInput;
}

function typed(value: unknown): unknown {
  if (typeof value === "number") return String(value);
  if (value === true) return "on";
  if (Array.isArray(value)) return value.map((inner) => typed(inner) ?? null);
  if (value === null || value === false) return undefined;
  if (typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => {
    const read = typed(inner);
    return read === undefined ? [] : [[key, read]];
  }));
}
