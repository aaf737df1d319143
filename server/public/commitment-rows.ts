import "server-only";
import type { Prisma } from "@/prisma/generated/client";
import { publicDb } from "../db";

/** Everything that a page of commitments is made of, in a fixed number of queries whatever its length. */
const inOrder = { orderBy: { position: "asc" } } as const;
const include = {
  commitment: { select: { id: true, collection: true, number: true, slug: true } },
  from: inOrder, topics: inOrder, citations: inOrder, deadlines: inOrder, relations: inOrder,
  criteria: { ...inOrder, include: { criterion: true } },
  obligations: { ...inOrder, include: { obligation: true } },
  conditions: { ...inOrder, include: { condition: true } },
} satisfies Prisma.CommitmentVersionInclude;
export type VersionRow = Prisma.CommitmentVersionGetPayload<{ include: typeof include }>;

export async function versionRows(commitmentIds: readonly string[]): Promise<VersionRow[]> {
  if (commitmentIds.length === 0) return [];
  const newest = await publicDb.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT ON (commitment_id) id FROM commitment_version
    WHERE commitment_id = ANY(${commitmentIds}::uuid[]) ORDER BY commitment_id, version DESC`;
  const rows = await publicDb.commitmentVersion.findMany({ where: { id: { in: newest.map(({ id }) => id) } }, include });
  const place = new Map(commitmentIds.map((id, index) => [id, index]));
  return rows.sort((a, b) => place.get(a.commitmentId)! - place.get(b.commitmentId)!);
}

/**
 * How many entries the logs of obligations and conditions have. Counted under the row policies: the lock itself would
 * tell of entries that are not public yet.
 */
export async function logLengths(obligationIds: readonly string[], conditionIds: readonly string[]): Promise<(id: string) => number> {
  const rows = await publicDb.$queryRaw<{ id: string; entries: number }[]>`
    SELECT obligation_id AS id, count(*)::int AS entries FROM follow_up WHERE obligation_id = ANY(${[...obligationIds]}::uuid[]) GROUP BY obligation_id
    UNION ALL SELECT condition_id, count(*)::int FROM follow_up WHERE condition_id = ANY(${[...conditionIds]}::uuid[]) GROUP BY condition_id`;
  const lengths = new Map(rows.map(({ id, entries }) => [id, entries]));
  return (id) => lengths.get(id) ?? 0;
}

/** Of each obligation the state that the public sees now: the newest that the row policy lets through. */
export async function stateRows(obligationIds: readonly string[]) {
  const rows = await publicDb.obligationState.findMany({
    where: { obligationId: { in: [...obligationIds] } }, orderBy: { visibleFrom: "desc" }, distinct: ["obligationId"],
  });
  return new Map(rows.map((row) => [row.obligationId, row]));
}

export async function conditionStateRows(conditionIds: readonly string[]) {
  const rows = await publicDb.conditionState.findMany({
    where: { conditionId: { in: [...conditionIds] } }, orderBy: { visibleFrom: "desc" }, distinct: ["conditionId"],
  });
  return new Map(rows.map((row) => [row.conditionId, row]));
}

export type TitleRow = {
  id: string; collection: string; number: number; slug: string; kind: string; title_en: string | null; title_es: string | null;
};

/** How other commitments are named where a record mentions them. */
export async function titleRows(commitmentIds: readonly string[]): Promise<Map<string, TitleRow>> {
  if (commitmentIds.length === 0) return new Map();
  const rows = await publicDb.$queryRaw<TitleRow[]>`
    SELECT DISTINCT ON (k.id) k.id, k.collection, k.number, k.slug, v.kind, v.title_en, v.title_es
    FROM commitment k JOIN commitment_version v ON v.commitment_id = k.id
    WHERE k.id = ANY(${[...new Set(commitmentIds)]}::uuid[]) ORDER BY k.id, v.version DESC`;
  return new Map(rows.map((row) => [row.id, row]));
}

export type IncomingRow = {
  from_id: string; to_id: string; kind: string; wording: string | null; note_en: string | null; note_es: string | null;
};

/** Relations that the current versions of other commitments state towards these. */
export function incomingRelations(commitmentIds: readonly string[]): Promise<IncomingRow[]> {
  return publicDb.$queryRaw<IncomingRow[]>`
    SELECT v.commitment_id AS from_id, r.to_id, r.kind, r.wording, r.note_en, r.note_es
    FROM relation r JOIN commitment_version v ON v.id = r.commitment_version_id
    WHERE r.to_id = ANY(${[...commitmentIds]}::uuid[])
      AND v.version = (SELECT max(w.version) FROM commitment_version w WHERE w.commitment_id = v.commitment_id)
    ORDER BY v.made_from, v.commitment_id`;
}

/** Indicators with the newest visible version's targets, and all their measurements. */
export function indicatorRows(where: Prisma.IndicatorWhereInput) {
  return publicDb.indicator.findMany({
    where,
    orderBy: { slug: "asc" },
    include: {
      versions: { orderBy: { version: "desc" }, take: 1, include: { targets: { ...inOrder, include: { obligation: { select: { partyId: true } } } } } },
      measurements: { orderBy: { recordedAt: "asc" } },
    },
  });
}
export type IndicatorRow = Awaited<ReturnType<typeof indicatorRows>>[number];
