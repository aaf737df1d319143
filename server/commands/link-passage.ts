import "server-only";
import type { CommitmentInput } from "@/domain/commitment";
import type { Passage } from "@/domain/intake";
import { citationFor } from "@/domain/intake-draft";
import { can } from "@/domain/permissions";
import type { CitationInput } from "@/domain/quotation";
import { refuse } from "@/domain/refusal";
import type { Actor } from "../actor";
import { commitmentAsInput } from "../editor/commitment-as-input";
import { knownNames } from "../editor/named-parties";
import { acceptedPassage, sourceOfVersion } from "./accepted-passage";
import { mustBeAsk } from "./intake-draft";
import type { OpenIntake } from "./intake-passages";
import { publishCommitmentIn } from "./publish-commitment";
import { must, type Tx } from "./write";

export type Linking = { passage: Passage; commitmentId: string; as: "same" | "answers" };

/**
 * Adds a passage to a commitment that is tracked already: as one origin more, or to an ask as its answer.
 * It publishes a version through the same command as the form, under the name of who links. Where the
 * commitment quotes these words of this document already there is nothing to publish.
 */
export async function linkPassage(tx: Tx, actor: Actor, intake: OpenIntake, { passage, commitmentId, as }: Linking): Promise<void> {
  if (!can(actor.role, "publish-commitment")) must(refuse("forbidden"));
  if (as === "answers") await mustBeAsk(tx, commitmentId);
  const role = as === "same" ? "origin" : "answer";
  if (await isQuoted(tx, intake, { passage, commitmentId, role })) return;
  const current = await commitmentAsInput(tx, commitmentId);
  if (current === null) return must(refuse("not-found"));
  const accepted = await acceptedPassage(tx, intake, passage);
  const speakers = as === "same" ? current.from : current.obligations.map(({ party }) => party);
  const citation = citationFor(accepted, role, await knownNames(tx), speakers) as CitationInput;
  const { title } = await sourceOfVersion(tx, intake.sourceVersionId);
  const input: CommitmentInput = { ...current, citations: [...current.citations, citation], changeNote: changeNote(actor, role, title) };
  await publishCommitmentIn(tx, actor, input);
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
