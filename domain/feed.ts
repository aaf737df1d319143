import { z } from "zod";
import { readAsOf } from "./as-of";
import { commitmentFilter, filterQuery, type CommitmentFilter } from "./filter";
import { languages, type Language } from "./language";
import type { PlainDate } from "./plain-date";
import type { ParameterError } from "./problem";

/** What can be subscribed to, by the last part of its address, and what each is served as. */
export const feedFormats = {
  "atom.xml": "application/atom+xml; charset=utf-8",
  "feed.json": "application/feed+json; charset=utf-8",
  "calendar.ics": "text/calendar; charset=utf-8",
} as const;
export type FeedFormat = keyof typeof feedFormats;
export const feedFormatNames = Object.keys(feedFormats) as FeedFormat[];

/** Records with feeds of their own: their addresses outlive a change of slug. */
export const feedSections = ["topics", "parties", "events", "commitments"] as const;
export type FeedSection = (typeof feedSections)[number];

/** What a feed is about: one record, or the list under a filter; without filters the whole record. */
export type FeedPlace = { section: FeedSection; slug: string } | { filter: CommitmentFilter };

/** The address of a feed, without the site. English is said by nothing, as everywhere. */
export function feedPath(place: FeedPlace, format: FeedFormat, lang: Language): string {
  const own = "section" in place ? `/feeds/${place.section}/${place.slug}/${format}` : `/feeds/${format}`;
  const query = new URLSearchParams("section" in place ? "" : filterQuery(place.filter, { page: undefined, sort: undefined }).slice(1));
  if (lang !== "en") query.set("lang", lang);
  return query.size === 0 ? own : `${own}?${query}`;
}

// A feed is in the order of time and has no pages.
const { page: _page, sort: _sort, ...filters } = commitmentFilter;
const reading = { lang: z.enum(languages), asOf: z.string().min(1).max(40) };

export type FeedQuery = { filter: CommitmentFilter; lang: Language; asOf: PlainDate | null };

/**
 * Reads the query of a feed strictly: an unknown parameter, a repeated one, an empty or bad value is an
 * error, because nobody would notice that a subscription has quietly become another one.
 */
export function readFeedQuery(search: URLSearchParams, { hasFilters, today }: { hasFilters: boolean; today: PlainDate }):
  { ok: true; query: FeedQuery } | { ok: false; errors: ParameterError[] } {
  const schemas: Record<string, z.ZodType> = hasFilters ? { ...filters, ...reading } : reading;
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
  const { lang = "en", asOf: day, ...filter } = values as { lang?: Language; asOf?: string };
  const asked = readAsOf(day, today);
  if (!asked.ok) errors.push({ parameter: "asOf", code: asked.fault, message: "Expected today or a day that is past, such as 2026-11-22." });
  if (errors.length > 0 || !asked.ok) return { ok: false, errors };
  return { ok: true, query: { filter: filter as CommitmentFilter, lang, asOf: asked.day } };
}
