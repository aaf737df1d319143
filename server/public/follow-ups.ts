import "server-only";
import { inBoth, type FollowUpText } from "@/domain/follow-up";
import { liveRows } from "@/domain/history";
import { isStorable, type Language } from "@/domain/language";
import type { CitationRecord, FollowUpRecord } from "@/domain/record";
import type { Tombstone } from "@/domain/record-parts";
import type { Prisma } from "@/prisma/generated/client";
import { dayOf, siteDay } from "../days";
import { publicDb } from "../db";
import { citationRecord, citationRows, type CitationRow } from "./citation-record";
import { bylines, type Byline } from "./bylines";
import { publicId } from "./commitment-record";
import { titleRows, type TitleRow } from "./commitment-rows";
import { criterionRecord } from "./criterion-record";
import { directory, namesOf, partialDate, textIn, worded, type Directory } from "./directory";
import { replyRecord, replyRows, type ReplyRow } from "./replies";
import { tombstones } from "./tombstones";

const include = {
  obligation: { select: { commitmentId: true, partyId: true } },
  condition: { select: { commitmentId: true } },
  criterion: { select: { id: true, textEn: true, textEs: true, recordedAt: true } },
  citations: { orderBy: { position: "asc" }, select: { citationId: true } },
  replacedBy: { select: { id: true, kind: true } },
  translations: { orderBy: { version: "desc" }, take: 1, select: { note: true, searched: true, because: true } },
} satisfies Prisma.FollowUpInclude;
type Row = Prisma.FollowUpGetPayload<{ include: typeof include }>;

export const newestFirst = [{ recordedAt: "desc" }, { sequence: "desc" }] satisfies Prisma.FollowUpOrderByWithRelationInput[];

/** The whole public log of a commitment, newest first: amended rows stay visible and say by what. */
export async function followUpsOf(slug: string, lang: Language): Promise<FollowUpRecord[]> {
  return isStorable(slug) ? followUpsOfAll([slug], lang) : [];
}

/** The same of several commitments at once. */
export async function followUpsOfAll(slugs: readonly string[], lang: Language): Promise<FollowUpRecord[]> {
  const commitment = { slug: { in: [...slugs] } };
  // Asked for one after the other: in one statement PostgreSQL would read the whole log to compare.
  const [obligations, conditions] = await Promise.all([
    publicDb.obligation.findMany({ where: { commitment }, select: { id: true } }), publicDb.condition.findMany({ where: { commitment }, select: { id: true } }),
  ]);
  const ids = (rows: { id: string }[]) => ({ in: rows.map(({ id }) => id) });
  const rows = await publicDb.followUp.findMany({ where: { OR: [{ obligationId: ids(obligations) }, { conditionId: ids(conditions) }] }, include, orderBy: newestFirst });
  return records(rows, rows, lang);
}

/** The newest follow-ups of the whole record. */
export async function latestFollowUps(lang: Language, limit: number): Promise<FollowUpRecord[]> {
  return withTheirLogs(await publicDb.followUp.findMany({ include, orderBy: newestFirst, take: limit }), lang);
}

/** Follow-ups by id; those that are not public are left out. */
export async function followUpsById(ids: string[], lang: Language): Promise<Map<string, FollowUpRecord>> {
  const found = await withTheirLogs(await publicDb.followUp.findMany({ where: { id: { in: ids } }, include, orderBy: newestFirst }), lang);
  return new Map(found.map((record) => [record.id, record]));
}

/** Corrections and retractions, newest first, and how many there are. */
export async function listAmendments(lang: Language, limit: number, offset: number): Promise<{ data: FollowUpRecord[]; total: number }> {
  const where = { kind: { in: ["correction", "retraction"] } };
  const [rows, total] = await Promise.all([
    publicDb.followUp.findMany({ where, include, orderBy: newestFirst, take: limit, skip: offset }), publicDb.followUp.count({ where }),
  ]);
  return { data: await withTheirLogs(rows, lang), total };
}

async function withTheirLogs(rows: Row[], lang: Language): Promise<FollowUpRecord[]> {
  const logs = await publicDb.followUp.findMany({
    where: { OR: [
      { obligationId: { in: rows.flatMap((row) => row.obligationId ?? []) } },
      { conditionId: { in: rows.flatMap((row) => row.conditionId ?? []) } },
    ] },
    include, orderBy: newestFirst,
  });
  return records(rows, logs, lang);
}

async function records(rows: Row[], logs: Row[], lang: Language): Promise<FollowUpRecord[]> {
  const commitmentIds = rows.flatMap((row) => [commitmentOf(row), ...(row.supersededById ? [row.supersededById] : [])]);
  const replies = await replyRows(rows.map(({ id }) => id));
  const [names, titles, removed, removedReplies, removedCriteria, byline, citations] = await Promise.all([
    directory(lang), titleRows(commitmentIds), tombstones("follow_up", rows.map(({ id }) => id)), tombstones("reply", replies.map(({ id }) => id)), tombstones("criterion", rows.flatMap(({ criterionId }) => criterionId ?? [])), bylines(rows),
    citationRows([...rows.flatMap((row) => row.citations.map(({ citationId }) => citationId)), ...replies.flatMap(({ citationId }) => citationId ?? [])]),
  ]);
  return rows.flatMap((row) => record(row, { names, titles, citations, replies, removed, removedReplies, removedCriteria, lang, before: statusBefore(row, logs), byline: byline(row) }));
}

const commitmentOf = (row: Row): string => (row.obligation ?? row.condition)!.commitmentId;
const targetOf = (row: Row): string => (row.obligationId ?? row.conditionId)!;

/** What was said before this row was recorded: the newest judgement of the rows that counted then. */
function statusBefore(row: Row, logs: Row[]): string | null {
  const earlier = logs
    .filter((other) => targetOf(other) === targetOf(row) && other.sequence < row.sequence)
    .map(({ id, sequence, kind, replacesId, status, effectiveTo }) => ({
      id, sequence, kind: kind as FollowUpRecord["kind"], replacesId, status, effectiveTo: effectiveTo?.getTime() ?? 0,
    }));
  const judgements = liveRows(earlier).filter(({ status }) => status !== null);
  return judgements.sort((a, b) => a.effectiveTo - b.effectiveTo || a.sequence - b.sequence).at(-1)?.status ?? null;
}

/** What its editor wrote, in the language that is read, or else in the one in which it is written. */
function saidIn(row: Row, lang: Language) {
  const own = row.noteLang as Language;
  const [translation] = row.translations;
  const said = <Name extends FollowUpText>(name: Name) => worded(name, inBoth(row[name], own, translation?.[name]), lang);
  const { note, noteLang } = said("note");
  return { note, noteLang: noteLang ?? own, ...said("searched"), ...said("because") };
}

type Removed = Map<string, Tombstone[]>;
type Context = {
  names: Directory; titles: Map<string, TitleRow>; citations: Map<string, CitationRow>; replies: ReplyRow[]; removed: Removed; removedReplies: Removed; removedCriteria: Removed;
  lang: Language; before: string | null; byline: Byline;
};

function record(row: Row, { names, titles, citations, replies, removed, removedReplies, removedCriteria, lang, before, byline }: Context): FollowUpRecord[] {
  const commitment = titles.get(commitmentOf(row));
  if (!commitment) return [];
  const title = textIn({ en: commitment.title_en, es: commitment.title_es }, lang);
  const superseding = row.supersededById ? titles.get(row.supersededById) : undefined;
  return [{
    id: row.id, commitment: { id: publicId(commitment), slug: commitment.slug, title: title.text, titleLang: title.lang },
    obligation: row.obligationId, condition: row.conditionId,
    party: row.obligation ? namesOf([row.obligation.partyId], names.parties)[0] ?? null : null,
    sequence: row.sequence, kind: row.kind as FollowUpRecord["kind"], status: row.status, statusBefore: before,
    qualifier: row.qualifier as FollowUpRecord["qualifier"], reason: row.reason as FollowUpRecord["reason"],
    supersededBy: superseding ? publicId(superseding) : null, effectiveOn: partialDate(row.effectiveOn),
    checkedOn: dayOf(row.checkedOn), recordedOn: siteDay(row.recordedAt), ...saidIn(row, lang),
    confidence: row.confidence as FollowUpRecord["confidence"], assertedBy: row.assertedBy as FollowUpRecord["assertedBy"],
    replaces: row.replacesId,
    amendedBy: row.replacedBy as FollowUpRecord["amendedBy"], rubricVersion: row.rubricVersion, ...byline,
    occasion: row.occasion as FollowUpRecord["occasion"], criterion: row.criterion && criterionRecord(row.criterion, lang, removedCriteria.get(row.criterion.id)),
    citations: row.citations.flatMap(({ citationId }): CitationRecord[] => {
      const citation = citationRecord(citations.get(citationId), "evidence", names, lang);
      return citation ? [citation] : [];
    }),
    removed: removed.get(row.id) ?? [],
    replies: replies.filter(({ followUpId }) => followUpId === row.id)
      .map((reply) => replyRecord(reply, { citations, names, removed: removedReplies.get(reply.id) ?? [], lang })),
  }];
}
