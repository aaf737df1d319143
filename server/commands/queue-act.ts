import "server-only";
import { v7 as newId } from "uuid";
import { queueActInput, rightOf, type QueueActInput } from "@/domain/queue-step";
import { parse, type Result } from "@/domain/refusal";
import type { Actor } from "../actor";
import { assign } from "./queue-assign";
import { sendDrafts } from "./queue-send";
import { changeTopics, plannedTopics } from "./queue-topics";
import { resolve } from "./references";
import { decidesAlone, sendDecision } from "./send-decision";
import { must, recordRefusal, write, type Tx } from "./write";

/** What was done, so that it can be told and taken back; no step where all was so already, or where it waits for a second person. */
export type QueueStepDone = { step: string | null; changed: number; draft: string | null };
/** The rows that changed, as they were and as they are. */
type Sides = { before: object[]; after: object[] };

/**
 * One thing done to several rows of the queue: all of them or none. Rows that are so already are left alone.
 * What was changed is kept beside it, for undo-queue-act.ts.
 */
export async function queueAct(actor: Actor, raw: unknown): Promise<Result<QueueStepDone>> {
  const parsed = parse(queueActInput, raw);
  const step = newId();
  const about = { action: parsed.ok ? rightOf[parsed.value.do] : "assign", recordKind: "queue-step", recordId: step } as const;
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  const input = parsed.value;
  return write(actor, about, async (tx) => {
    if (isAboutTopics(input) && !(await decidesAlone(tx, actor, "topics"))) return sendTopics(tx, actor, input);
    const sides = await act(tx, actor, input);
    if (sides.after.length === 0) return { step: null, changed: 0, draft: null };
    await tx.queueStep.create({ data: { id: step, actorId: actor.id, action: input.do, ...sides }, select: { id: true } });
    return { step, changed: sides.after.length, draft: null };
  });
}

type AboutTopics = Extract<QueueActInput, { topic: string }>;
const isAboutTopics = (input: QueueActInput): input is AboutTopics => input.do === "add-topic" || input.do === "remove-topic";

/** What the public would read otherwise waits as one batch; it is looked at now as it will be then. */
async function sendTopics(tx: Tx, actor: Actor, input: AboutTopics): Promise<QueueStepDone> {
  must(await resolve(tx, "topic", [{ slug: input.topic, path: "topic" }]));
  const planned = await plannedTopics(tx, input);
  if (planned.length === 0) return { step: null, changed: 0, draft: null };
  const draft = await sendDecision(tx, actor, { kind: "topics", payload: { ...input, rows: planned.map(({ row }) => row) } });
  return { step: null, changed: planned.length, draft };
}

function act(tx: Tx, actor: Actor, input: QueueActInput): Promise<Sides> {
  if (input.do === "assign") return assign(tx, actor, input);
  return input.do === "send-for-review" ? sendDrafts(tx, actor, input) : changeTopics(tx, actor, input);
}
