import "server-only";
import { rubricStatuses, type RubricStatus } from "@/domain/rubric";
import type { Prisma } from "@/prisma/generated/client";

export type CurrentRubric = { number: number; statuses: RubricStatus[] };

/** The rubric that new judgements are made by. The first version came with the tables, so there always is one. */
export async function currentRubric(tx: Prisma.TransactionClient): Promise<CurrentRubric> {
  const row = await tx.rubricVersion.findFirstOrThrow({ orderBy: { number: "desc" }, select: { number: true, statuses: true } });
  return { number: row.number, statuses: rubricStatuses.parse(row.statuses) };
}

export async function currentRubricNumber(tx: Prisma.TransactionClient): Promise<number> {
  return (await tx.rubricVersion.findFirstOrThrow({ orderBy: { number: "desc" }, select: { number: true } })).number;
}
