import "server-only";
import { uuid } from "@/domain/fields";
import { isStorable } from "@/domain/language";
import type { PlainDate } from "@/domain/plain-date";
import { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../actor";
import { db } from "../db";
import { siteTimeZone } from "../env";
import { peopleOf } from "./desk-log";
import { demand } from "./desk-read";

export type AuditFilter = {
  /** Words of what was changed, the id of a record, or the number of an event. */
  text: string | null;
  recordKind: string | null;
  action: string | null;
  person: string | null;
  /** "refused" stands for every outcome but "done". */
  outcome: "done" | "refused" | null;
  /** The site's days, both included. */
  from: PlainDate | null;
  to: PlainDate | null;
  /** Shows what came before this sequence number. */
  before: bigint | null;
};

export type AuditRow = {
  sequence: string;
  recordedAt: string;
  person: string;
  action: string;
  outcome: string;
  recordKind: string;
  recordId: string;
  before: string | null;
  after: string | null;
  hash: string;
};

export type AuditChoices = { recordKinds: string[]; actions: string[]; people: { id: string; name: string }[] };
export type AuditPage = AuditChoices & { rows: AuditRow[]; next: string | null };

const rowsAtOnce = 40;
const sql = Prisma.sql;

/** The trail, newest first, paged by sequence: nothing shifts while somebody reads and others write. */
export async function auditTrail(actor: Actor, filter: AuditFilter): Promise<AuditPage> {
  return { ...(await auditRows(actor, filter)), ...(await auditChoices()) };
}

/** Some rows of it, and before which event the next ones are. */
export async function auditRows(actor: Actor, filter: AuditFilter, atOnce = rowsAtOnce): Promise<Pick<AuditPage, "rows" | "next">> {
  demand(actor, "read-audit");
  const found = await db.$queryRaw<{ sequence: bigint }[]>`
    SELECT e.sequence FROM audit_event e WHERE ${Prisma.join(conditionsOf(filter), " AND ")} ORDER BY e.sequence DESC LIMIT ${atOnce + 1}`;
  const shown = found.slice(0, atOnce).map(({ sequence }) => sequence);
  const events = await db.auditEvent.findMany({ where: { sequence: { in: shown } }, orderBy: { sequence: "desc" }, include: { texts: true } });
  const people = await peopleOf(events.map(({ actorId }) => actorId));
  return {
    rows: events.map(({ texts, sequence, recordedAt, actorId, ...event }) => ({
      sequence: String(sequence), recordedAt: recordedAt.toISOString(), person: people.get(actorId)?.name ?? actorId,
      action: event.action, outcome: event.outcome, recordKind: event.recordKind, recordId: event.recordId, hash: event.hash,
      before: texts.find(({ side }) => side === "before")?.content ?? null,
      after: texts.find(({ side }) => side === "after")?.content ?? null,
    })),
    next: found.length > atOnce ? String(shown.at(-1)!) : null,
  };
}

/** How many events a filter finds. */
export async function countAudit(actor: Actor, filter: AuditFilter): Promise<number> {
  demand(actor, "read-audit");
  const [row] = await db.$queryRaw<{ n: bigint }[]>`SELECT count(*) AS n FROM audit_event e WHERE ${Prisma.join(conditionsOf(filter), " AND ")}`;
  return Number(row!.n);
}

function conditionsOf({ text, recordKind, action, person, outcome, from, to, before }: AuditFilter): Prisma.Sql[] {
  const instant = (day: PlainDate, more: number) => sql`((${day}::date + ${more}::int)::timestamp AT TIME ZONE ${siteTimeZone()})`;
  return [
    sql`true`,
    ...(recordKind === null ? [] : [sql`e.record_kind = ${isStorable(recordKind) ? recordKind : ""}`]),
    ...(action === null ? [] : [sql`e.action = ${action}`]),
    ...(person === null || !uuid.safeParse(person).success ? [] : [sql`e.actor_id = ${person}::uuid`]),
    ...(outcome === null ? [] : [outcome === "done" ? sql`e.outcome = 'done'` : sql`e.outcome <> 'done'`]),
    ...(from === null ? [] : [sql`e.recorded_at >= ${instant(from, 0)}`]),
    ...(to === null ? [] : [sql`e.recorded_at < ${instant(to, 1)}`]),
    ...(before === null ? [] : [sql`e.sequence < ${before}`]),
    ...(text === null || !isStorable(text) ? [] : [saying(text)]),
  ];
}

/** Whole words, by the index `audit_text_words`: what JSON writes for a line break is no word. */
const saying = (text: string): Prisma.Sql => sql`(e.record_id = ${text} OR e.sequence::text = ${text} OR e.hash = ${text} OR EXISTS (
  SELECT 1 FROM audit_text t WHERE t.event_sequence = e.sequence AND audit_words(t.content) @@ websearch_to_tsquery('simple', ${text})))`;

async function auditChoices(): Promise<AuditChoices> {
  const [kinds, actions, people] = await Promise.all([
    db.auditEvent.groupBy({ by: ["recordKind"], orderBy: { recordKind: "asc" } }),
    db.auditEvent.groupBy({ by: ["action"], orderBy: { action: "asc" } }),
    db.user.findMany({ orderBy: { name: "asc" }, select: { id: true, name: true } }),
  ]);
  return { recordKinds: kinds.map(({ recordKind }) => recordKind), actions: actions.map(({ action }) => action), people };
}
