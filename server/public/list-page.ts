import "server-only";
import type { FacetCounts, Relaxed } from "@/domain/facets";
import { filterQuery, type CommitmentFilter } from "@/domain/filter";
import type { Language } from "@/domain/language";
import type { MatchRecord } from "@/domain/search-record";
import { keptForState } from "../still/kept-answers";
import { filterChoices, type FilterChoices } from "./choices";
import { listCommitments, type CommitmentPage } from "./commitments";
import { facetsOf, withoutWords } from "./facets";
import { likeWords } from "./nearest-search";
import { matchesOf } from "./search";

export type ListPage = CommitmentPage & {
  choices: FilterChoices; counts: FacetCounts; matches: Map<string, MatchRecord>;
  /** Where nothing fits: what would fit without one of the filters, and words like those that were typed. */
  relaxed: Relaxed[]; nearest: string[];
};

/** About what the records of a page and its counts hold in memory; the choices are the same for all pages. */
const roomOf = ({ data, counts }: ListPage): number => 2 * JSON.stringify(data).length + 100 * Object.values(counts).reduce((sum, { size }) => sum + size, 0);

/** The list as the website shows it: its records, why they were found, and what every other filter would leave. */
export const listPage = (filter: CommitmentFilter, lang: Language): Promise<ListPage> =>
  keptForState(`list ${lang} ${filterQuery(filter)}`, () => makeListPage(filter, lang), roomOf);

async function makeListPage(filter: CommitmentFilter, lang: Language): Promise<ListPage> {
  const result = await listCommitments({ filter, lang });
  const meant = result.showing === null ? filter : { ...filter, q: result.showing };
  const isEmpty = result.total === 0;
  const [choices, { counts, relaxed }, matches, wordless, nearest] = await Promise.all([
    filterChoices(lang), facetsOf(meant), matchesOf(result.data.map(({ id }) => id), meant.q, lang),
    isEmpty && filter.q !== undefined ? withoutWords(meant) : [], isEmpty && filter.q !== undefined ? likeWords(filter.q) : [],
  ]);
  return { ...result, choices, counts, matches, relaxed: isEmpty ? [...relaxed, ...wordless] : [], nearest };
}
