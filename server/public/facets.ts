import "server-only";
import type { FacetCounts, Facets, Relaxed } from "@/domain/facets";
import { facetNames, type CommitmentFilter, type FacetName } from "@/domain/filter";
import { Prisma } from "@/prisma/generated/client";
import { siteDay } from "../days";
import { publicDb } from "../db";
import { selectCommitments, withTables } from "./commitment-query";
import { keptUntilPublished } from "./kept-until-published";
import { all, conditionsOf, timelinessOf, type Condition } from "./list-filter";
import type { Search } from "./search-hits";
import { searchOf } from "./search-words";

/** What each facet counts of a row of `fact`. */
const values: Record<FacetName, Prisma.Sql> = {
  status: Prisma.sql`unnest(f.statuses)`, kind: Prisma.sql`f.kind`, timeliness: Prisma.sql`unnest(f.timely)`, year: Prisma.sql`f.year`,
  topic: Prisma.sql`unnest(f.topics)`, party: Prisma.sql`unnest(f.parties)`, event: Prisma.sql`f.event_id`, source: Prisma.sql`unnest(f.sources)`,
};
/** And of a row of the list. */
const columns = (today: string): Record<FacetName, Prisma.Sql> => ({
  status: Prisma.sql`e.statuses`, kind: Prisma.sql`e.kind`, timeliness: Prisma.sql`${timelinessOf(today)} AS timely`, year: Prisma.sql`e.year`,
  topic: Prisma.sql`e.topics`, party: Prisma.sql`e.parties`, event: Prisma.sql`e.event_id`, source: Prisma.sql`e.sources`,
});
/** Identities are counted first and named afterwards. */
const identities: Partial<Record<FacetName, Prisma.Sql>> = {
  topic: Prisma.sql`JOIN topic n ON n.id = c.value`, party: Prisma.sql`JOIN party n ON n.id = c.value`, event: Prisma.sql`JOIN event n ON n.id = c.value`, source: Prisma.sql`JOIN source n ON n.id = c.value`,
};

type Count = { facet: FacetName | "total"; value: string | null; n: number };

function counting(name: FacetName): Prisma.Sql {
  const counts = Prisma.sql`(SELECT ${values[name]} AS value, count(*)::int AS n FROM fact f GROUP BY 1) AS c`;
  const named = identities[name];
  return named === undefined ? Prisma.sql`SELECT ${name} AS facet, c.value::text, c.n FROM ${counts}` : Prisma.sql`SELECT ${name} AS facet, n.slug AS value, c.n FROM ${counts} ${named}`;
}

/** Counts of some facets among the rows that meet all conditions, which are read once; and how many rows they are. */
async function countFacets(names: readonly FacetName[], search: Search | null, conditions: readonly Condition[]): Promise<Count[]> {
  const facts = columns(siteDay());
  const fact = Prisma.sql`fact AS MATERIALIZED (SELECT ${Prisma.join(names.map((name) => facts[name]))} FROM ${search?.from ?? Prisma.sql`list_now e`}
    WHERE ${all([...conditions.map(({ sql }) => sql), ...(search?.conditions ?? [])])})`;
  return publicDb.$queryRaw<Count[]>`${withTables(search, [fact])}
    ${Prisma.join([...names.map(counting), Prisma.sql`SELECT 'total', NULL, count(*)::int FROM fact`], " UNION ALL ")}`;
}

/** Of the whole list; known until something is published. */
const countAllFacets = () => keptUntilPublished("facets", () => countFacets(facetNames, null, []));

/**
 * The counts beside every value of every filter, each with its own filter left out: those of the filters that are not
 * chosen among the rows that all of the chosen leave, that of each chosen one among the rows that the others leave. Each
 * is read by the indexes of its conditions; without any condition it is known beforehand.
 */
export async function facetsOf(filter: CommitmentFilter): Promise<Facets> {
  const search = await searchOf(filter.q);
  const chosen = conditionsOf(filter, siteDay());
  const counted = (names: readonly FacetName[], conditions: readonly Condition[]) =>
    search === null && conditions.length === 0 ? countAllFacets() : countFacets(names, search, conditions);
  const free = facetNames.filter((name) => chosen.every((condition) => condition.name !== name));
  const [open, ...own] = await Promise.all([
    counted(free, chosen),
    ...chosen.map(({ name }) => counted([name], chosen.filter((condition) => condition.name !== name))),
  ]);
  const countsOf = (name: FacetName) => {
    const index = chosen.findIndex((condition) => condition.name === name);
    const rows = index === -1 ? open : own[index]!;
    return new Map(rows.flatMap(({ facet, value, n }) => (facet === name && value !== null ? [[value, n] as const] : [])));
  };
  const counts: FacetCounts = {
    status: countsOf("status"), kind: countsOf("kind"), topic: countsOf("topic"), party: countsOf("party"),
    timeliness: countsOf("timeliness"), event: countsOf("event"), year: countsOf("year"), source: countsOf("source"),
  };
  const relaxed = chosen.map(({ name }, index): Relaxed => ({ name, total: own[index]!.find(({ facet }) => facet === "total")?.n ?? 0 })).filter(({ total }) => total > 0);
  return { counts, relaxed: relaxed.sort((a, b) => b.total - a.total) };
}

/** How many there are without the words, where they leave nothing. */
export async function withoutWords({ q: _q, ...filter }: CommitmentFilter): Promise<Relaxed[]> {
  const { total } = await selectCommitments(filter, 1, { offset: 0 });
  return total > 0 ? [{ name: "q", total }] : [];
}
