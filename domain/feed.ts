import { filterQuery, type CommitmentFilter } from "./filter";
import type { Language } from "./language";
import type { PlainDate } from "./plain-date";
import type { ParameterError } from "./problem";
import { plainFilters, readingParameters, readStrictly } from "./strict-query";

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

export type FeedQuery = { filter: CommitmentFilter; lang: Language; asOf: PlainDate | null };

/** A feed of one record takes no filters. */
export function readFeedQuery(search: URLSearchParams, { hasFilters, today }: { hasFilters: boolean; today: PlainDate }):
  { ok: true; query: FeedQuery } | { ok: false; errors: ParameterError[] } {
  const read = readStrictly(hasFilters ? { ...plainFilters, ...readingParameters } : readingParameters, search, today);
  if (!read.ok) return read;
  const { lang = "en", ...filter } = read.values as { lang?: Language };
  return { ok: true, query: { filter, lang, asOf: read.asOf } };
}
