import { readParameters, unsortedFilterParameters } from "./api/parameters";
import { readQuery } from "./api/query";
import { filterQuery, type CommitmentFilter } from "./filter";
import type { Language } from "./language";
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

export type FeedQuery = { filter: CommitmentFilter; lang: Language; asOf: PlainDate | null };

/** A feed of one record takes no filters; the others take those of the list, which a feed orders by time and does not page. */
export function readFeedQuery(search: URLSearchParams, { hasFilters, today }: { hasFilters: boolean; today: PlainDate }):
  { ok: true; query: FeedQuery } | { ok: false; errors: ParameterError[] } {
  const read = readQuery(hasFilters ? { ...unsortedFilterParameters, ...readParameters } : readParameters, search, today);
  if (!read.ok) return read;
  const { lang, asOf: _given, ...filter } = read.query;
  const chosen = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
  return { ok: true, query: { filter: chosen, lang, asOf: read.asOf } };
}
