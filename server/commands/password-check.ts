import "server-only";
import { v7 as newId } from "uuid";
import { invalid, refuse, type Result } from "@/domain/refusal";
import type { Actor } from "../actor";
import { db } from "../db";
import { signInLimits } from "../limits";
import { hashPassword, passwordMatches } from "../password";
import { accountKey, countAttempt } from "./attempts";

let inLine = 0;
let last: Promise<unknown> = Promise.resolve();
let decoy: Promise<string> | undefined;

/**
 * Hashing is slow on purpose: one after the other, or sign-ins could stop the public pages. Who knows the password
 * waits a second behind those who guess rather than being sent away. Null when the line is full.
 */
export async function inTurn<T>(hash: () => Promise<T>): Promise<T | null> {
  if (inLine > signInLimits.hashesInLine) return null;
  inLine += 1;
  const turn = last.then(hash).finally(() => { inLine -= 1; });
  last = turn.catch(() => undefined);
  return turn;
}

/** Where there is no password to compare with, the same work is done for nothing. */
export async function boundedMatch(stored: string | null | undefined, password: string): Promise<boolean | null> {
  const against = stored ?? (await (decoy ??= hashPassword(newId())));
  return inTurn(() => passwordMatches(against, password));
}

/**
 * Asks somebody who is signed in for the password again, before what a thief of their session must not
 * do. Wrong ones are counted together with those at the door.
 */
export async function demandPassword(actor: Actor, password: string, field = "current"): Promise<Result<null>> {
  const user = await db.user.findUnique({ where: { id: actor.id }, select: { email: true, passwordHash: true } });
  if (!user?.email || !user.passwordHash) return refuse("not-found");
  const attempt = await countAttempt("sign-in", accountKey(user.email), `session ${actor.sessionId}`);
  const matches = attempt === null ? null : await boundedMatch(user.passwordHash, password);
  if (attempt === null || matches === null) return refuse("too-many-attempts");
  if (!matches) return invalid("wrong-password", field);
  await db.signInAttempt.update({ where: { id: attempt }, data: { succeeded: true }, select: { id: true } });
  return { ok: true, value: null };
}
