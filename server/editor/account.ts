import "server-only";
import type { DigestFrequency } from "@/domain/digest";
import type { SignInFactor, SignInResult } from "@/domain/user";
import { can } from "@/domain/permissions";
import type { Actor } from "../actor";
import { db } from "../db";
import { siteName } from "../letters";
import { mailIsSet } from "../mail";
import { secondFactorSetUpMs, sessionLimits } from "../limits";
import { enrolmentAddress } from "../one-time-code";
import { unseal } from "../sealed";
import { readSetting } from "../settings";
import { demand } from "./desk-read";

/** A browser that is signed in now. */
export type OpenSession = { id: string; browser: string; startedAt: string; lastSeenAt: string; isThis: boolean };

/** One try to sign in, with the network address as long as that is kept. */
export type PastSignIn = { id: string; at: string; result: SignInResult; factor: SignInFactor; browser: string; address: string | null };

const signInsShown = 20;

/** How often one is reminded by e-mail, and whether this installation sends any. */
export async function ownDigest(actor: Actor): Promise<{ frequency: DigestFrequency; isSent: boolean }> {
  demand(actor, "manage-own-account");
  const { digest } = await db.user.findUniqueOrThrow({ where: { id: actor.id }, select: { digest: true } });
  return { frequency: digest as DigestFrequency, isSent: mailIsSet() };
}

/** One's own, or for those who manage people anybody's. */
function demandOwnOr(actor: Actor, userId: string): void {
  demand(actor, actor.id === userId && can(actor.role, "manage-own-account") ? "manage-own-account" : "manage-users");
}

export async function openSessions(actor: Actor, userId: string = actor.id): Promise<OpenSession[]> {
  demandOwnOr(actor, userId);
  const now = Date.now();
  const rows = await db.session.findMany({
    where: { userId, endedAt: null, expiresAt: { gt: new Date(now) }, lastSeenAt: { gt: new Date(now - sessionLimits.idleMs) } },
    orderBy: { lastSeenAt: "desc" },
    select: { id: true, createdAt: true, lastSeenAt: true, signIns: { take: 1, select: { browser: true } } },
  });
  return rows.map((row) => ({
    id: row.id, browser: row.signIns[0]?.browser ?? "", startedAt: row.createdAt.toISOString(), lastSeenAt: row.lastSeenAt.toISOString(),
    isThis: row.id === actor.sessionId,
  }));
}

export async function pastSignIns(actor: Actor, userId: string = actor.id): Promise<PastSignIn[]> {
  demandOwnOr(actor, userId);
  const rows = await db.signIn.findMany({ where: { userId }, orderBy: [{ at: "desc" }, { id: "desc" }], take: signInsShown });
  const attempts = await db.signInAttempt.findMany({
    where: { id: { in: rows.flatMap(({ attemptId }) => (attemptId === null ? [] : [attemptId])) } }, select: { id: true, address: true },
  });
  const addresses = new Map(attempts.map(({ id, address }) => [id, address]));
  return rows.map((row) => ({
    id: row.id, at: row.at.toISOString(), result: row.result as SignInResult, factor: row.factor as SignInFactor, browser: row.browser,
    address: row.attemptId === null ? null : (addresses.get(row.attemptId) ?? null),
  }));
}

/** A token of one's own that serves now; of the token itself only its end is known. */
export type OpenToken = { id: string; name: string; hint: string; scopes: string[]; expiresAt: string; lastUsedAt: string | null };

export async function openTokens(actor: Actor): Promise<OpenToken[]> {
  demand(actor, "manage-own-account");
  const rows = await db.apiToken.findMany({ where: { userId: actor.id, revokedAt: null, expiresAt: { gt: new Date() } }, orderBy: { createdAt: "desc" } });
  return rows.map(({ id, name, hint, scopes, expiresAt, lastUsedAt }) => ({ id, name, hint, scopes, expiresAt: expiresAt.toISOString(), lastUsedAt: lastUsedAt?.toISOString() ?? null }));
}

export type SecondFactorState = {
  state: "off" | "begun" | "on";
  /** Whether one's role demands one. */
  isDemanded: boolean;
  recoveryCodesLeft: number;
  /** What the telephone is to be told, while it is being set up. */
  enrolment: { secret: string; address: string } | null;
};

export async function secondFactorState(actor: Actor): Promise<SecondFactorState> {
  demand(actor, "manage-own-account");
  const [user, recoveryCodesLeft, demanded] = await Promise.all([
    db.user.findUniqueOrThrow({ where: { id: actor.id }, select: { email: true, secondFactor: true } }),
    db.recoveryCode.count({ where: { userId: actor.id, usedAt: null } }),
    readSetting("second-factor-roles"),
  ]);
  const isDemanded = (demanded.value as readonly string[]).includes(actor.role);
  const factor = user.secondFactor;
  if (factor?.confirmedAt) return { state: "on", isDemanded, recoveryCodesLeft, enrolment: null };
  const isFresh = factor !== null && Date.now() - factor.createdAt.getTime() < secondFactorSetUpMs;
  const secret = isFresh ? unseal("second-factor", actor.id, factor.secret) : null;
  if (secret === null) return { state: "off", isDemanded, recoveryCodesLeft: 0, enrolment: null };
  return { state: "begun", isDemanded, recoveryCodesLeft: 0, enrolment: { secret, address: enrolmentAddress(secret, user.email ?? "", siteName()) } };
}
