import "server-only";
import type { DigestOutcome, DigestSent } from "@/domain/digest";
import type { PlainDate } from "@/domain/plain-date";
import type { Result } from "@/domain/refusal";
import type { Actor } from "../actor";
import { dayColumn } from "../days";
import { recordEvent } from "./audit";
import { write } from "./write";

export type Sending = { user: string; period: PlainDate; frequency: DigestSent };
const about = (user: string) => ({ action: "run-jobs", recordKind: "digest", recordId: user }) as const;

/**
 * Takes the right to send somebody the reminder of a period: true for exactly one of all who try, ever. It is
 * kept before anything is sent; a process that dies on the way leaves a reminder unsent rather than sent twice.
 */
export function beginDigest(actor: Actor, { user, period, frequency }: Sending): Promise<Result<boolean>> {
  return write(actor, about(user), async (tx) => {
    const { count } = await tx.digestSending.createMany({ data: [{ userId: user, period: dayColumn(period), frequency }], skipDuplicates: true });
    return count === 1;
  });
}

/** What became of it. */
export function endDigest(actor: Actor, { user, period }: Sending, outcome: DigestOutcome): Promise<Result<null>> {
  return write(actor, about(user), async (tx) => {
    await tx.digestSending.update({ where: { userId_period: { userId: user, period: dayColumn(period) } }, data: { outcome }, select: { userId: true } });
    await recordEvent(tx, actor, { ...about(user), action: "send-digest", outcome: outcome === "sent" ? "done" : outcome, after: { period } });
    return null;
  });
}
