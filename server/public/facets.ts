import "server-only";
import type { FacetCounts, Facets, Relaxed } from "@/domain/facets";
import { facetNames, type CommitmentFilter, type FacetName } from "@/domain/filter";
import { Prisma } from "@/prisma/generated/client";
import { siteDay } from "../days";
import { publicDb } from "../db";
import { selectCommitments, withTables } from "./commitment-query";
import { all, conditionsOf, timelinessOf } from "./list-filter";
import { searchOf } from "./search-hits";

/** Where a facet's values stand in the table `fact`. */
const values: Record<FacetName, Prisma.Sql> = {
  status: Prisma.sql`unnest(f.statuses)`, kind: Prisma.sql`unnest(ARRAY[f.kind])`, timeliness: Prisma.sql`unnest(f.timely)`, year: Prisma.sql`unnest(ARRAY[f.year])`,
  topic: Prisma.sql`unnest(f.topics)`, party: Prisma.sql`unnest(f.parties)`, event: Prisma.sql`unnest(ARRAY[f.event_id])`, source: Prisma.sql`unnest(f.sources)`,
};
/** Identities are counted first and named afterwards. */
const identities: Partial<Record<FacetName, Prisma.Sql>> = {
  topic: Prisma.sql`JOIN topic n ON n.id = c.value`, party: Prisma.sql`JOIN party n ON n.id = c.value`, event: Prisma.sql`JOIN event n ON n.id = c.value`, source: Prisma.sql`JOIN source n ON n.id = c.value`,
};

function counting(name: FacetName, where: Prisma.Sql): Prisma.Sql {
  const counts = Prisma.sql`(SELECT value, count(*)::int AS n FROM fact f CROSS JOIN LATERAL ${values[name]} AS value WHERE ${where} GROUP BY value) AS c`;
  const named = identities[name];
  return named === undefined ? Prisma.sql`SELECT ${name} AS facet, c.value::text, c.n FROM ${counts}` : Prisma.sql`SELECT ${name} AS facet, n.slug AS value, c.n FROM ${counts} ${named}`;
}

/**
 * The counts beside every value of every filter, each with its own filter left out, in one statement: the rows that
 * the words fit are read once, with a mark for each filter that they meet.
 */
export async function facetsOf(filter: CommitmentFilter): Promise<Facets> {
  const search = searchOf(filter.q);
  const chosen = conditionsOf(filter, siteDay());
  const marks = chosen.length === 0 ? Prisma.sql`'{}'::boolean[]` : Prisma.sql`ARRAY[${Prisma.join(chosen.map(({ sql }) => Prisma.sql`coalesce(${sql}, false)`))}]`;
  // Arrays of PostgreSQL begin at one.
  const others = (left: FacetName) => all(chosen.flatMap(({ name }, index) => (name === left ? [] : [Prisma.sql`f.meets[${index + 1}::int]`])));
  const fact = Prisma.sql`fact AS MATERIALIZED (SELECT e.kind, e.event_id, e.year, e.topics, e.parties, e.sources, e.statuses,
    ${timelinessOf(siteDay())} AS timely, ${marks} AS meets
    FROM list_now e ${search?.join ?? Prisma.empty} WHERE ${all(search?.conditions ?? [])})`;
  const counted = facetNames.map((name) => counting(name, others(name)));
  const without = chosen.map(({ name }) => Prisma.sql`SELECT 'without', ${name}, count(*)::int FROM fact f WHERE ${others(name)}`);
  const rows = await publicDb.$queryRaw<{ facet: string; value: string | null; n: number }[]>`
    ${withTables(search, [fact])} ${Prisma.join([...counted, ...without], " UNION ALL ")}`;
  const countsOf = (facet: FacetName) => new Map(rows.flatMap((row) => (row.facet === facet && row.value !== null ? [[row.value, row.n] as const] : [])));
  const counts: FacetCounts = {
    status: countsOf("status"), kind: countsOf("kind"), topic: countsOf("topic"), party: countsOf("party"),
    timeliness: countsOf("timeliness"), event: countsOf("event"), year: countsOf("year"), source: countsOf("source"),
  };
  const relaxed = rows.flatMap(({ facet, value, n }): Relaxed[] => (facet === "without" && n > 0 ? [{ name: value as FacetName, total: n }] : []));
  return { counts, relaxed: relaxed.sort((a, b) => b.total - a.total) };
}

/** How many there are without the words, where they leave nothing. */
export async function withoutWords({ q: _q, ...filter }: CommitmentFilter): Promise<Relaxed[]> {
  const { total } = await selectCommitments(filter, 1, { offset: 0 });
  return total > 0 ? [{ name: "q", total }] : [];
}
