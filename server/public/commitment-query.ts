import "server-only";
import { timelinesses } from "@/domain/timeliness";
import { dueSoonDays } from "@/domain/timeliness";
import { conditionStatuses } from "@/domain/status";
import type { CommitmentFilter, SortOrder } from "@/domain/filter";
import { spellings } from "@/domain/spelling";
import { Prisma } from "@/prisma/generated/client";
import { siteDay } from "../days";
import { publicDb } from "../db";
import { deadlinesInForce } from "../deadlines-in-force";

/**
 * Which commitments a filter names, in order. The row policies of the public role leave only rows that
 * may be seen now, so the newest of each is the current one.
 */
const current = Prisma.sql`
  current_version AS (
    SELECT DISTINCT ON (v.commitment_id) v.* FROM commitment_version v ORDER BY v.commitment_id, v.version DESC),
  current_state AS (
    SELECT DISTINCT ON (s.obligation_id) s.* FROM obligation_state s ORDER BY s.obligation_id, s.visible_from DESC),
  current_condition AS (
    SELECT DISTINCT ON (s.condition_id) s.* FROM condition_state s ORDER BY s.condition_id, s.visible_from DESC),
  ${deadlinesInForce}`;

/** The rule of domain/timeliness.ts in SQL; a test holds the two against each other. */
export function timelinessSql(today: string): Prisma.Sql {
  return Prisma.sql`CASE
    WHEN s.status IN ('withdrawn','refused','lapsed') THEN 'not-due'
    WHEN d.ends_on IS NULL THEN CASE WHEN d.has_deadline THEN 'undated' ELSE 'no-deadline' END
    WHEN s.status IN ('delivered','accepted') THEN CASE WHEN s.effective_to > d.ends_on THEN 'late' ELSE 'on-time' END
    WHEN ${today}::date <= d.ends_on THEN CASE WHEN d.ends_on - ${today}::date <= ${dueSoonDays}::int THEN 'due-soon' ELSE 'upcoming' END
    WHEN EXISTS (SELECT 1 FROM commitment_condition cc JOIN current_condition cs ON cs.condition_id = cc.condition_id
      WHERE cc.commitment_version_id = c.id AND cs.status = 'unmet') THEN 'suspended'
    WHEN s.last_checked_on >= d.ends_on THEN 'overdue'
    ELSE 'deadline-passed' END`;
}

const obligations = Prisma.sql`commitment_obligation co JOIN current_state s ON s.obligation_id = co.obligation_id`;

// Accents, case and line breaks do not matter to somebody who types a word.
const plain = (text: Prisma.Sql) =>
  Prisma.sql`translate(lower(regexp_replace(coalesce(${text}, ''), '\\s+', ' ', 'g')), 'áéíóúüñ', 'aeiouun')`;

/** A word is contained where either of its spellings is. */
function contains(word: string): Prisma.Sql {
  return Prisma.sql`(${Prisma.join(spellings(word).map(containsExactly), " OR ")})`;
}

function containsExactly(word: string): Prisma.Sql {
  const pattern = `%${word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[\\%_]/g, "\\$&")}%`;
  const own = plain(Prisma.sql`concat_ws(' ', k.collection || '-' || k.number, c.title_en, c.title_es, c.summary_en, c.summary_es)`);
  return Prisma.sql`(${own} LIKE ${pattern} OR EXISTS (
    SELECT 1 FROM commitment_citation cc JOIN citation q ON q.id = cc.citation_id
    WHERE cc.commitment_version_id = c.id AND ${plain(Prisma.sql`q.exact`)} LIKE ${pattern}))`;
}

function statusIs(status: string): Prisma.Sql {
  if (status === "not-assessed")
    return Prisma.sql`EXISTS (SELECT 1 FROM ${obligations} WHERE co.commitment_version_id = c.id AND s.status IS NULL)`;
  if ((conditionStatuses as readonly string[]).includes(status))
    return Prisma.sql`EXISTS (SELECT 1 FROM commitment_condition cc JOIN current_condition cs ON cs.condition_id = cc.condition_id
      WHERE cc.commitment_version_id = c.id AND cs.status = ${status})`;
  return Prisma.sql`EXISTS (SELECT 1 FROM ${obligations} WHERE co.commitment_version_id = c.id AND s.status = ${status})`;
}

function conditions(filter: CommitmentFilter, today: string): Prisma.Sql[] {
  const { q, status, kind, topic, party, event, source, timeliness } = filter;
  return [
    ...(q ? q.split(/\s+/u).slice(0, 8).map(contains) : []),
    ...(status ? [statusIs(status)] : []),
    ...(kind ? [Prisma.sql`c.kind = ${kind}`] : []),
    ...(topic ? [Prisma.sql`EXISTS (SELECT 1 FROM commitment_topic ct JOIN topic t ON t.id = ct.topic_id
      WHERE ct.commitment_version_id = c.id AND t.slug = ${topic})`] : []),
    ...(party ? [Prisma.sql`(EXISTS (SELECT 1 FROM commitment_obligation co JOIN obligation o ON o.id = co.obligation_id
      JOIN party p ON p.id = o.party_id WHERE co.commitment_version_id = c.id AND p.slug = ${party})
      OR EXISTS (SELECT 1 FROM commitment_from cf JOIN party p ON p.id = cf.party_id
      WHERE cf.commitment_version_id = c.id AND p.slug = ${party}))`] : []),
    ...(event ? [Prisma.sql`EXISTS (SELECT 1 FROM event e WHERE e.id = c.event_id AND e.slug = ${event})`] : []),
    ...(source ? [Prisma.sql`EXISTS (SELECT 1 FROM commitment_citation cc JOIN citation q ON q.id = cc.citation_id
      JOIN source_version sv ON sv.id = q.source_version_id JOIN source so ON so.id = sv.source_id
      WHERE cc.commitment_version_id = c.id AND so.slug = ${source})`] : []),
    ...(timeliness && timelinesses.includes(timeliness) ? [Prisma.sql`EXISTS (SELECT 1 FROM ${obligations}
      WHERE co.commitment_version_id = c.id AND ${timelinessSql(today)} = ${timeliness})`] : []),
  ];
}

const changed = Prisma.sql`greatest(c.visible_from, (SELECT max(s.changed_at) FROM ${obligations} WHERE co.commitment_version_id = c.id))`;
const orders: Record<SortOrder, Prisma.Sql> = {
  id: Prisma.sql`k.collection, k.number`,
  changed: Prisma.sql`${changed} DESC, k.number DESC`,
  checked: Prisma.sql`(SELECT max(s.last_checked_on) FROM ${obligations} WHERE co.commitment_version_id = c.id) DESC NULLS LAST, k.number`,
  deadline: Prisma.sql`d.ends_on NULLS LAST, k.number`,
  topic: Prisma.sql`(SELECT tv.position FROM commitment_topic ct JOIN topic_version tv ON tv.topic_id = ct.topic_id
    WHERE ct.commitment_version_id = c.id AND ct.position = 0 ORDER BY tv.version DESC LIMIT 1), k.number`,
};

export type Selection = { ids: string[]; total: number };

/** The ids that a filter names, as a part of other queries. */
export function matchingCommitments(filter: CommitmentFilter): Prisma.Sql {
  const where = conditions(filter, siteDay());
  const all = where.length === 0 ? Prisma.sql`true` : Prisma.join(where, " AND ");
  return Prisma.sql`WITH ${current} SELECT c.commitment_id AS id FROM current_version c
    JOIN commitment k ON k.id = c.commitment_id LEFT JOIN deadline_in_force d ON d.commitment_version_id = c.id WHERE ${all}`;
}

export async function selectCommitments(filter: CommitmentFilter, limit: number, offset: number): Promise<Selection> {
  const from = matchingCommitments(filter);
  const [rows, [count]] = await Promise.all([
    publicDb.$queryRaw<{ id: string }[]>`${from} ORDER BY ${orders[filter.sort ?? "id"]} LIMIT ${limit} OFFSET ${offset}`,
    publicDb.$queryRaw<{ total: bigint }[]>`SELECT count(*) AS total FROM (${from}) AS matching`,
  ]);
  return { ids: rows.map(({ id }) => id), total: Number(count?.total ?? 0) };
}
