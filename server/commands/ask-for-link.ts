import "server-only";
import type { Language } from "@/domain/language";
import { parse, refuse, type Result } from "@/domain/refusal";
import { linkRequest } from "@/domain/user";
import { db } from "../db";
import { mailIsSet } from "../mail";
import { makeLink, sendLink } from "./account-links";
import { accountKey, countAttempt, type Caller } from "./attempts";
import { recordEvent } from "./audit";

/**
 * Somebody forgot the password. The answer is the same for every address and comes before anything is
 * looked up: what is to be done is handed back and done after it, so that not even its duration tells
 * whether there is such an account.
 */
export async function askForLink(caller: Caller, raw: unknown): Promise<Result<() => Promise<void>>> {
  const parsed = parse(linkRequest, raw);
  if (!parsed.ok) return parsed;
  const { email } = parsed.value;
  if ((await countAttempt("link", accountKey(email), caller.address)) === null) return refuse("too-many-attempts");
  return { ok: true, value: () => sendIfKnown(email) };
}

async function sendIfKnown(email: string): Promise<void> {
  const user = await db.user.findFirst({
    where: { email, kind: "person", disabledAt: null }, select: { id: true, name: true, language: true, passwordHash: true },
  });
  // Without a mail server there is no way to the person; the page says so to everybody alike.
  if (user === null || !mailIsSet()) return;
  const reader = { id: user.id, name: user.name, email, language: user.language as Language };
  const link = await db.$transaction(async (tx) => {
    await recordEvent(tx, { id: user.id }, { action: "ask-for-link", recordKind: "user", recordId: user.id });
    return makeLink(tx, reader, user.passwordHash === null ? "invitation" : "password-reset", user.id);
  });
  await sendLink(reader, link, null);
}
