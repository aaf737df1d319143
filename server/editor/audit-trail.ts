import "server-only";
import { uuid } from "@/domain/fields";
import { isStorable } from "@/domain/language";
import type { Actor } from "../actor";
import { db } from "../db";
import { peopleOf } from "./desk-log";
import { demand } from "./desk-read";

export type AuditFilter = {
  recordKind: string | null;
  person: string | null;
  /** "refused" stands for every outcome but "done". */
  outcome: "done" | "refused" | null;
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

export type AuditPage = { rows: AuditRow[]; next: string | null; recordKinds: string[]; people: { id: string; name: string }[] };

const rowsAtOnce = 40;

/** The trail, newest first, paged by sequence: nothing shifts while somebody reads and others write. */
export async function auditTrail(actor: Actor, filter: AuditFilter): Promise<AuditPage> {
  demand(actor, "read-audit");
  const person = filter.person !== null && uuid.safeParse(filter.person).success ? filter.person : null;
  const events = await db.auditEvent.findMany({
    where: {
      ...(filter.recordKind === null ? {} : { recordKind: isStorable(filter.recordKind) ? filter.recordKind : "" }),
      ...(person === null ? {} : { actorId: person }),
      ...(filter.outcome === null ? {} : { outcome: filter.outcome === "done" ? "done" : { not: "done" } }),
      ...(filter.before === null ? {} : { sequence: { lt: filter.before } }),
    },
    orderBy: { sequence: "desc" }, take: rowsAtOnce + 1, include: { texts: true },
  });
  const shown = events.slice(0, rowsAtOnce);
  const people = await peopleOf(shown.map(({ actorId }) => actorId));
  return {
    rows: shown.map(({ texts, sequence, recordedAt, actorId, ...event }) => ({
      sequence: String(sequence), recordedAt: recordedAt.toISOString(), person: people.get(actorId)?.name ?? actorId,
      action: event.action, outcome: event.outcome, recordKind: event.recordKind, recordId: event.recordId, hash: event.hash,
      before: texts.find(({ side }) => side === "before")?.content ?? null,
      after: texts.find(({ side }) => side === "after")?.content ?? null,
    })),
    next: events.length > rowsAtOnce ? String(shown.at(-1)!.sequence) : null,
    ...(await auditChoices()),
  };
}

async function auditChoices(): Promise<Pick<AuditPage, "recordKinds" | "people">> {
  const [kinds, people] = await Promise.all([
    db.auditEvent.groupBy({ by: ["recordKind"], orderBy: { recordKind: "asc" } }),
    db.user.findMany({ orderBy: { name: "asc" }, select: { id: true, name: true } }),
  ]);
  return { recordKinds: kinds.map(({ recordKind }) => recordKind), people };
}
