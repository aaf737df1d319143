import { z } from "zod";
import { readAsOf } from "./as-of";
import { commitmentFilter, type CommitmentFilter } from "./filter";
import { languages, type Language } from "./language";
import type { PlainDate } from "./plain-date";
import type { ParameterError } from "./problem";

/** The parameters that lists of the API take beside the website's filters. */
export const listParameters = {
  lang: z.enum(languages),
  limit: z.coerce.number().int().min(1).max(200),
  cursor: z.string().min(1).max(400),
  /** A past day to read as of, judged against the site's today by `readListQuery`. */
  asOf: z.string().min(1).max(40),
} as const;

export type ListQuery = {
  filter: CommitmentFilter; lang: Language; limit: number; cursor: string | null;
  /** The past day to read as of; null for now. */
  asOf: PlainDate | null;
};
export type ReadQuery = { ok: true; query: ListQuery } | { ok: false; errors: ParameterError[] };

/** The cursor of a short list that is read whole: how many of it were told. That of commitments is domain/list-cursor.ts. */
export const cursorAt = (offset: number): string => Buffer.from(`o${offset}`).toString("base64url");

export function offsetOf(cursor: string | null): number | null {
  if (cursor === null) return 0;
  const match = /^o(\d{1,9})$/.exec(Buffer.from(cursor, "base64url").toString("latin1"));
  return match && cursorAt(Number(match[1])) === cursor ? Number(match[1]) : null;
}

type Schemas = Record<string, z.ZodType>;

/**
 * Reads a query strictly: an unknown parameter, a repeated one, an empty or bad value is an error and
 * never ignored. `page` belongs to the website; the API pages by cursor.
 */
export function readListQuery(search: URLSearchParams, options: { filters: boolean; today: PlainDate }): ReadQuery {
  const { page: _page, ...filters } = commitmentFilter;
  const schemas: Schemas = options.filters ? { ...filters, ...listParameters } : listParameters;
  const values: Record<string, unknown> = {};
  const errors: ParameterError[] = [];
  for (const name of new Set(search.keys())) {
    const given = search.getAll(name);
    const error = (code: string, message: string) => errors.push({ parameter: name.slice(0, 60), code, message });
    const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    if (schema === undefined) error("unknown-parameter", `The parameters are ${Object.keys(schemas).join(", ")}.`);
    else if (given.length > 1) error("repeated", "Give the parameter once.");
    else {
      const parsed = schema.safeParse(given[0]);
      if (parsed.success && !given[0]!.includes("\u0000")) values[name] = parsed.data;
      else error("invalid", expectation(schema));
    }
  }
  const { lang = "en", limit = 50, cursor = null, asOf, ...filter } = values as { lang?: Language; limit?: number; cursor?: string; asOf?: string };
  const asked = readAsOf(asOf, options.today);
  if (!asked.ok) {
    const message = asked.fault === "not-a-day" ? "Expected a day such as 2026-11-22." : "Expected today or a day that is past.";
    errors.push({ parameter: "asOf", code: asked.fault, message });
  }
  if (errors.length > 0 || !asked.ok) return { ok: false, errors };
  return { ok: true, query: { filter: filter as CommitmentFilter, lang, limit, cursor, asOf: asked.day } };
}

function expectation(schema: z.ZodType): string {
  if (schema instanceof z.ZodEnum) return `Expected one of ${schema.options.join(", ")}.`;
  if (schema === listParameters.limit) return "Expected a whole number from 1 to 200.";
  if (schema === listParameters.cursor) return "Expected the cursor of an earlier answer.";
  return "Expected a short text, for slugs lower-case words joined by hyphens.";
}
