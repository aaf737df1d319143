import "server-only";
import { commitmentInput, type CommitmentInput } from "@/domain/commitment";
import { topicsAfter, type Topical, type TopicsInput } from "@/domain/queue-step";
import { invalid, parse, refuse } from "@/domain/refusal";
import type { Actor } from "../actor";
import { commitmentAsInput } from "../editor/commitment-as-input";
import { byOneself, type Authorship } from "./authorship";
import { publishCommitmentIn } from "./publish-commitment";
import { must, type Tx } from "./write";

/** A commitment that gets other topics: as it is now, and what it gets. */
type Retopiced = { now: CommitmentInput; row: string; topics: string[] };

/** What a change of topics comes to now; commitments that have them so already are left out. */
export async function plannedTopics(tx: Tx, input: TopicsInput): Promise<Retopiced[]> {
  const wanted = input.do === "restore-topics" ? input.rows : input.rows.map((row) => ({ row, version: null, topics: null }));
  const planned: Retopiced[] = [];
  // Always in one order, so that two who change the same commitments wait for each other rather than lock each other out.
  for (const { row, version, topics: given } of [...wanted].sort((a, b) => (a.row < b.row ? -1 : 1))) {
    const now = (await commitmentAsInput(tx, row)) ?? must<never>(refuse("not-found"));
    if (version !== null && now.baseVersion !== version) must(refuse("conflict"));
    const topics = input.do === "restore-topics" ? given : topicsAfter(input.do, now.topics, input.topic);
    if (topics === null) continue;
    if (topics.length === 0) must(invalid("last-topic", "rows", { slug: now.slug }));
    planned.push({ now, row, topics });
  }
  return planned;
}

/** Topics more or less, each as an ordinary version of its commitment with the reason in its history. */
export async function changeTopics(tx: Tx, actor: Actor, input: TopicsInput, by: Authorship = byOneself(actor)): Promise<{ before: Topical[]; after: Topical[] }> {
  const sides = { before: [] as Topical[], after: [] as Topical[] };
  for (const { now, row, topics } of await plannedTopics(tx, input)) {
    const changed = must(parse(commitmentInput, { ...now, topics, changeNote: input.note }));
    const { version } = await publishCommitmentIn(tx, actor, changed, by);
    sides.before.push({ row, version: now.baseVersion, topics: now.topics });
    sides.after.push({ row, version, topics });
  }
  return sides;
}
