import "server-only";
import type { Result } from "@/domain/refusal";
import type { Actor } from "../actor";
import { addressesKeptMs, returnedFormsKeptMs, suggestionAddressKeptMs, tokenLimits } from "../limits";
import { recordEvent } from "./audit";
import { write } from "./write";

export type Tidied = { sessions: number; attempts: number; senders: number };

/**
 * Ends sessions whose time is over; forgets attempts to sign in, which hold network addresses, the addresses
 * of senders whom nobody answered for long, the answers that programs were given, and what was typed into forms that were refused.
 */
export async function tidyUp(actor: Actor, now: Date = new Date()): Promise<Result<Tidied>> {
  const about = { action: "run-jobs", recordKind: "session", recordId: "" } as const;
  return write(actor, about, async (tx) => {
    const { count: sessions } = await tx.session.updateMany({ where: { endedAt: null, expiresAt: { lt: now } }, data: { endedAt: now, endedBecause: "expired" } });
    const { count: attempts } = await tx.signInAttempt.deleteMany({ where: { at: { lt: new Date(now.getTime() - addressesKeptMs) } } });
    const { count: senders } = await tx.suggestion.updateMany({
      where: { emailGivenAt: { lt: new Date(now.getTime() - suggestionAddressKeptMs) } }, data: { email: null, emailGivenAt: null },
    });
    await tx.apiRequest.deleteMany({ where: { begunAt: { lt: new Date(now.getTime() - tokenLimits.answersKeptMs) } } });
    await tx.returnedForm.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - returnedFormsKeptMs) } } });
    if (sessions + attempts + senders > 0) await recordEvent(tx, actor, { ...about, after: { sessions, attempts, senders } });
    return { sessions, attempts, senders };
  });
}
