import "server-only";
import { timingSafeEqual } from "node:crypto";
import { tokenPattern, type TokenScope } from "@/domain/api-token";
import { sha256 } from "@/domain/audit";
import { actorOfToken, visitorId, type Actor } from "../actor";
import { db } from "../db";
import { tokenLimits } from "../limits";
import { accountKey, forgetAddresses } from "./attempts";
import { recordEvent } from "./audit";
import type { Tx } from "./write";

export type Caller = { actor: Actor; tokenId: string; scopes: readonly string[] };
export type Door = { ok: true; caller: Caller } | { ok: false; reason: "unauthorized" | "too-many-requests" };

const strangers = accountKey("programs");

/**
 * Lets in a program by its token. Wrong ones are counted for the address that they come from before any is
 * looked up, and each stands in the trail; what is found by its fingerprint is compared once more, in a time
 * that tells nothing.
 */
export async function tokenDoor(authorization: string | null, address: string): Promise<Door> {
  const wrong = { purpose: "token", address, at: { gt: new Date(Date.now() - tokenLimits.windowMs) } };
  if ((await db.signInAttempt.count({ where: wrong })) >= tokenLimits.wrongPerAddress) return { ok: false, reason: "too-many-requests" };
  const [, token = ""] = /^Bearer +(\S+)$/i.exec(authorization ?? "") ?? [];
  const caller = tokenPattern.test(token) ? await callerOf(token) : null;
  if (caller !== null) return { ok: true, caller };
  await forgetAddresses();
  await db.$transaction(async (tx) => {
    await tx.signInAttempt.create({ data: { accountKey: strangers, address, purpose: "token" }, select: { id: true } });
    await recordEvent(tx, { id: visitorId }, { action: "use-token", outcome: "refused", recordKind: "token", recordId: "" });
  });
  return { ok: false, reason: "unauthorized" };
}

async function callerOf(token: string): Promise<Caller | null> {
  const fingerprint = sha256(token);
  const row = await db.apiToken.findUnique({ where: { tokenSha256: fingerprint } });
  if (row === null || row.revokedAt !== null || row.expiresAt.getTime() <= Date.now()) return null;
  if (!timingSafeEqual(Buffer.from(row.tokenSha256, "hex"), Buffer.from(fingerprint, "hex"))) return null;
  const actor = await actorOfToken(row);
  return actor && { actor, tokenId: row.id, scopes: row.scopes };
}

/** Says in the trail that a program was used for this, or was refused it, and when the token was last used. */
export async function noteUse(tx: Tx, { actor, tokenId }: Caller, used: { for: string; outcome?: string }): Promise<void> {
  await tx.apiToken.update({ where: { id: tokenId }, data: { lastUsedAt: new Date() }, select: { id: true } });
  await recordEvent(tx, actor, { action: "use-token", outcome: used.outcome ?? "done", recordKind: "token", recordId: tokenId, after: { for: used.for } });
}

/** The same for what wrote nothing. */
export const noteRefusal = (caller: Caller, used: { for: string; outcome: string }): Promise<void> => db.$transaction((tx) => noteUse(tx, caller, used));

export const hasScope = ({ scopes }: Caller, scope: TokenScope): boolean => scopes.includes(scope);
