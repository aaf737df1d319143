import "server-only";
import { uuid } from "@/domain/fields";
import type { Assigned, QueueAct, Topical } from "@/domain/queue-step";
import type { Actor } from "../actor";
import { db } from "../db";
import { demand, named, nameSelect } from "./desk-read";

/** A bulk change of this person's, in the words of the notice that offers to take it back. */
export type StepTold = {
  id: string;
  action: QueueAct;
  changed: number;
  /** Who was given the rows; null for nobody. */
  person: string | null;
  topic: string | null;
  isUndone: boolean;
};

/** Null where it is not theirs, or none. */
export async function queueStep(actor: Actor, id: string): Promise<StepTold | null> {
  demand(actor);
  if (!uuid.safeParse(id).success) return null;
  const step = await db.queueStep.findFirst({ where: { id, actorId: actor.id }, select: { action: true, before: true, after: true, undoneAt: true } });
  if (step === null) return null;
  const [action, before, after] = [step.action as QueueAct, step.before as unknown[], step.after as unknown[]];
  return {
    id, action, changed: after.length, isUndone: step.undoneAt !== null,
    person: action === "assign" ? await personIn(after as Assigned[]) : null,
    topic: action === "add-topic" || action === "remove-topic" ? await topicIn(actor, before as Topical[], after as Topical[]) : null,
  };
}

async function personIn(after: Assigned[]): Promise<string | null> {
  const to = after[0]?.to ?? null;
  return to === null ? null : ((await db.user.findUnique({ where: { id: to }, select: { name: true } }))?.name ?? null);
}

/** The one topic by which before and after differ. */
async function topicIn(actor: Actor, [before]: Topical[], [after]: Topical[]): Promise<string | null> {
  const [one, other] = [before?.topics ?? [], after?.topics ?? []];
  const slug = [...one, ...other].find((topic) => one.includes(topic) !== other.includes(topic));
  const topic = slug === undefined ? null : await db.topic.findUnique({ where: { slug }, select: nameSelect });
  return topic === null ? (slug ?? null) : named(actor, topic).name.text;
}
