import "server-only";
import { randomBytes } from "node:crypto";
import { v7 as newId } from "uuid";
import type { SentLink } from "@/domain/account-link";
import { sha256 } from "@/domain/audit";
import type { Language } from "@/domain/language";
import type { LinkPurpose } from "@/domain/user";
import type { Actor } from "../actor";
import { siteUrl } from "../env";
import { linkLetter } from "../letters";
import { linkLifetimes } from "../limits";
import { sendMail } from "../mail";
import type { Tx } from "./write";

/** A link that was made: its address is known here and in the message alone. */
export type MadeLink = { purpose: LinkPurpose; href: string; expiresAt: Date };

/**
 * The token stands behind the "#": a browser sends that to nobody, so that it is in no server's log, in no
 * proxy's and in no referrer.
 */
const addressOf = (token: string, language: Language): string => `${siteUrl()}/admin/welcome?lang=${language}#${token}`;

/** Makes a link, and ends those that were open: only the newest serves. */
export async function makeLink(tx: Tx, user: { id: string; language: Language }, purpose: LinkPurpose, createdById: string): Promise<MadeLink> {
  await revokeLinks(tx, user.id);
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(Date.now() + linkLifetimes[purpose]);
  await tx.accountLink.create({
    data: { id: newId(), userId: user.id, purpose, tokenSha256: sha256(token), expiresAt, createdById }, select: { id: true },
  });
  return { purpose, href: addressOf(token, user.language), expiresAt };
}

export async function revokeLinks(tx: Tx, userId: string): Promise<number> {
  const { count } = await tx.accountLink.updateMany({ where: { userId, usedAt: null, revokedAt: null }, data: { revokedAt: new Date() } });
  return count;
}

/** By whom somebody is invited; whoever acts from the terminal has no name for it. */
export const inviterName = (actor: Actor): string | null => (actor.role === "system" ? null : actor.name);

/** After the transaction: a mail server that takes its time must not hold a lock. */
export async function sendLink(reader: { name: string; email: string; language: Language }, link: MadeLink, inviter: string | null): Promise<SentLink> {
  const sending = await sendMail(linkLetter(reader, { ...link, inviter }));
  const about = { email: reader.email, purpose: link.purpose };
  return sending.sent ? { ...about, sent: true } : { ...about, sent: false, why: sending.why, href: link.href };
}

/** A link that still serves, by its token; null for any other, whatever the reason. */
export function openLink(tx: Tx, token: string) {
  return tx.accountLink.findFirst({
    where: { tokenSha256: sha256(token), usedAt: null, revokedAt: null, expiresAt: { gt: new Date() }, user: { kind: "person", disabledAt: null } },
    select: { id: true, userId: true, purpose: true, user: { select: { name: true, email: true, language: true } } },
  });
}
