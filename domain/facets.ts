import type { FacetName } from "./filter";

/** How many records a filter's value would leave, with all the other filters as they are. */
export type FacetCounts = Record<FacetName, ReadonlyMap<string, number>>;

/** Why nothing fits: how many records there are without one of the filters, those that leave most first. */
export type Relaxed = { name: FacetName | "q"; total: number };

export type Facets = { counts: FacetCounts; relaxed: Relaxed[] };
