import { z } from "zod";
import { readAsOf } from "../as-of";
import type { PlainDate } from "../plain-date";
import type { ParameterError } from "../problem";
import { listParameters } from "./parameters";

export type QueryOf<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape>>;
export type ReadQuery<Shape extends z.ZodRawShape> =
  | { ok: true; query: QueryOf<Shape>; asOf: PlainDate | null }
  | { ok: false; errors: ParameterError[] };

/** Reads a query strictly: an unknown parameter, a repeated one, an empty or bad value is an error and never ignored. */
export function readQuery<Shape extends z.ZodRawShape>(shape: Shape, search: URLSearchParams, today: PlainDate): ReadQuery<Shape> {
  const schemas: Record<string, z.ZodType> = shape as z.ZodRawShape as Record<string, z.ZodType>;
  const errors: ParameterError[] = [];
  const error = (parameter: string, code: string, message: string) => errors.push({ parameter: parameter.slice(0, 60), code, message });
  for (const name of new Set(search.keys())) {
    if (!Object.hasOwn(schemas, name)) error(name, "unknown-parameter", known(Object.keys(schemas)));
    else if (search.getAll(name).length > 1) error(name, "repeated", "Give the parameter once.");
  }
  const values: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(schemas)) {
    const given = search.get(name) ?? undefined;
    const parsed = schema.safeParse(given);
    if (parsed.success && !given?.includes("\u0000")) values[name] = parsed.data;
    else if (!errors.some(({ parameter }) => parameter === name)) error(name, "invalid", expectation(schema));
  }
  const asked = readAsOf(values.asOf as string | undefined, today);
  if (!asked.ok)
    error("asOf", asked.fault, asked.fault === "not-a-day" ? "Expected a day such as 2026-11-22." : "Expected today or a day that is past.");
  if (errors.length > 0 || !asked.ok) return { ok: false, errors };
  return { ok: true, query: values as QueryOf<Shape>, asOf: asked.day };
}

const known = (names: readonly string[]): string => (names.length === 0 ? "This address takes no parameters." : `The parameters are ${names.join(", ")}.`);

/** The cursor of an earlier answer that this list cannot read. */
export const badCursor: ParameterError = { parameter: "cursor", code: "invalid", message: "Expected the cursor of an earlier answer to the same list." };

function expectation(schema: z.ZodType): string {
  if (schema === listParameters.cursor) return badCursor.message;
  const inner = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? schema.unwrap() : schema;
  if (inner instanceof z.ZodEnum) return `Expected one of ${inner.options.join(", ")}.`;
  if (inner instanceof z.ZodNumber) return `Expected a whole number from ${inner.minValue} to ${inner.maxValue}.`;
  return "Expected a short text, for slugs lower-case words joined by hyphens.";
}
