import "server-only";
import { Prisma } from "@/prisma/generated/client";
import { db } from "../db";
import { tokenLimits } from "../limits";
import type { Tx } from "./write";

/** An answer as it is kept for who asks again. */
export type KeptAnswer = { status: number; body: unknown; headers: Record<string, string> };
export type Claim = { is: "mine" } | { is: "answered"; answer: KeptAnswer } | { is: "working" } | { is: "reused" };

export type Asked = { tokenId: string; key: string; fingerprint: string };

/**
 * One request of a key does the work: whoever inserts the row. Others are given its answer, or told to wait.
 * A request that died with its process leaves its row behind without an answer, and has written nothing, because
 * the answer is kept in the transaction of what it writes; after a minute the next one takes it over.
 */
export async function claimKey({ tokenId, key, fingerprint }: Asked): Promise<Claim> {
  const now = Date.now();
  await db.apiRequest.deleteMany({ where: { tokenId, key, OR: [
    { begunAt: { lt: new Date(now - tokenLimits.answersKeptMs) } },
    { answer: { equals: Prisma.DbNull }, begunAt: { lt: new Date(now - tokenLimits.staleMs) } },
  ] } });
  const { count } = await db.apiRequest.createMany({ data: { tokenId, key, fingerprint }, skipDuplicates: true });
  if (count === 1) return { is: "mine" };
  const row = await db.apiRequest.findUnique({ where: { tokenId_key: { tokenId, key } } });
  if (row === null) return { is: "working" };
  if (row.fingerprint !== fingerprint) return { is: "reused" };
  return row.answer === null ? { is: "working" } : { is: "answered", answer: row.answer as KeptAnswer };
}

/** In the transaction of what was written: there is the one with the other, or neither. */
export async function keepAnswer(tx: Tx, { tokenId, key }: Asked, answer: KeptAnswer): Promise<void> {
  await tx.apiRequest.update({ where: { tokenId_key: { tokenId, key } }, data: { answer: answer as object }, select: { key: true } });
}

/** What was refused wrote nothing: the key is free for another try. */
export async function freeKey({ tokenId, key }: Asked): Promise<void> {
  await db.apiRequest.deleteMany({ where: { tokenId, key, answer: { equals: Prisma.DbNull } } });
}
