import "server-only";
import { coverageOf, type Coverage } from "@/domain/coverage";
import type { Passage, PassageValues } from "@/domain/intake";
import type { Change } from "@/domain/intake-decision";
import { stepOf } from "@/domain/intake-step";
import type { Place } from "@/domain/passage-edges";
import { refuse } from "@/domain/refusal";
import type { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../actor";
import { must, type Tx } from "./write";

/** A document at the intake desk, with everything that a decision depends on. */
export type OpenIntake = {
  id: string;
  sourceVersionId: string;
  sentences: Place[];
  passages: Passage[];
};

/**
 * Writes about one document come one after the other (a lock that ends with the transaction): otherwise
 * two editors' figures of what is open could each miss the other's. It is taken before any record is.
 */
export async function lockIntake(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${id}, 0))`;
}

/** Loads a document for a decision. */
export async function takeIntake(tx: Tx, id: string): Promise<OpenIntake> {
  await lockIntake(tx, id);
  const intake = await tx.intake.findUnique({ where: { id }, select: { sourceVersionId: true, sentences: true } });
  if (intake === null) return must<never>(refuse("not-found"));
  return { id, sourceVersionId: intake.sourceVersionId, sentences: sentencesOf(intake.sentences), passages: await passagesOf(tx, id) };
}

/** The sentences of an intake as the column keeps them: [[start, end], …]. */
export const sentencesOf = (column: Prisma.JsonValue): Place[] => (column as [number, number][]).map(([start, end]) => ({ start, end }));

/** Every passage in reading order, or one. Of the proposal only its kind: the rest is long and decides nothing. */
export async function passagesOf(tx: Tx, intakeId: string, only?: string): Promise<Passage[]> {
  return tx.$queryRaw<Passage[]>`
    SELECT id, start_at AS start, end_at AS end, kind, proposal->>'kind' AS proposed, part, state, reason, note,
      merged_into_id AS "mergedInto", draft_id AS draft, commitment_id AS commitment, link, link_wording AS wording,
      decided_by_id AS "decidedBy", to_char(decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "decidedAt", version
    FROM intake_passage WHERE intake_id = ${intakeId}::uuid AND (${only ?? null}::uuid IS NULL OR id = ${only ?? null}::uuid)
    ORDER BY start_at, end_at DESC, id`;
}

/** The text that the passages are places of. */
export async function textOf(tx: Tx, sourceVersionId: string): Promise<string> {
  const text = await tx.sourceText.findUnique({ where: { sourceVersionId }, select: { content: true } });
  if (text === null) throw new Error("an intake of a version whose text is not held");
  return text.content;
}

/** Writes changes, keeps the step that can undo them, and brings the public figures up to date. */
export async function applyChanges(
  tx: Tx, actor: Actor, intake: OpenIntake, { changes, action }: { changes: readonly Change[]; action: string },
): Promise<void> {
  const step = stepOf(changes);
  for (const { passages, values } of step.after) await writeValues(tx, passages, values);
  await tx.intakeStep.create({
    data: { intakeId: intake.id, actorId: actor.id, action, before: step.before as object[], after: step.after as object[] }, select: { id: true },
  });
  await refreshCoverage(tx, intake.id);
}

export async function writeValues(tx: Tx, passages: readonly string[], values: Partial<PassageValues>): Promise<void> {
  const { start, end, mergedInto, draft, commitment, wording, decidedBy, decidedAt, ...rest } = values;
  const { count } = await tx.intakePassage.updateMany({
    where: { id: { in: [...passages] } },
    data: {
      ...rest,
      ...(start === undefined ? {} : { startAt: start }), ...(end === undefined ? {} : { endAt: end }),
      ...(mergedInto === undefined ? {} : { mergedIntoId: mergedInto }), ...(draft === undefined ? {} : { draftId: draft }),
      ...(commitment === undefined ? {} : { commitmentId: commitment }), ...(wording === undefined ? {} : { linkWording: wording }),
      ...(decidedBy === undefined ? {} : { decidedById: decidedBy }),
      ...(decidedAt === undefined ? {} : { decidedAt: decidedAt === null ? null : new Date(decidedAt) }),
      version: { increment: 1 },
    },
  });
  if (count !== passages.length) must(refuse("conflict"));
}

/**
 * The figures that the public page of the source states, computed anew from all passages in the
 * transaction of every change: there is no second way in which they come about.
 */
export async function refreshCoverage(tx: Tx, intakeId: string): Promise<Coverage> {
  const intake = await tx.intake.findUniqueOrThrow({ where: { id: intakeId }, select: { sourceVersionId: true, sentences: true } });
  const coverage = coverageOf(await passagesOf(tx, intakeId), sentencesOf(intake.sentences));
  const { stating, considered, tracked, sentences, openSentences } = coverage;
  const figures = { stating, considered, tracked, sentences, openSentences, updatedAt: new Date() };
  await tx.sourceCoverage.upsert({
    where: { sourceVersionId: intake.sourceVersionId }, update: figures,
    create: { sourceVersionId: intake.sourceVersionId, ...figures }, select: { sourceVersionId: true },
  });
  return coverage;
}
