import "server-only";
import type { RubricInput } from "@/domain/rubric";
import type { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../actor";
import { currentRubric } from "../current-rubric";
import { db } from "../db";
import { demand } from "./desk-read";

/** The rubric as it is published now, in the shape of its input; the next version needs a note of its own. */
export async function rubricAsInput(tx: Prisma.TransactionClient): Promise<RubricInput> {
  const { number, statuses } = await currentRubric(tx);
  return { statuses, baseVersion: number, changeNote: { en: "", es: "" } };
}

export async function rubricForEdit(actor: Actor): Promise<RubricInput> {
  demand(actor, "publish-rubric");
  return rubricAsInput(db);
}
