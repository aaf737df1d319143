import "server-only";
import type { Result } from "@/domain/refusal";
import type { Prisma } from "@/prisma/generated/client";
import { db } from "../db";

export type Published = { id: string; slug: string; version: number };

/** On a conflict the refusal carries the record as it is published now, so that both can be shown side by side. */
export async function withCurrent<T>(
  id: string | null,
  asInput: (tx: Prisma.TransactionClient, id: string) => Promise<unknown>,
  attempt: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const result = await attempt();
  if (result.ok || result.reason !== "conflict" || id === null) return result;
  return { ...result, current: await asInput(db, id) };
}
