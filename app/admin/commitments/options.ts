import type { Actor } from "@/server/actor";
import { commitmentChoices, eventChoices, heldEventChoices, partyChoices, seriesChoices, sourceChoices, topicChoices } from "@/server/editor/choices";
import type { CommitmentOptions } from "@/ui/desk/commitment/commitment-form";

/**
 * What a commitment's form picks from. Other commitments post their slug, as the record itself names
 * them, so that a conflict compares like with like.
 */
export async function commitmentOptions(actor: Actor, own: string | null): Promise<CommitmentOptions> {
  const [parties, topics, events, series, held, sources, commitments] = await Promise.all([
    partyChoices(actor), topicChoices(actor), eventChoices(actor), seriesChoices(actor), heldEventChoices(actor), sourceChoices(actor), commitmentChoices(actor),
  ]);
  return { parties, topics, events, series, held, sources, commitments: commitments.filter(({ value }) => value !== own) };
}
