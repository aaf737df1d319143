import "server-only";
import { citationFor, draftFrom, numberHints, type Accepted } from "@/domain/intake-draft";
import type { IntakeDecision, Passage } from "@/domain/intake";
import { invalid, refuse } from "@/domain/refusal";
import type { Actor } from "../actor";
import { commitmentAsInput } from "../editor/commitment-as-input";
import { knownNames } from "../editor/named-parties";
import { acceptedPassage } from "./accepted-passage";
import type { OpenIntake } from "./intake-passages";
import { resolveCommitment } from "./references";
import { must, type Tx } from "./write";

type Accepting = Extract<IntakeDecision, { do: "accept" }>;

/**
 * Begins the draft of what an accepted passage states: a new commitment, ask or offer, or for a condition
 * the commitment that it hangs on with one condition more. A draft is nobody's publication.
 */
export async function beginDraft(
  tx: Tx, actor: Actor, intake: OpenIntake, { id, passage, decision }: { id: string; passage: Passage; decision: Accepting },
): Promise<void> {
  const accepted = await acceptedPassage(tx, intake, passage);
  const target = decision.to === null ? null : await resolveCommitment(tx, decision.to);
  if (decision.to !== null && target === null) must(invalid("unknown-record", "to", { slug: decision.to }));
  const isCondition = passage.kind === "condition";
  if (decision.link === "answers") await mustBeAsk(tx, target!.id);
  const known = await knownNames(tx);
  const relation = decision.link === null ? null : { kind: decision.link, to: target!.slug, wording: decision.wording };
  const changed = isCondition ? await withCondition(tx, target!.id, accepted) : null;
  await tx.draft.create({
    select: { id: true },
    data: {
      id, recordKind: "commitment", authorId: actor.id, writers: [actor.id], state: "draft", privateNotes: numberHints(accepted.proposal),
      targetId: changed === null ? null : target!.id, baseVersion: changed === null ? null : changed.baseVersion,
      payload: (changed ?? draftFrom(accepted, known, relation)) as object,
    },
  });
}

export async function mustBeAsk(tx: Tx, commitmentId: string): Promise<void> {
  const version = await tx.commitmentVersion.findFirst({ where: { commitmentId }, orderBy: { version: "desc" }, select: { kind: true } });
  if (version?.kind !== "ask") must(invalid("not-an-ask", "to"));
}

async function withCondition(tx: Tx, commitmentId: string, accepted: Accepted) {
  const input = await commitmentAsInput(tx, commitmentId);
  if (input === null) return must<never>(refuse("not-found"));
  const citation = citationFor(accepted, "condition", await knownNames(tx), input.from);
  return {
    ...input, specificity: String(input.specificity), changeNote: null,
    conditions: [...input.conditions, { id: null, text: { en: null, es: null }, citation, dependsOn: null }],
  };
}
