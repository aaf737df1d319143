import "server-only";
import { randomBytes } from "node:crypto";
import { v7 as newId } from "uuid";
import { tokenChoice, tokenInput } from "@/domain/api-token";
import { sha256 } from "@/domain/audit";
import { invalid, parse, type Result } from "@/domain/refusal";
import type { Actor } from "../actor";
import { tokenLimits } from "../limits";
import { recordEvent } from "./audit";
import { demandPassword } from "./password-check";
import { must, recordRefusal, write } from "./write";

const day = 24 * 60 * 60_000;

/** Makes a token for one's own programs. It is told this once; only its fingerprint is kept. */
export async function makeToken(actor: Actor, raw: unknown): Promise<Result<{ token: string }>> {
  const about = { action: "manage-own-account", recordKind: "token", recordId: actor.id } as const;
  const parsed = parse(tokenInput, raw);
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  const { name, scopes, expires, ownPassword } = parsed.value;
  const right = await demandPassword(actor, ownPassword, "ownPassword");
  if (!right.ok) return recordRefusal(actor, about, right);
  const token = `ftk_${randomBytes(32).toString("base64url")}`;
  const [id, now] = [newId(), new Date()];
  return write(actor, about, async (tx) => {
    const open = await tx.apiToken.count({ where: { userId: actor.id, revokedAt: null, expiresAt: { gt: now } } });
    if (open >= tokenLimits.perPerson) must(invalid("too-many-tokens", ""));
    const expiresAt = new Date(now.getTime() + Number(expires) * day);
    await tx.apiToken.create({
      data: { id, userId: actor.id, name, scopes: [...new Set(scopes)], tokenSha256: sha256(token), hint: token.slice(-4), createdAt: now, expiresAt }, select: { id: true },
    });
    await recordEvent(tx, actor, { action: "make-token", recordKind: "token", recordId: id, after: { name, scopes, expires } });
    return { token };
  });
}

/** Ends one of one's own tokens at once. */
export async function revokeToken(actor: Actor, raw: unknown): Promise<Result<null>> {
  const about = { action: "manage-own-account", recordKind: "token", recordId: actor.id } as const;
  const parsed = parse(tokenChoice, raw);
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  const { token: id } = parsed.value;
  return write(actor, { ...about, recordId: id }, async (tx) => {
    const { count } = await tx.apiToken.updateMany({ where: { id, userId: actor.id, revokedAt: null }, data: { revokedAt: new Date() } });
    if (count === 0) must(invalid("unknown-record", "token"));
    await recordEvent(tx, actor, { action: "revoke-token", recordKind: "token", recordId: id });
    return null;
  });
}
