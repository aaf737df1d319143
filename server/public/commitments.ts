import "server-only";
import type { CommitmentFilter } from "@/domain/filter";
import { isStorable, type Language } from "@/domain/language";
import type { CommitmentRecord } from "@/domain/record";
import { publicDb } from "../db";
import { mergedInto } from "../dispositions";
import { citationRows } from "./citation-record";
import { selectCommitments } from "./commitment-query";
import { commitmentRecord } from "./commitment-record";
import { conditionStateRows, incomingRelations, indicatorRows, stateRows, titleRows, versionRows } from "./commitment-rows";
import { directory } from "./directory";
import { findRemoved, removedById, type Removed } from "./removed";
import { tombstones } from "./tombstones";

export const pageLength = 20;

export type CommitmentPage = { data: CommitmentRecord[]; total: number; page: number; pages: number };

/** A page of the list under a filter; a page beyond the last is the last. */
export async function listCommitments(
  { filter, lang, length = pageLength }: { filter: CommitmentFilter; lang: Language; length?: number },
): Promise<CommitmentPage> {
  const wanted = filter.page ?? 1;
  let selection = await selectCommitments(filter, length, (wanted - 1) * length);
  const pages = Math.max(1, Math.ceil(selection.total / length));
  const page = Math.min(wanted, pages);
  if (page !== wanted) selection = await selectCommitments(filter, length, (page - 1) * length);
  return { data: await commitmentRecords(selection.ids, lang), total: selection.total, page, pages };
}

/** Which page of how many a filter shows, for the title. */
export async function countPages(filter: CommitmentFilter): Promise<{ page: number; pages: number }> {
  const { total } = await selectCommitments(filter, 1, 0);
  const pages = Math.max(1, Math.ceil(total / pageLength));
  return { page: Math.min(filter.page ?? 1, pages), pages };
}

/** A slice of the list, for the API's cursors. */
export async function sliceCommitments(
  { filter, lang, limit, offset }: { filter: CommitmentFilter; lang: Language; limit: number; offset: number },
): Promise<{ data: CommitmentRecord[]; total: number }> {
  const { ids, total } = await selectCommitments(filter, limit, offset);
  return { data: await commitmentRecords(ids, lang), total };
}

/** The records behind ids, in their order; ids that the public may not see are left out. */
export async function commitmentRecords(ids: readonly string[], lang: Language): Promise<CommitmentRecord[]> {
  const [versions, names, incoming, indicators, merged] = await Promise.all([
    versionRows(ids), directory(lang), incomingRelations(ids), indicatorRows(ids), mergedInto(publicDb, ids),
  ]);
  const obligationIds = versions.flatMap(({ obligations }) => obligations.map(({ obligationId }) => obligationId));
  const conditionIds = versions.flatMap(({ conditions }) => conditions.map(({ conditionId }) => conditionId));
  const [states, conditionStates, citations] = await Promise.all([
    stateRows(obligationIds), conditionStateRows(conditionIds),
    citationRows([
      ...versions.flatMap((v) => [
        ...v.citations.map((c) => c.citationId), ...v.conditions.map((c) => c.condition.citationId),
        ...v.deadlines.flatMap((d) => d.citationId ?? []),
      ]),
      ...indicators.flatMap((i) => [...(i.versions[0]?.targets ?? []), ...i.measurements].map((row) => row.citationId)),
    ]),
  ]);
  const titles = await titleRows([
    ...versions.flatMap((v) => [...v.relations.map((r) => r.toId), ...v.conditions.flatMap((c) => c.condition.dependsOnId ?? [])]),
    ...incoming.map((row) => row.from_id), ...[...states.values()].flatMap((state) => state.supersededById ?? []),
  ]);
  const removed = new Map([
    ...await tombstones("commitment_version", versions.map(({ id }) => id)), ...await tombstones("criterion", versions.flatMap((v) => v.criteria.map(({ criterionId }) => criterionId))),
  ]);
  return versions.map((version) => commitmentRecord(version, { lang, names, removed, citations, states, conditionStates, titles, incoming, indicators, merged }));
}

export type Found<T> = { found: T } | { movedTo: string } | null;

/**
 * By public id ("USMX-7") or slug; an address that it had before says where it is now, that of a duplicate
 * into what it was merged, and that of an archived one that it is gone.
 */
export async function findCommitment(reference: string, lang: Language): Promise<Found<CommitmentRecord> | Removed> {
  if (!isStorable(reference)) return null;
  const numbered = /^([A-Z]{2,8})-([1-9]\d{0,8})$/.exec(reference);
  const row = await publicDb.commitment.findUnique({
    where: numbered
      ? { collection_number: { collection: numbered[1]!, number: Number(numbered[2]) } }
      : { slug: reference },
    select: { id: true },
  });
  if (row) {
    const [record] = await commitmentRecords([row.id], lang);
    return record ? { found: record } : null;
  }
  return await movedTo("commitment", reference) ?? await findRemoved(reference, lang) ?? formerlyRemoved(reference, lang);
}

/** A slug that a commitment had before the one with which it was merged or archived. */
async function formerlyRemoved(slug: string, lang: Language): Promise<Removed | null> {
  const former = await publicDb.formerSlug.findUnique({ where: { recordKind_slug: { recordKind: "commitment", slug } } });
  return former && removedById(former.recordId, lang);
}

type SlugTable = { findUnique(args: { where: { id: string }; select: { slug: true } }): Promise<{ slug: string } | null> };

/** Where a record that once had this address is now. */
export async function movedTo(kind: "commitment" | "source" | "topic" | "party" | "event", slug: string): Promise<{ movedTo: string } | null> {
  if (!isStorable(slug)) return null;
  const former = await publicDb.formerSlug.findUnique({ where: { recordKind_slug: { recordKind: kind, slug } } });
  if (!former) return null;
  const row = await (publicDb[kind] as unknown as SlugTable).findUnique({ where: { id: former.recordId }, select: { slug: true } });
  return row && { movedTo: row.slug };
}
