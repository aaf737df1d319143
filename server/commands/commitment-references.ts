import "server-only";
import type { CommitmentInput } from "@/domain/commitment";
import { refuse, type Issue, type Result } from "@/domain/refusal";
import { commitmentMentions, resolve, type Mention } from "./references";
import type { Tx } from "./write";

export type References = {
  parties: Map<string, string>;
  topics: Map<string, string>;
  events: Map<string, string>;
  series: Map<string, string>;
  commitments: Map<string, string>;
};

const at = (path: string) => (slug: string, index: number): Mention => ({ slug, path: `${path}.${index}` });

const mentioned = (slug: string | null, path: string): Mention[] => (slug === null ? [] : [{ slug, path }]);

/** All records that a commitment's input mentions by name, or every unknown one at once. */
export async function commitmentReferences(tx: Tx, input: CommitmentInput): Promise<Result<References>> {
  const results = {
    parties: await resolve(tx, "party", [
      ...input.from.map(at("from")),
      ...input.obligations.map(({ party }, i) => ({ slug: party, path: `obligations.${i}.party` })),
    ]),
    topics: await resolve(tx, "topic", input.topics.map(at("topics"))),
    events: await resolve(tx, "event", [
      ...mentioned(input.event, "event"), ...input.deadlines.flatMap(({ event }, i) => mentioned(event, `deadlines.${i}.event`)),
    ]),
    series: await resolve(tx, "series", input.deadlines.flatMap(({ series }, i) => mentioned(series, `deadlines.${i}.series`))),
    commitments: await commitmentMentions(tx, [
      ...input.relations.map(({ to }, i) => ({ slug: to, path: `relations.${i}.to` })),
      ...input.conditions.flatMap(({ dependsOn }, i) => (dependsOn === null ? [] : [{ slug: dependsOn, path: `conditions.${i}.dependsOn` }])),
    ]),
  };
  const issues: Issue[] = Object.values(results).flatMap((result) => (result.ok ? [] : result.issues));
  const { parties, topics, events, series, commitments } = results;
  if (!parties.ok || !topics.ok || !events.ok || !series.ok || !commitments.ok) return refuse("invalid", issues);
  return { ok: true, value: { parties: parties.value, topics: topics.value, events: events.value, series: series.value, commitments: commitments.value } };
}
