import "server-only";
import { v7 as newId } from "uuid";
import { sha256 } from "@/domain/audit";
import { isStorable } from "@/domain/language";
import { db } from "../db";
import { sessionLimits, signInLimits } from "../limits";
import { hashPassword, passwordMatches } from "../password";
import { recordEvent } from "./audit";

export type SignIn = { ok: true; userId: string; sessionId: string } | { ok: false; reason: "refused" | "too-many-attempts" };

let hashing = 0;
let decoy: Promise<string> | undefined;

/**
 * Checks an e-mail and password. Attempts are counted per account and per address in the database,
 * before any hashing, so that many processes share the count; an unknown account costs the same hash
 * and gets the same answer as a wrong password.
 */
export async function signIn(email: string, password: string, address: string): Promise<SignIn> {
  const accountKey = sha256(email.trim().toLowerCase());
  if (password.length > 200 || email.length > 200 || !isStorable(email)) return { ok: false, reason: "refused" };
  const attempt = await countAttempt(accountKey, address);
  if (attempt === null) return { ok: false, reason: "too-many-attempts" };
  const user = await db.user.findFirst({
    where: { email: email.trim().toLowerCase(), kind: "person" }, select: { id: true, passwordHash: true, disabledAt: true, role: true },
  });
  const matches = await boundedMatch(user?.passwordHash ?? (await (decoy ??= hashPassword(newId()))), password);
  if (matches === null) return { ok: false, reason: "too-many-attempts" };
  if (!user || !matches || user.disabledAt !== null) {
    if (user) await recordRefused(user.id);
    return { ok: false, reason: "refused" };
  }
  return { ok: true, userId: user.id, sessionId: await openSession(user, attempt) };
}

/** Writes the attempt down first and counts afterwards, so that a burst cannot slip through together. */
async function countAttempt(accountKey: string, address: string): Promise<bigint | null> {
  const since = new Date(Date.now() - signInLimits.windowMs);
  const { id } = await db.signInAttempt.create({ data: { accountKey, address }, select: { id: true } });
  const failed = { at: { gt: since }, succeeded: false };
  const [perAccount, perAddress] = await Promise.all([
    db.signInAttempt.count({ where: { accountKey, ...failed } }),
    db.signInAttempt.count({ where: { address, ...failed } }),
  ]);
  return perAccount > signInLimits.perAccount || perAddress > signInLimits.perAddress ? null : id;
}

/** Hashing is slow on purpose; only so many at once, or sign-ins could stop the public pages. */
async function boundedMatch(stored: string, password: string): Promise<boolean | null> {
  if (hashing >= signInLimits.concurrentHashes) return null;
  hashing += 1;
  try {
    return await passwordMatches(stored, password);
  } finally {
    hashing -= 1;
  }
}

async function openSession(user: { id: string; role: string }, attempt: bigint): Promise<string> {
  const sessionId = newId();
  const expired = new Date(Date.now() - 2 * signInLimits.windowMs);
  await db.$transaction(async (tx) => {
    await tx.signInAttempt.update({ where: { id: attempt }, data: { succeeded: true }, select: { id: true } });
    await tx.signInAttempt.deleteMany({ where: { at: { lt: expired } } });
    await tx.session.create({
      data: { id: sessionId, userId: user.id, expiresAt: new Date(Date.now() + sessionLimits.absoluteMs) }, select: { id: true },
    });
    await recordEvent(tx, { id: user.id }, { action: "sign-in", recordKind: "user", recordId: user.id });
  });
  return sessionId;
}

async function recordRefused(userId: string): Promise<void> {
  await db.$transaction((tx) =>
    recordEvent(tx, { id: userId }, { action: "sign-in", outcome: "refused", recordKind: "user", recordId: userId }));
}
