import "server-only";
import { v7 as newId } from "uuid";
import { isStorable } from "@/domain/language";
import type { SignInFactor, SignInResult } from "@/domain/user";
import { visitorId } from "../actor";
import { db } from "../db";
import { sessionLimits, transactionLimits } from "../limits";
import { accountKey, countAttempt, type Caller } from "./attempts";
import { recordEvent } from "./audit";
import { boundedMatch } from "./password-check";
import { confirmedFactor, useCode } from "./second-factor-check";
import type { Tx } from "./write";

export type SignInRequest = {
  email: string;
  password: string;
  /** Six digits or a recovery code; null in the first of the two steps. */
  code?: string | null;
  caller: Caller;
  /** The session that this browser had before: it ends, so that no session outlives a sign-in. */
  replaces?: string | null;
};
export type SignInRefusal = "refused" | "too-many-attempts" | "code-needed" | "wrong-code" | "code-used";
export type SignIn = { ok: true; userId: string; sessionId: string } | { ok: false; reason: SignInRefusal };

type Found = { id: string; passwordHash: string | null; disabledAt: Date | null };
type Outcome = { result: SignInResult; factor: SignInFactor };

const refused = (reason: SignInRefusal): SignIn => ({ ok: false, reason });

/**
 * Checks an e-mail and password, and the second factor of who has one. Attempts are counted per account
 * and per address in the database, before any hashing, so that many processes share the count; an unknown
 * account costs the same hash and gets the same answer as a wrong password. That a code is wanted is told
 * only to who knows the password.
 */
export async function signIn(request: SignInRequest): Promise<SignIn> {
  const { email, password, caller } = request;
  if (password.length > 200 || email.length > 200 || (request.code ?? "").length > 100 || !isStorable(email)) return refused("refused");
  const attempt = await countAttempt("sign-in", accountKey(email), caller.address);
  if (attempt === null) return refused("too-many-attempts");
  const user = await db.user.findFirst({
    where: { email: email.trim().toLowerCase(), kind: "person" }, select: { id: true, passwordHash: true, disabledAt: true },
  });
  const matches = await boundedMatch(user?.passwordHash, password);
  if (matches === null) return refused("too-many-attempts");
  if (!user || !matches) return notLetIn(user, "wrong-password", attempt, caller);
  if (user.disabledAt !== null) return notLetIn(user, "switched-off", attempt, caller);
  return letIn(user, attempt, request);
}

async function notLetIn(user: Found | null, result: SignInResult, attempt: bigint, caller: Caller): Promise<SignIn> {
  // Of an account that there is not the trail says so much: somebody tried. It takes as long as for one that there is.
  await db.$transaction((tx) => user === null
    ? recordEvent(tx, { id: visitorId }, { action: "sign-in", outcome: "refused", recordKind: "user", recordId: "" })
    : note(tx, user.id, { result, factor: "none" }, attempt, caller, null));
  return refused("refused");
}

/** The second step in the same transaction as the session: a code is used up by the sign-in that it opens, and by no other. */
async function letIn(user: Found, attempt: bigint, { code, caller, replaces }: SignInRequest): Promise<SignIn> {
  const sessionId = newId();
  return db.$transaction(async (tx): Promise<SignIn> => {
    const second = await confirmedFactor(tx, user.id);
    // The password was right and nothing was guessed: this step is no failed attempt.
    if (second !== null && !code?.trim()) return succeeded(tx, attempt).then(() => refused("code-needed"));
    const check = second === null ? { ok: true, factor: "none" } as const : await useCode(tx, user.id, second.secret, code!);
    if (!check.ok) {
      await note(tx, user.id, { result: check.reason, factor: "none" }, attempt, caller, null);
      return refused(check.reason);
    }
    await succeeded(tx, attempt);
    await openSession(tx, user.id, sessionId, replaces ?? null);
    await note(tx, user.id, { result: "signed-in", factor: check.factor }, attempt, caller, sessionId);
    return { ok: true, userId: user.id, sessionId };
  }, transactionLimits);
}

async function succeeded(tx: Tx, attempt: bigint): Promise<void> {
  await tx.signInAttempt.update({ where: { id: attempt }, data: { succeeded: true }, select: { id: true } });
}

async function openSession(tx: Tx, userId: string, id: string, replaces: string | null): Promise<void> {
  if (replaces !== null)
    await tx.session.updateMany({ where: { id: replaces, endedAt: null }, data: { endedAt: new Date(), endedBecause: "signed in again" } });
  await tx.session.create({ data: { id, userId, expiresAt: new Date(Date.now() + sessionLimits.absoluteMs) }, select: { id: true } });
}

/** In the person's own history, and in the trail: there without browser and address. */
async function note(tx: Tx, userId: string, { result, factor }: Outcome, attempt: bigint, caller: Caller, sessionId: string | null): Promise<void> {
  await tx.signIn.create({ data: { id: newId(), userId, result, factor, browser: caller.browser, sessionId, attemptId: attempt }, select: { id: true } });
  const outcome = result === "signed-in" ? "done" : result === "wrong-password" || result === "switched-off" ? "refused" : `refused: ${result}`;
  await recordEvent(tx, { id: userId }, { action: "sign-in", outcome, recordKind: "user", recordId: userId });
}
