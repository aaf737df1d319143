import type { z } from "zod";

/** The query of a page, as Next gives it. */
export type Search = Promise<Record<string, string | string[] | undefined>>;

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** One value of a query by a schema; of a repeated key the first, and null for none or for one that means nothing. */
export function readSearch<T>(search: Record<string, string | string[] | undefined>, name: string, schema: z.ZodType<T>): T | null {
  const value = first(search[name]);
  if (value === undefined || value === "" || value.includes("\u0000")) return null;
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** What was given and could not be read, so that the page can say so. */
export function unread<T>(search: Record<string, string | string[] | undefined>, name: string, schema: z.ZodType<T>): string | null {
  const value = first(search[name]);
  return value !== undefined && value !== "" && readSearch(search, name, schema) === null ? value.slice(0, 60) : null;
}

/** The sentence that a form's target was asked to show. */
export async function noticeOf(search: Search): Promise<string | undefined> {
  const { notice } = await search;
  return typeof notice === "string" ? notice : undefined;
}
