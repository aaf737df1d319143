import "server-only";
import type { Language } from "@/domain/language";
import { can } from "@/domain/permissions";
import { mayDecide, type RedactionState, type RedactionTarget } from "@/domain/redaction";
import type { Actor } from "../actor";
import { db } from "../db";
import { peopleOf } from "./desk-log";
import { demand } from "./desk-read";

export type RedactionRow = {
  id: string;
  target: RedactionTarget;
  recordId: string;
  orderedBy: string;
  reason: string;
  reasonLang: Language;
  requestedBy: string;
  requestedAt: string;
  state: RedactionState;
  decidedBy: string | null;
  decidedAt: string | null;
  /** In how many places the text stood. */
  places: number;
  mayDecide: boolean;
};

/** What was asked to be removed, the newest first; few, because each is an order of the law. */
export async function redactions(actor: Actor): Promise<RedactionRow[]> {
  demand(actor, "confirm-redaction");
  const rows = await db.redaction.findMany({ orderBy: { requestedAt: "desc" }, take: 200, include: { _count: { select: { texts: true } } } });
  const people = await peopleOf(rows.flatMap(({ requestedById, decidedById }) => [requestedById, ...(decidedById === null ? [] : [decidedById])]));
  const name = (id: string) => people.get(id)?.name ?? id;
  return rows.map(({ requestedById, decidedById, requestedAt, decidedAt, _count, ...row }) => ({
    id: row.id, target: row.target as RedactionTarget, recordId: row.recordId, orderedBy: row.orderedBy, reason: row.reason, reasonLang: row.reasonLang as Language,
    state: row.state as RedactionState, requestedBy: name(requestedById), requestedAt: requestedAt.toISOString(),
    decidedBy: decidedById === null ? null : name(decidedById), decidedAt: decidedAt?.toISOString() ?? null, places: _count.texts,
    mayDecide: row.state === "requested" && can(actor.role, "confirm-redaction") && mayDecide(actor, requestedById),
  }));
}
