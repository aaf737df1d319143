import "server-only";
import type { FollowUpKind, FollowUpText } from "@/domain/follow-up";
import { liveRows } from "@/domain/history";
import type { Language } from "@/domain/language";
import { mayAmend } from "@/domain/permissions";
import type { PlainDate } from "@/domain/plain-date";
import type { FollowUpOccasion } from "@/domain/rubric";
import type { Asserter, Confidence, Judgement, Qualifier, Reason } from "@/domain/status";
import type { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../actor";
import { dayOf, siteDay } from "../days";
import { db } from "../db";
import { publicId, wordsFor, type Words } from "./desk-read";
import { quotedSelect, quoted, type Quoted } from "./quoted";

/** One row of a log, as the desk reads it: with its author, and whether this person may amend it. */
export type DeskLogRow = {
  id: string;
  sequence: number;
  kind: FollowUpKind;
  status: Judgement | null;
  qualifier: Qualifier | null;
  reason: Reason | null;
  supersededBy: string | null;
  confidence: Confidence | null;
  assertedBy: Asserter | null;
  effectiveOn: string | null;
  checkedOn: PlainDate;
  recordedOn: PlainDate;
  /** Set while an embargo keeps the row from the public. */
  publicFrom: string | null;
  note: string | null;
  noteLang: Language;
  searched: string | null;
  because: string | null;
  /** The newest, in the other language. */
  translation: Record<FollowUpText, string | null> | null;
  replaces: string | null;
  rubricVersion: number;
  occasion: FollowUpOccasion;
  /** The criterion that it rests on. */
  criterion: { id: string; text: Words } | null;
  author: string;
  evidence: Quoted[];
  /** Whether it still counts: neither corrected nor retracted. */
  isLive: boolean;
  mayAmend: boolean;
};

export const deskLogSelect = {
  id: true, sequence: true, kind: true, status: true, qualifier: true, reason: true, confidence: true, assertedBy: true,
  effectiveOn: true, checkedOn: true, recordedAt: true, visibleFrom: true, note: true, noteLang: true, searched: true,
  because: true, replacesId: true, authorId: true, rubricVersion: true, occasion: true,
  criterion: { select: { id: true, textEn: true, textEs: true } },
  supersededBy: { select: { collection: true, number: true } },
  translations: { orderBy: { version: "desc" }, take: 1, select: { note: true, searched: true, because: true } },
  citations: { orderBy: { position: "asc" }, select: { citation: { select: quotedSelect } } },
} satisfies Prisma.FollowUpSelect;
type Selected = Prisma.FollowUpGetPayload<{ select: typeof deskLogSelect }>;

export type People = Map<string, { name: string; isSystem: boolean }>;

/** Names of authors; the trail and the log hold ids only. */
export async function peopleOf(ids: readonly string[]): Promise<People> {
  const rows = await db.user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true, kind: true } });
  return new Map(rows.map(({ id, name, kind }) => [id, { name, isSystem: kind === "system" }]));
}

/** A log, newest first. */
export function deskLog(actor: Actor, selected: readonly Selected[], people: People): DeskLogRow[] {
  const rows = selected.map((row) => ({ ...row, kind: row.kind as FollowUpKind }));
  const live = new Set(liveRows(rows).map(({ id }) => id));
  // A row is amended once: one whose correction was retracted counts again and yet stays as it is.
  const amended = new Set(rows.map(({ replacesId }) => replacesId));
  return rows
    .map((row) => deskLogRow(actor, row, people, { isLive: live.has(row.id), wasAmended: amended.has(row.id) }))
    .sort((a, b) => b.sequence - a.sequence);
}

type Standing = { isLive: boolean; wasAmended: boolean };

function deskLogRow(actor: Actor, row: Selected, people: People, { isLive, wasAmended }: Standing): DeskLogRow {
  const author = people.get(row.authorId);
  const isAmendable = isLive && !wasAmended && row.kind !== "retraction";
  // The database's CHECKs hold the closed lists, so that the columns may be read as their types.
  return {
    id: row.id, sequence: row.sequence, kind: row.kind as FollowUpKind, status: row.status as Judgement | null,
    qualifier: row.qualifier as Qualifier | null, reason: row.reason as Reason | null,
    confidence: row.confidence as Confidence | null, assertedBy: row.assertedBy as Asserter | null,
    supersededBy: row.supersededBy && publicId(row.supersededBy), effectiveOn: row.effectiveOn,
    checkedOn: dayOf(row.checkedOn), recordedOn: siteDay(row.recordedAt),
    publicFrom: row.visibleFrom > new Date() ? row.visibleFrom.toISOString() : null,
    note: row.note, noteLang: row.noteLang as Language, searched: row.searched, because: row.because, translation: row.translations[0] ?? null, replaces: row.replacesId,
    rubricVersion: row.rubricVersion, occasion: row.occasion as FollowUpOccasion,
    criterion: row.criterion && { id: row.criterion.id, text: wordsFor(actor, row.criterion.textEn, row.criterion.textEs) },
    author: author?.name ?? row.authorId, evidence: row.citations.map(({ citation }) => quoted(actor, citation)), isLive,
    mayAmend: isAmendable && mayAmend(actor, { id: row.authorId, isSystem: author?.isSystem ?? false }),
  };
}
