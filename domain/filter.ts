import { z } from "zod";
import { commitmentKinds } from "./commitment";
import { slug } from "./fields";
import { readSearch } from "./search-query";
import { judgements } from "./status";
import { timelinesses } from "./timeliness";

/** The filters of the list of commitments: the same names on the website, in the API and in the CLI. */
export const sortOrders = ["relevance", "id", "changed", "checked", "deadline", "topic"] as const;
export type SortOrder = (typeof sortOrders)[number];

/** "not-assessed" filters for the absence of a judgement. */
export const statusFilters = ["not-assessed", ...judgements] as const;

export const commitmentFilter = {
  q: z.string().trim().min(1).max(200),
  status: z.enum(statusFilters as unknown as [string, ...string[]]),
  kind: z.enum(commitmentKinds),
  topic: slug,
  party: slug,
  event: slug,
  source: slug,
  /** Of the day on which it was made. */
  year: z.string().regex(/^(1[89]|2[01])\d\d$/).transform(Number),
  timeliness: z.enum(timelinesses),
  sort: z.enum(sortOrders),
  page: z.coerce.number().int().min(1).max(100_000),
} as const;

export type FilterName = keyof typeof commitmentFilter;
export const filterNames = Object.keys(commitmentFilter) as FilterName[];
export type CommitmentFilter = { [Name in FilterName]?: z.output<(typeof commitmentFilter)[Name]> };

/** The filters that offer values of their own, with a count beside each. */
export const facetNames = ["status", "kind", "topic", "party", "timeliness", "event", "year", "source"] as const;
export type FacetName = (typeof facetNames)[number];

/** The order in which a filter is read: what fits best first where words are looked for, else by public id. */
export function sortOf({ q, sort }: CommitmentFilter): SortOrder {
  const isSearch = q !== undefined && readSearch(q).some(({ isExcluded }) => !isExcluded);
  return sort === undefined || sort === "relevance" ? (isSearch ? "relevance" : "id") : sort;
}

/** A known filter with a value that means nothing: named beside the filter and ignored on pages, 400 in the API. */
export type BadFilter = { name: FilterName; value: string };

/**
 * Reads filters from a query. An empty value is no filter; of a repeated key the first counts on pages;
 * unknown keys are reported apart, because pages ignore them and the API refuses them.
 */
export function readFilter(query: Record<string, string | string[] | undefined>): {
  filter: CommitmentFilter;
  bad: BadFilter[];
  unknown: string[];
} {
  const filter: Record<string, unknown> = {};
  const bad: BadFilter[] = [];
  const unknown: string[] = [];
  for (const [name, given] of Object.entries(query)) {
    if (!Object.hasOwn(commitmentFilter, name)) {
      unknown.push(name);
      continue;
    }
    const value = (Array.isArray(given) ? given[0] : given) ?? "";
    if (value.trim() === "") continue;
    const parsed = commitmentFilter[name as FilterName].safeParse(value);
    if (parsed.success && !value.includes("\u0000")) filter[name] = parsed.data;
    else bad.push({ name: name as FilterName, value: value.slice(0, 60) });
  }
  return { filter: filter as CommitmentFilter, bad, unknown };
}

/** The query string of a filter, keys in a fixed order so that equal filters have equal addresses. */
export function filterQuery(filter: CommitmentFilter, change: CommitmentFilter | Record<string, undefined> = {}): string {
  const merged: Record<string, unknown> = { ...filter, ...change };
  const query = new URLSearchParams();
  for (const name of filterNames) {
    const value = merged[name];
    if (value === undefined || value === "" || (name === "page" && value === 1)) continue;
    query.set(name, String(value));
  }
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
