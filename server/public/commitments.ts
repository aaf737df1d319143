import "server-only";
import { filterQuery, type CommitmentFilter } from "@/domain/filter";
import { isStorable, type Language } from "@/domain/language";
import type { ListPosition } from "@/domain/list-cursor";
import type { CommitmentRecord } from "@/domain/record";
import { publicDb } from "../db";
import { mergedInto } from "../dispositions";
import { keptForState } from "../still/kept-answers";
import { citationRows } from "./citation-record";
import { selectCommitments, type Start } from "./commitment-query";
import { commitmentRecord } from "./commitment-record";
import { conditionStateRows, incomingRelations, indicatorRows, logLengths, stateRows, titleRows, versionRows } from "./commitment-rows";
import { directory } from "./directory";
import { nearestSearch } from "./nearest-search";
import { findRemoved, removedById, type Removed } from "./removed";
import { tombstones } from "./tombstones";

export const pageLength = 20;

/** `showing`: what was looked for instead, where what was typed stands nowhere and something near to it does. */
export type CommitmentPage = { data: CommitmentRecord[]; total: number; page: number; pages: number; showing: string | null };

/** A page of the list under a filter; a page beyond the last is the last. */
export async function listCommitments(
  { filter, lang, length = pageLength }: { filter: CommitmentFilter; lang: Language; length?: number },
): Promise<CommitmentPage> {
  const wanted = filter.page ?? 1;
  const { selection: asked, meant, showing } = await selectMeant(filter, length, { offset: (wanted - 1) * length });
  const pages = Math.max(1, Math.ceil(asked.total / length));
  const page = Math.min(wanted, pages);
  const selection = page === wanted ? asked : await selectCommitments(meant, length, { offset: (page - 1) * length });
  return { data: await commitmentRecords(selection.ids, lang), total: selection.total, page, pages, showing };
}

/** Which page of how many a filter shows, for the title. */
export const countPages = (filter: CommitmentFilter): Promise<{ page: number; pages: number }> =>
  keptForState(`pages ${filterQuery(filter)}`, async () => {
    const { selection: { total } } = await selectMeant(filter, 1, { offset: 0 });
    const pages = Math.max(1, Math.ceil(total / pageLength));
    return { page: Math.min(filter.page ?? 1, pages), pages };
  }, () => 512);

/** Runs a read at the moment that is wanted. */
export type Read = <T>(work: () => Promise<T>) => Promise<T>;
type Slice = { data: CommitmentRecord[]; total: number; last: ListPosition | null; showing: string | null };

/** The list from a row on, for whoever reads it page after page; `last` leads to the next. */
export async function sliceCommitments(
  { filter, lang, limit, after }: { filter: CommitmentFilter; lang: Language; limit: number; after: ListPosition | null },
): Promise<Slice> {
  const { selection: { ids, total, last }, showing } = await selectMeant(filter, limit, { after });
  return { data: await commitmentRecords(ids, lang), total, last, showing };
}

/** All that a filter names, slice by slice, each read as `read` says; nothing is counted after the first. */
export async function* commitmentSlices({ filter, lang, limit, read }: { filter: CommitmentFilter; lang: Language; limit: number; read: Read }): AsyncGenerator<CommitmentRecord[]> {
  const { data, last: end, showing } = await read(() => sliceCommitments({ filter, lang, limit, after: null }));
  const meant = showing === null ? filter : { ...filter, q: showing };
  yield data;
  for (let last = end; last !== null;) {
    const after = last;
    const { ids, last: next } = await read(() => selectCommitments(meant, limit, { after, isUncounted: true }));
    yield await read(() => commitmentRecords(ids, lang));
    last = next;
  }
}

/** What a filter names, or, where its words stand nowhere, what the nearest words name. */
export async function selectMeant(filter: CommitmentFilter, limit: number, start: Start) {
  const selection = await selectCommitments(filter, limit, start);
  const showing = selection.total === 0 && filter.q !== undefined ? await nearestSearch(filter.q) : null;
  if (showing === null) return { selection, meant: filter, showing };
  const meant = { ...filter, q: showing };
  return { selection: await selectCommitments(meant, limit, start), meant, showing };
}

/** The records behind ids, in their order; ids that the public may not see are left out. */
export async function commitmentRecords(ids: readonly string[], lang: Language): Promise<CommitmentRecord[]> {
  const [versions, names, incoming, indicators, merged] = await Promise.all([
    versionRows(ids), directory(lang), incomingRelations(ids), indicatorRows({ commitmentId: { in: [...ids] } }), mergedInto(publicDb, ids),
  ]);
  const obligationIds = versions.flatMap(({ obligations }) => obligations.map(({ obligationId }) => obligationId));
  const conditionIds = versions.flatMap(({ conditions }) => conditions.map(({ conditionId }) => conditionId));
  const [states, conditionStates, entries, citations] = await Promise.all([
    stateRows(obligationIds), conditionStateRows(conditionIds), logLengths(obligationIds, conditionIds),
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
  return versions.map((version) => commitmentRecord(version, { lang, names, removed, citations, entries, states, conditionStates, titles, incoming, indicators, merged }));
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
