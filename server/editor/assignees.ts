import "server-only";
import { intervalOf } from "@/domain/check-interval";
import type { Judgement } from "@/domain/status";
import type { Actor } from "../actor";
import { db } from "../db";
import type { Choice } from "./choices";
import { demand } from "./desk-read";

/** Everybody whose account is on: who can be given something to look after. */
export async function assigneeChoices(actor: Actor): Promise<Choice[]> {
  demand(actor);
  const people = await db.user.findMany({ where: { kind: "person", disabledAt: null }, orderBy: [{ name: "asc" }, { id: "asc" }], select: { id: true, name: true } });
  return people.map(({ id, name }) => ({ value: id, label: name }));
}

/** Who looks after a commitment, and how often it wants to be looked at. */
export type Care = { assignee: { id: string; name: string } | null; days: number | null; usual: (number | null)[] };

/** `statuses`: how its obligations stand, each of which has a usual interval. */
export async function careOf(actor: Actor, commitment: string, statuses: readonly (Judgement | null)[]): Promise<Care> {
  demand(actor);
  const [assignment, interval] = await Promise.all([
    db.assignment.findUnique({ where: { commitmentId: commitment }, select: { assignee: { select: { id: true, name: true } } } }),
    db.checkInterval.findUnique({ where: { commitmentId: commitment }, select: { days: true } }),
  ]);
  return { assignee: assignment?.assignee ?? null, days: interval?.days ?? null, usual: [...new Set(statuses.map((status) => intervalOf(status, null)))] };
}
