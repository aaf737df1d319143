import "server-only";
import { sortOf, type CommitmentFilter, type SortOrder } from "@/domain/filter";
import type { ListPosition } from "@/domain/list-cursor";
import { Prisma } from "@/prisma/generated/client";
import { siteDay } from "../days";
import { publicDb } from "../db";
import { all, conditionsOf } from "./list-filter";
import { searchOf, type Search } from "./search-hits";

/**
 * Which commitments a filter names, in order: rows of the view `list_now`, which has one of each commitment, the one
 * that holds at the instant that is read.
 */
type Order = { key: Prisma.Sql; read: (key: string) => Prisma.Sql; isDescending: boolean };

const topicPosition = Prisma.sql`coalesce((SELECT tv.position FROM topic_version tv WHERE tv.topic_id = e.first_topic ORDER BY tv.version DESC LIMIT 1), 2147483647)`;
const orders: Record<SortOrder, Order> = {
  relevance: { key: Prisma.sql`h.relevance`, read: (key) => Prisma.sql`${key}::text::bigint`, isDescending: true },
  id: { key: Prisma.sql`e.collection`, read: (key) => Prisma.sql`${key}::text`, isDescending: false },
  changed: { key: Prisma.sql`e.changed_at`, read: (key) => Prisma.sql`${key}::text::timestamptz`, isDescending: true },
  checked: { key: Prisma.sql`e.checked_on`, read: (key) => Prisma.sql`${key}::text::date`, isDescending: true },
  deadline: { key: Prisma.sql`e.deadline_on`, read: (key) => Prisma.sql`${key}::text::date`, isDescending: false },
  topic: { key: topicPosition, read: (key) => Prisma.sql`${key}::text::int`, isDescending: false },
};

/** Where a page begins: after so many rows (the website's numbered pages) or after one row (the API's cursors). */
export type Start = { offset: number } | { after: ListPosition | null };
/** `last` is the last row of the page where more come after it. */
export type Selection = { ids: string[]; total: number; last: ListPosition | null };

export const withTables = (search: Search | null, own: readonly Prisma.Sql[] = []): Prisma.Sql => {
  const tables = [...(search?.tables ?? []), ...own];
  return tables.length === 0 ? Prisma.empty : Prisma.sql`WITH ${Prisma.join(tables, ", ")}`;
};

type Row = { id: string; key: string; number: number };

function matching(filter: CommitmentFilter) {
  const search = searchOf(filter.q);
  const where = all([...conditionsOf(filter, siteDay()).map(({ sql }) => sql), ...(search?.conditions ?? [])]);
  return { tables: withTables(search), from: Prisma.sql`FROM list_now e ${search?.join ?? Prisma.empty} WHERE ${where}` };
}

/** The ids that a filter names, as a part of other queries. */
export function matchingCommitments(filter: CommitmentFilter): Prisma.Sql {
  const { tables, from } = matching(filter);
  return Prisma.sql`${tables} SELECT e.commitment_id AS id ${from}`;
}

export async function selectCommitments(filter: CommitmentFilter, limit: number, start: Start): Promise<Selection> {
  const { tables, from } = matching(filter);
  const { key, read, isDescending } = orders[sortOf(filter)];
  const direction = isDescending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const after = "after" in start ? start.after : null;
  const beyond = after === null ? Prisma.empty : Prisma.sql`AND (${key}, e.number, e.commitment_id) ${isDescending ? Prisma.sql`<` : Prisma.sql`>`}
    (${read(after.key)}, ${after.number}::int, ${after.id}::uuid)`;
  const offset = "offset" in start ? Prisma.sql`OFFSET ${start.offset}` : Prisma.empty;
  const [rows, [count]] = await Promise.all([
    publicDb.$queryRaw<Row[]>`${tables} SELECT e.commitment_id AS id, (${key})::text AS key, e.number ${from} ${beyond}
      ORDER BY ${key} ${direction}, e.number ${direction}, e.commitment_id ${direction} LIMIT ${limit + 1} ${offset}`,
    publicDb.$queryRaw<{ total: bigint }[]>`${tables} SELECT count(*) AS total ${from}`,
  ]);
  const page = rows.slice(0, limit);
  return { ids: page.map(({ id }) => id), total: Number(count?.total ?? 0), last: rows.length > limit ? page.at(-1)! : null };
}
