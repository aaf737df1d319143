import "server-only";
import type { Language } from "@/domain/language";
import { invalid, parse, refuse, type Result } from "@/domain/refusal";
import { linkToken, passwordByLink, type LinkPurpose } from "@/domain/user";
import { isTooCommon } from "../common-passwords";
import { db } from "../db";
import { transactionLimits } from "../limits";
import { hashPassword } from "../password";
import { openLink, revokeLinks } from "./account-links";
import { recordEvent } from "./audit";
import { endSessions } from "./end-sessions";
import { notify } from "./notify";
import { inTurn } from "./password-check";
import type { Tx } from "./write";

/** What a link is for, and whose it is: told to who has it. */
export type LinkShown = { purpose: LinkPurpose; name: string; email: string; language: Language };

export async function lookAtLink(token: unknown): Promise<Result<LinkShown>> {
  const parsed = linkToken.safeParse(token);
  const link = parsed.success ? await openLink(db, parsed.data) : null;
  if (link === null) return invalid("link-not-valid", "");
  const { name, email, language } = link.user;
  return { ok: true, value: { purpose: link.purpose as LinkPurpose, name, email: email ?? "", language: language as Language } };
}

/**
 * Chooses a password by a link, which serves once: of two uses at the same moment one finds it used.
 * Nobody is signed in by it (the second factor is asked at the door), and every session ends.
 */
export async function choosePassword(raw: unknown): Promise<Result<{ language: Language }>> {
  const parsed = parse(passwordByLink, raw);
  if (!parsed.ok) return parsed;
  const { token, next, language } = parsed.value;
  const link = await openLink(db, token);
  if (link === null) return invalid("link-not-valid", "");
  if (isTooCommon(next, { name: link.user.name, email: link.user.email ?? "" })) return invalid("password-too-common", "next");
  const passwordHash = await inTurn(() => hashPassword(next));
  if (passwordHash === null) return refuse("too-many-attempts");
  const isDone = await db.$transaction(async (tx) => {
    if (!(await useUp(tx, link.id))) return false;
    await tx.user.update({
      where: { id: link.userId }, data: { passwordHash, language, mustChangePassword: false, version: { increment: 1 } }, select: { id: true },
    });
    await revokeLinks(tx, link.userId);
    await endSessions(tx, link.userId, "password changed");
    await recordEvent(tx, { id: link.userId }, { action: `choose-password:${link.purpose}`, recordKind: "user", recordId: link.userId });
    return true;
  }, transactionLimits);
  if (!isDone) return invalid("link-not-valid", "");
  if (link.purpose === "password-reset") notify(link.userId, "password-changed");
  return { ok: true, value: { language } };
}

/** Asked again in the transaction: it may have been used, revoked or outlived since it was looked at. */
async function useUp(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.accountLink.updateMany({
    where: { id, usedAt: null, revokedAt: null, expiresAt: { gt: new Date() }, user: { disabledAt: null } }, data: { usedAt: new Date() },
  });
  return count === 1;
}
