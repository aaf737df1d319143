import "server-only";
import type { Result } from "@/domain/refusal";
import type { Actor } from "../actor";
import { addressesKeptMs } from "../limits";
import { recordEvent } from "./audit";
import { write } from "./write";

/** Ends sessions whose time is over and forgets attempts to sign in, which hold network addresses. */
export async function tidyUp(actor: Actor, now: Date = new Date()): Promise<Result<{ sessions: number; attempts: number }>> {
  const about = { action: "run-jobs", recordKind: "session", recordId: "" } as const;
  return write(actor, about, async (tx) => {
    const { count: sessions } = await tx.session.updateMany({ where: { endedAt: null, expiresAt: { lt: now } }, data: { endedAt: now, endedBecause: "expired" } });
    const { count: attempts } = await tx.signInAttempt.deleteMany({ where: { at: { lt: new Date(now.getTime() - addressesKeptMs) } } });
    if (sessions + attempts > 0) await recordEvent(tx, actor, { ...about, after: { sessions, attempts } });
    return { sessions, attempts };
  });
}
