import "server-only";
import { v7 as newId } from "uuid";
import type { Reading } from "@/domain/extraction/proposal";
import { beginningOf, stretchesOf, type Stretch } from "@/domain/intake";
import type { Result } from "@/domain/refusal";
import { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../actor";
import { recordEvent } from "./audit";
import { write, type Tx } from "./write";

/** Rows per INSERT: a document of 50,000 words has some thousands, and a statement takes 65,535 values. */
const batch = 1000;

/**
 * Stores what was read of a version: one passage per proposal and one per sentence that no proposal
 * touches. Of two who begin at once the second gets the first one's intake: a version is read once. The
 * public figures begin with the first decision: extraction alone makes nothing public, not even a number.
 */
export async function storeReading(actor: Actor, sourceVersionId: string, reading: Reading): Promise<Result<{ id: string }>> {
  const about = { action: "decide-intake", recordKind: "intake", recordId: sourceVersionId } as const;
  return write(actor, about, async (tx) => {
    const created = await tx.intake.createManyAndReturn({
      data: [{ id: newId(), sourceVersionId, language: reading.language, startedById: actor.id, sentences: reading.sentences.map(({ start, end }) => [start, end]) }],
      skipDuplicates: true, select: { id: true },
    });
    const id = created[0]?.id;
    if (id === undefined) return tx.intake.findUniqueOrThrow({ where: { sourceVersionId }, select: { id: true } });
    const stretches = stretchesOf(reading);
    for (let at = 0; at < stretches.length; at += batch) await insert(tx, id, stretches.slice(at, at + batch));
    await recordEvent(tx, actor, {
      action: "decide-intake", recordKind: "intake", recordId: id,
      after: { started: sourceVersionId, passages: stretches.length, sentences: reading.sentences.length },
    });
    return { id };
  });
}

const insert = (tx: Tx, intakeId: string, stretches: readonly Stretch[]) =>
  tx.intakePassage.createMany({
    data: stretches.map((stretch) => ({
      id: newId(), intakeId, startAt: stretch.start, endAt: stretch.end, kind: stretch.kind, part: stretch.part,
      proposal: stretch.proposal ?? Prisma.DbNull, ...beginningOf(stretch),
    })),
  });
