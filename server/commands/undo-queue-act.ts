import "server-only";
import { can } from "@/domain/permissions";
import { rightOf, undoInput, type Assigned, type Drafted, type QueueAct, type Topical } from "@/domain/queue-step";
import { invalid, parse, refuse, type Result } from "@/domain/refusal";
import type { Actor } from "../actor";
import { recordEvent } from "./audit";
import { assignedNow, mustBeThere, putAssigned } from "./queue-assign";
import { takeBackDrafts } from "./queue-send";
import { changeTopics, plannedTopics } from "./queue-topics";
import { decidesAlone, sendDecision } from "./send-decision";
import { must, recordRefusal, write, type Tx } from "./write";

/**
 * Takes back one's own bulk change: every row gets what it had before, in one transaction. Where somebody has
 * changed one of them since, none is changed, and they look at the queue first. Published topics are taken
 * back by a version more: what was said stays readable. Under two persons that version waits for a second one.
 */
export async function undoQueueAct(actor: Actor, raw: unknown): Promise<Result<{ changed: number; draft: string | null }>> {
  const parsed = parse(undoInput, raw);
  const about = { action: "read-desk", recordKind: "queue-step", recordId: parsed.ok ? parsed.value.step : "" } as const;
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  const { step, note } = parsed.value;
  return write(actor, about, async (tx) => {
    // The row is the lock: of two who press the button twice one finds it undone.
    const { count } = await tx.queueStep.updateMany({ where: { id: step, actorId: actor.id, undoneAt: null }, data: { undoneAt: new Date() } });
    if (count === 0) must(invalid("nothing-to-undo", ""));
    const { action, before, after } = await tx.queueStep.findUniqueOrThrow({ where: { id: step }, select: { action: true, before: true, after: true } });
    if (!can(actor.role, rightOf[action as QueueAct])) must(refuse("forbidden"));
    const draft = await undoing[action as QueueAct](tx, actor, { before, after, note });
    await recordEvent(tx, actor, { action: "undo", recordKind: "queue-step", recordId: step });
    return { changed: (after as unknown[]).length, draft: draft ?? null };
  });
}

type Undo = (tx: Tx, actor: Actor, sides: { before: unknown; after: unknown; note: string }) => Promise<string | void>;
const unlessChanged = (isSame: boolean): void => { if (!isSame) must(refuse("conflict")); };

const undoAssign: Undo = async (tx, actor, sides) => {
  const [before, after] = [sides.before, sides.after] as [Assigned[], Assigned[]];
  const now = await assignedNow(tx, after.map(({ row }) => row));
  unlessChanged(after.every(({ row, to }) => now.get(row) === to));
  // Whoever had it may have gone meanwhile.
  for (const to of new Set(before.flatMap((row) => row.to ?? []))) await mustBeThere(tx, to);
  await putAssigned(tx, actor, after, before);
};

const undoTopics: Undo = async (tx, actor, sides) => {
  const [before, after] = [sides.before, sides.after] as [Topical[], Topical[]];
  const rows = after.map(({ row, version }, index) => ({ row, version, topics: before[index]!.topics }));
  const input = { do: "restore-topics", rows, note: sides.note } as const;
  if (await decidesAlone(tx, actor, "topics")) await changeTopics(tx, actor, input);
  else {
    await plannedTopics(tx, input);
    return sendDecision(tx, actor, { kind: "topics", payload: input });
  }
};

const undoSend: Undo = (tx, actor, { before, after }) => takeBackDrafts(tx, actor, before as Drafted[], after as Drafted[]);

const undoing: Record<QueueAct, Undo> = { assign: undoAssign, "add-topic": undoTopics, "remove-topic": undoTopics, "send-for-review": undoSend };
