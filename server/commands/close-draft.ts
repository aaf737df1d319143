import "server-only";
import type { FromIntake } from "@/domain/draft";
import { invalid, refuse } from "@/domain/refusal";
import type { Actor } from "../actor";
import { lockIntake, refreshCoverage, writeValues } from "./intake-passages";
import { must, type Tx } from "./write";

/**
 * Takes a draft for publication: it is one of this kind of record and nobody has published it before. Its
 * document is locked here, before any record is, as a decision at the intake desk does it too; then the draft
 * itself, so that nobody withdraws, returns or edits it between what was read of it and its end.
 */
export async function takeDraft(tx: Tx, draftId: string, recordKind: string): Promise<void> {
  const draft = await tx.draft.findUnique({ where: { id: draftId }, select: { recordKind: true } });
  if (draft === null) return must(invalid("draft-dropped", "draft"));
  if (draft.recordKind !== recordKind) must(invalid("unknown-record", "draft"));
  const intakes = await tx.intakePassage.findMany({ where: { draftId }, distinct: ["intakeId"], orderBy: { intakeId: "asc" }, select: { intakeId: true } });
  for (const { intakeId } of intakes) await lockIntake(tx, intakeId);
  const [locked] = await tx.$queryRaw<{ state: string }[]>`SELECT state FROM draft WHERE id = ${draftId}::uuid FOR UPDATE`;
  if (locked === undefined) must(invalid("draft-dropped", "draft"));
  if (locked?.state === "published") must(refuse("duplicate"));
}

/**
 * Marks a draft published in the transaction that publishes its record, and the passages that it was
 * begun for as tracked, with the document's public figures.
 */
export async function closeDraft(
  tx: Tx, actor: Actor, { draftId, recordId, ...change }: { draftId: string; recordId: string; reviewerId?: string | null; writers?: string[]; payload?: object },
): Promise<FromIntake | null> {
  const { count } = await tx.draft.updateMany({
    where: { id: draftId, state: { not: "published" } },
    data: { ...change, state: "published", targetId: recordId, updatedAt: new Date(), version: { increment: 1 } },
  });
  if (count === 0) must(refuse("duplicate"));
  const passages = await tx.intakePassage.findMany({ where: { draftId, state: "accepted" }, select: { id: true, intakeId: true, link: true } });
  for (const { id, link } of passages) {
    await writeValues(tx, [id], {
      state: "tracked", commitment: recordId, link: (link ?? "new") as "new", decidedBy: actor.id, decidedAt: new Date().toISOString(),
    });
  }
  for (const intakeId of new Set(passages.map((passage) => passage.intakeId))) await refreshCoverage(tx, intakeId);
  const [first] = passages;
  return first === undefined ? null : { intake: first.intakeId, passage: first.id };
}
