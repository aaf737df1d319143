import { z } from "zod";
import { readAsOf } from "./as-of";
import { commitmentFilter } from "./filter";
import { languages } from "./language";
import type { PlainDate } from "./plain-date";
import type { ParameterError } from "./problem";

/** The filters of the list for what has an order of its own and no pages. */
const { page: _page, sort: _sort, ...filters } = commitmentFilter;
export const plainFilters = filters;

/** Read in a language, as of a day. */
export const readingParameters = { lang: z.enum(languages), asOf: z.string().min(1).max(40) } as const;

export type StrictQuery = { ok: true; values: Record<string, unknown>; asOf: PlainDate | null } | { ok: false; errors: ParameterError[] };

/**
 * Reads a query whose answer nobody looks at while it is set up: an unknown parameter, a repeated one, an
 * empty or bad value is an error, because nobody would notice that it has quietly become another one.
 */
export function readStrictly(schemas: Record<string, z.ZodType>, search: URLSearchParams, today: PlainDate): StrictQuery {
  const values: Record<string, unknown> = {};
  const errors: ParameterError[] = [];
  for (const name of new Set(search.keys())) {
    const [given = "", ...more] = search.getAll(name);
    const error = (code: string, message: string) => errors.push({ parameter: name.slice(0, 60), code, message });
    const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    const parsed = schema?.safeParse(given);
    if (schema === undefined) error("unknown-parameter", `The parameters are ${Object.keys(schemas).join(", ")}.`);
    else if (more.length > 0) error("repeated", "Give the parameter once.");
    else if (parsed?.success && !given.includes("\u0000")) values[name] = parsed.data;
    else error("invalid", schema instanceof z.ZodEnum ? `Expected one of ${schema.options.join(", ")}.` : "Expected a short text, for slugs lower-case words joined by hyphens.");
  }
  const { asOf: day, ...rest } = values as { asOf?: string };
  const asked = readAsOf(day, today);
  if (!asked.ok) errors.push({ parameter: "asOf", code: asked.fault, message: "Expected today or a day that is past, such as 2026-11-22." });
  return errors.length > 0 || !asked.ok ? { ok: false, errors } : { ok: true, values: rest, asOf: asked.day };
}

/** The kind of problem that errors of parameters are. */
export const problemOf = (errors: ParameterError[]): "unknown-parameter" | "invalid-parameter" =>
  errors.some(({ code }) => code === "unknown-parameter") ? "unknown-parameter" : "invalid-parameter";
