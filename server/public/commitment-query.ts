import "server-only";
import { facetNames, sortOf, type CommitmentFilter, type SortOrder } from "@/domain/filter";
import type { ListPosition } from "@/domain/list-cursor";
import { Prisma } from "@/prisma/generated/client";
import { siteDay } from "../days";
import { publicDb } from "../db";
import { all, conditionsOf } from "./list-filter";
import { keptUntilPublished } from "./kept-until-published";
import type { Search } from "./search-hits";
import { searchOf } from "./search-words";

/**
 * Which commitments a filter names, in order: rows of the view `list_now`, which has one of each commitment, the one
 * that holds at the instant that is read.
 */
type Order = { key: Prisma.Sql; read: (key: string) => Prisma.Sql; isDescending: boolean; join?: Prisma.Sql };

/** Where each topic stands among the topics, read once and not for each row. */
const topicPlaces = Prisma.sql`LEFT JOIN (SELECT DISTINCT ON (v.topic_id) v.topic_id, v.position FROM topic_version v ORDER BY v.topic_id, v.version DESC) place ON place.topic_id = e.first_topic`;
const orders: Record<Exclude<SortOrder, "relevance">, Order> = {
  id: { key: Prisma.sql`e.collection`, read: (key) => Prisma.sql`${key}::text`, isDescending: false },
  changed: { key: Prisma.sql`e.changed_at`, read: (key) => Prisma.sql`${key}::text::timestamptz`, isDescending: true },
  checked: { key: Prisma.sql`e.checked_on`, read: (key) => Prisma.sql`${key}::text::date`, isDescending: true },
  deadline: { key: Prisma.sql`e.deadline_on`, read: (key) => Prisma.sql`${key}::text::date`, isDescending: false },
  topic: { key: Prisma.sql`coalesce(place.position, 2147483647)`, read: (key) => Prisma.sql`${key}::text::int`, isDescending: false, join: topicPlaces },
};
const byRelevance = (search: Search | null): Order => ({ key: search?.relevance ?? Prisma.sql`0`, read: (key) => Prisma.sql`${key}::text::bigint`, isDescending: true });

/**
 * Where a page begins: after so many rows (the website's numbered pages) or after one row (the API's cursors). Who reads on
 * to the end, as downloads do, need not be told each time how many there are: `total` is 0 then.
 */
export type Start = { offset: number } | { after: ListPosition | null; isUncounted?: boolean };
/** `last` is the last row of the page where more come after it. */
export type Selection = { ids: string[]; total: number; last: ListPosition | null };

export const withTables = (search: Search | null, own: readonly Prisma.Sql[] = []): Prisma.Sql => {
  const tables = [...(search?.tables ?? []), ...own];
  return tables.length === 0 ? Prisma.empty : Prisma.sql`WITH ${Prisma.join(tables, ", ")}`;
};

type Row = { total: number; id: string | null; key: string; number: number };

async function matching(filter: CommitmentFilter) {
  const search = await searchOf(filter.q);
  const where = all([...conditionsOf(filter, siteDay()).map(({ sql }) => sql), ...(search?.conditions ?? [])]);
  return { search, from: search?.from ?? Prisma.sql`list_now e`, where };
}

/** The ids that a filter names, as a part of other queries. */
export async function matchingCommitments(filter: CommitmentFilter): Promise<Prisma.Sql> {
  const { search, from, where } = await matching(filter);
  return Prisma.sql`${withTables(search)} SELECT e.commitment_id AS id FROM ${from} WHERE ${where}`;
}

export async function selectCommitments(filter: CommitmentFilter, limit: number, start: Start): Promise<Selection> {
  const { search, from, where } = await matching(filter);
  const sort = sortOf(filter);
  const order = sort === "relevance" ? byRelevance(search) : orders[sort];
  const isEverything = search === null && facetNames.every((name) => filter[name] === undefined);
  const rows = await (isEverything ? pageOfAll(order, limit, start) : pageOf({ search, from, where }, order, limit, start));
  const page = rows.filter(({ id }) => id !== null).slice(0, limit) as (Row & ListPosition)[];
  return { ids: page.map(({ id }) => id), total: rows[0]?.total ?? await totalFor(start), last: rows.length > limit ? positionOf(page.at(-1)!) : null };
}

const positionOf = ({ id, key, number }: ListPosition): ListPosition => ({ id, key, number });

/** The rows of a page with one more, and how many there are: what fits is looked for once for both. */
function pageOf({ search, from, where }: { search: Search | null; from: Prisma.Sql; where: Prisma.Sql }, { key, read, isDescending, join = Prisma.empty }: Order, limit: number, start: Start): Promise<Row[]> {
  const direction = isDescending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const fit = Prisma.sql`fit AS MATERIALIZED (SELECT e.commitment_id AS id, ${key} AS key, e.number FROM ${from} ${join} WHERE ${where})`;
  return publicDb.$queryRaw<Row[]>`${withTables(search, [fit])}
    SELECT counted.total, page.id, page.key::text AS key, page.number FROM (SELECT count(*)::int AS total FROM fit) counted
    LEFT JOIN (SELECT * FROM fit f WHERE ${beyond(start, Prisma.sql`f.key, f.number, f.id`, read, isDescending)}
      ORDER BY f.key ${direction}, f.number ${direction}, f.id ${direction} LIMIT ${limit + 1} ${offsetOf(start)}) page ON true
    ORDER BY page.key ${direction}, page.number ${direction}, page.id ${direction}`;
}

/** The same of the whole list, which is read in the order of an index; how many there are is known. */
async function pageOfAll({ key, read, isDescending, join = Prisma.empty }: Order, limit: number, start: Start): Promise<Row[]> {
  const direction = isDescending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const from = (view: Prisma.Sql) => Prisma.sql`SELECT e.commitment_id AS id, ${key} AS key, e.number FROM ${view} e ${join} WHERE ${beyond(start, Prisma.sql`${key}, e.number, e.commitment_id`, read, isDescending)}`;
  const [rows, total] = await Promise.all([publicDb.$queryRaw<Row[]>`SELECT x.id, x.key::text AS key, x.number FROM (
      (${from(Prisma.sql`list_lasting`)} ORDER BY ${key} ${direction}, e.number ${direction}, e.commitment_id ${direction} LIMIT ${limit + 1 + ("offset" in start ? start.offset : 0)}::int)
      UNION ALL (${from(Prisma.sql`list_passing`)})) x
    ORDER BY x.key ${direction}, x.number ${direction}, x.id ${direction} LIMIT ${limit + 1} ${offsetOf(start)}`, totalFor(start)]);
  return rows.map((row) => ({ ...row, total }));
}

function beyond(start: Start, columns: Prisma.Sql, read: Order["read"], isDescending: boolean): Prisma.Sql {
  const after = "after" in start ? start.after : null;
  if (after === null) return Prisma.sql`true`;
  return Prisma.sql`(${columns}) ${isDescending ? Prisma.sql`<` : Prisma.sql`>`} (${read(after.key)}, ${after.number}::int, ${after.id}::uuid)`;
}

const offsetOf = (start: Start): Prisma.Sql => ("offset" in start ? Prisma.sql`OFFSET ${start.offset}` : Prisma.empty);

const totalFor = (start: Start): Promise<number> => ("isUncounted" in start && start.isUncounted ? Promise.resolve(0) : countAll());

/** How many records there are; known until something is published. */
const countAll = (): Promise<number> => keptUntilPublished("list-total", async () => {
  const [row] = await publicDb.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM list_now`;
  return row?.total ?? 0;
});
