import "server-only";
import { invalid, parse, type Result } from "@/domain/refusal";
import { languageChoice, passwordChange } from "@/domain/user";
import type { Actor } from "../actor";
import { isTooCommon } from "../common-passwords";
import { db } from "../db";
import { hashPassword } from "../password";
import { revokeLinks } from "./account-links";
import { recordEvent } from "./audit";
import { endSessions } from "./end-sessions";
import { notify } from "./notify";
import { demandPassword } from "./password-check";
import { recordRefusal, write } from "./write";

/** Changes one's own password; every session ends, this one too, so that a thief's ends as well. */
export async function changeOwnPassword(actor: Actor, raw: unknown): Promise<Result<null>> {
  const about = { action: "manage-own-account", recordKind: "user", recordId: actor.id } as const;
  const parsed = parse(passwordChange, raw);
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  const right = await demandPassword(actor, parsed.value.current);
  if (!right.ok) return recordRefusal(actor, about, right);
  const person = await db.user.findUniqueOrThrow({ where: { id: actor.id }, select: { name: true, email: true } });
  if (isTooCommon(parsed.value.next, { name: person.name, email: person.email ?? "" })) return recordRefusal(actor, about, invalid("password-too-common", "next"));
  const passwordHash = await hashPassword(parsed.value.next);
  const changed = await write(actor, about, async (tx) => {
    await tx.user.update({
      where: { id: actor.id }, data: { passwordHash, mustChangePassword: false, version: { increment: 1 } }, select: { id: true },
    });
    await endSessions(tx, actor.id, "password changed");
    await revokeLinks(tx, actor.id);
    await recordEvent(tx, actor, about);
    return null;
  });
  if (changed.ok) notify(actor.id, "password-changed");
  return changed;
}

/** Ends the session that the request came with. */
export async function signOut(actor: Actor): Promise<void> {
  if (actor.sessionId === null) return;
  const id = actor.sessionId;
  await db.$transaction(async (tx) => {
    await tx.session.updateMany({ where: { id, endedAt: null }, data: { endedAt: new Date(), endedBecause: "signed out" } });
    await recordEvent(tx, actor, { action: "sign-out", recordKind: "user", recordId: actor.id });
  });
}

/** Chooses the language of one's own desk. */
export async function chooseLanguage(actor: Actor, raw: unknown): Promise<Result<null>> {
  const about = { action: "manage-own-account", recordKind: "user", recordId: actor.id } as const;
  const parsed = parse(languageChoice, raw);
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  return write(actor, about, async (tx) => {
    await tx.user.update({ where: { id: actor.id }, data: { language: parsed.value }, select: { id: true } });
    await recordEvent(tx, actor, { action: "choose-language", recordKind: "user", recordId: actor.id, after: { language: parsed.value } });
    return null;
  });
}
