import "server-only";
import type { CommitmentInput } from "@/domain/commitment";
import type { LinkInput, Passage } from "@/domain/intake";
import { citationFor } from "@/domain/intake-draft";
import { can } from "@/domain/permissions";
import type { CitationInput } from "@/domain/quotation";
import { refuse } from "@/domain/refusal";
import type { Actor } from "../actor";
import { commitmentAsInput } from "../editor/commitment-as-input";
import { knownNames } from "../editor/named-parties";
import { byOneself, type Authorship } from "./authorship";
import { acceptedPassage, sourceOfVersion } from "./accepted-passage";
import { mustBeAsk } from "./intake-draft";
import { takeIntake, type OpenIntake } from "./intake-passages";
import { publishCommitmentIn } from "./publish-commitment";
import { decidesAlone, sendDecision } from "./send-decision";
import { must, type Tx } from "./write";

export type Linking = { passage: Passage; commitmentId: string; as: "same" | "answers" };

const roleOf = ({ as }: Linking) => (as === "same" ? "origin" : "answer");

/**
 * Adds a passage to a commitment that is tracked already: as one origin more, or to an ask as its answer.
 * Where a second person must look first, it waits as a draft, whose id is returned. Where the commitment
 * quotes these words of this document already there is nothing to publish.
 */
export async function linkPassage(tx: Tx, actor: Actor, intake: OpenIntake, linking: Linking): Promise<string | null> {
  if (!can(actor.role, "publish-commitment")) must(refuse("forbidden"));
  const { passage, commitmentId, as } = linking;
  if (as === "answers") await mustBeAsk(tx, commitmentId);
  if (await isQuoted(tx, intake, { passage, commitmentId, role: roleOf(linking) })) return null;
  if (await decidesAlone(tx, actor, "link")) {
    await publishLinked(tx, actor, intake, linking);
    return null;
  }
  const { exact } = await acceptedPassage(tx, intake, passage);
  const { value: source } = await sourceOfVersion(tx, intake.sourceVersionId);
  const payload: LinkInput = { intake: intake.id, passage: passage.id, commitment: commitmentId, as, source: source.slug, exact };
  return sendDecision(tx, actor, { kind: "link", target: commitmentId, payload });
}

/** Publishes a linking that waited: the passage is still the one that was looked at, whatever became of the commitment meanwhile. */
export async function linkPassageIn(tx: Tx, actor: Actor, input: LinkInput, by: Authorship): Promise<{ id: string; slug: string }> {
  const intake = await takeIntake(tx, input.intake);
  const passage = intake.passages.find(({ id, draft }) => id === input.passage && draft === by.draftId);
  if (passage === undefined) return must<never>(refuse("conflict"));
  const linking: Linking = { passage, commitmentId: input.commitment, as: input.as };
  if (input.as === "answers") await mustBeAsk(tx, input.commitment);
  if (await isQuoted(tx, intake, { passage, commitmentId: input.commitment, role: roleOf(linking) })) must(refuse("duplicate"));
  return publishLinked(tx, actor, intake, linking, by);
}

/** A version more, through the same command as the form, under the name of who links. */
async function publishLinked(tx: Tx, actor: Actor, intake: OpenIntake, linking: Linking, by: Authorship = byOneself(actor)): Promise<{ id: string; slug: string }> {
  const { passage, commitmentId, as } = linking;
  const role = roleOf(linking);
  const current = await commitmentAsInput(tx, commitmentId);
  if (current === null) return must<never>(refuse("not-found"));
  const accepted = await acceptedPassage(tx, intake, passage);
  const speakers = as === "same" ? current.from : current.obligations.map(({ party }) => party);
  const citation = citationFor(accepted, role, await knownNames(tx), speakers) as CitationInput;
  const { title } = await sourceOfVersion(tx, intake.sourceVersionId);
  const input: CommitmentInput = { ...current, citations: [...current.citations, citation], changeNote: changeNote(actor, role, title) };
  return publishCommitmentIn(tx, actor, input, by);
}

/** What the public reads as the reason of the new version; at most 400 characters like any. */
function changeNote(actor: Actor, role: "origin" | "answer", title: string): string {
  const notes = {
    en: { origin: "Quoted from one more source", answer: "Answer quoted from a source" },
    es: { origin: "Citado de una fuente más", answer: "Respuesta citada de una fuente" },
  };
  return Array.from(`${notes[actor.language][role]}: ${title}`).slice(0, 400).join("");
}

/** Whether the newest version of the commitment has words of this very stretch of this version in this role. */
async function isQuoted(tx: Tx, intake: OpenIntake, { passage, commitmentId, role }: { passage: Passage; commitmentId: string; role: string }): Promise<boolean> {
  const version = await tx.commitmentVersion.findFirst({
    where: { commitmentId }, orderBy: { version: "desc" },
    select: { citations: {
      where: { role, citation: { sourceVersionId: intake.sourceVersionId, startAt: { lt: passage.end }, endAt: { gt: passage.start } } },
      take: 1, select: { citationId: true },
    } },
  });
  return (version?.citations.length ?? 0) > 0;
}
