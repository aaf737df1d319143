import { z } from "zod";
import { slug, uuid } from "./fields";
import { requiredText } from "./language";
import type { Action } from "./permissions";

/** What can be done to several rows of the queue at once. */
export const queueActs = ["assign", "add-topic", "remove-topic", "send-for-review"] as const;
export type QueueAct = (typeof queueActs)[number];

/** The right that each needs, to do it and to take it back. */
export const rightOf: Record<QueueAct, Action> = {
  assign: "assign", "add-topic": "publish-commitment", "remove-topic": "publish-commitment", "send-for-review": "write-draft",
};

/** As many as a page of the queue holds, and some. */
export const mostAtOnce = 100;
const chosen = z.array(uuid, { error: "required" }).min(1, { error: "required" }).max(mostAtOnce, { error: "too-long" }).transform((ids) => [...new Set(ids)]);

/** Somebody, or expressly nobody. */
const assignee = z.string({ error: "required" }).min(1, { error: "required" }).transform((to) => (to === "nobody" ? null : to)).pipe(uuid.nullable());

/** The bulk form posts all its fields with whichever button was pressed: each act reads its own. */
export const queueActInput = z.discriminatedUnion("do", [
  z.object({ do: z.literal("assign"), rows: chosen, to: assignee }),
  z.object({ do: z.literal("add-topic"), rows: chosen, topic: slug, note: requiredText(400) }),
  z.object({ do: z.literal("remove-topic"), rows: chosen, topic: slug, note: requiredText(400) }),
  z.object({ do: z.literal("send-for-review"), rows: chosen }),
]);
export type QueueActInput = z.infer<typeof queueActInput>;

/** A change of topics as it waits for a second person; `restore-topics` takes an earlier one back. */
export const topicsInput = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("add-topic"), rows: chosen, topic: slug, note: requiredText(400) }),
  z.strictObject({ do: z.literal("remove-topic"), rows: chosen, topic: slug, note: requiredText(400) }),
  z.strictObject({
    do: z.literal("restore-topics"), note: requiredText(400),
    rows: z.array(z.strictObject({ row: uuid, version: z.int(), topics: z.array(slug).min(1) })).min(1).max(mostAtOnce),
  }),
]);
export type TopicsInput = z.infer<typeof topicsInput>;

/** `note` stands in the history of what is published anew by undoing. */
export const undoInput = z.object({ step: uuid, note: requiredText(400) });

/** What a step left behind, row by row: undoing wants to find it so, and puts `before` in its place. */
export type Assigned = { row: string; to: string | null };
export type Topical = { row: string; version: number; topics: string[] };
export type Drafted = { row: string; version: number; state: string };

/** The topics after a change; null where they are so already. */
export function topicsAfter(act: "add-topic" | "remove-topic", topics: readonly string[], topic: string): string[] | null {
  if (topics.includes(topic) === (act === "add-topic")) return null;
  return act === "add-topic" ? [...topics, topic] : topics.filter((one) => one !== topic);
}
