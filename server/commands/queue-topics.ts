import "server-only";
import { commitmentInput } from "@/domain/commitment";
import { topicsAfter, type QueueActInput, type Topical } from "@/domain/queue-step";
import { invalid, parse, refuse } from "@/domain/refusal";
import type { Actor } from "../actor";
import { commitmentAsInput } from "../editor/commitment-as-input";
import { publishCommitmentIn } from "./publish-commitment";
import { must, type Tx } from "./write";

type Act = Extract<QueueActInput, { do: "add-topic" | "remove-topic" }>;

/** A topic more or less, each as an ordinary version of its commitment with the reason in its history. */
export async function changeTopics(tx: Tx, actor: Actor, { do: act, rows, topic, note }: Act): Promise<{ before: Topical[]; after: Topical[] }> {
  const sides = { before: [] as Topical[], after: [] as Topical[] };
  // Always in one order, so that two who change the same commitments wait for each other rather than lock each other out.
  for (const row of [...rows].sort()) {
    const now = (await commitmentAsInput(tx, row)) ?? must<never>(refuse("not-found"));
    const topics = topicsAfter(act, now.topics, topic);
    if (topics === null) continue;
    if (topics.length === 0) must(invalid("last-topic", "rows", { slug: now.slug }));
    const version = await publishTopics(tx, actor, { row, topics, note });
    sides.before.push({ row, version: now.baseVersion, topics: now.topics });
    sides.after.push({ row, version, topics });
  }
  return sides;
}

/** Publishes the newest version anew with other topics. */
export async function publishTopics(tx: Tx, actor: Actor, { row, topics, note }: { row: string; topics: string[]; note: string }): Promise<number> {
  const now = await commitmentAsInput(tx, row);
  const input = must(parse(commitmentInput, { ...now, topics, changeNote: note }));
  return (await publishCommitmentIn(tx, actor, input)).version;
}
