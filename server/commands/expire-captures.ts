import "server-only";
import type { Result } from "@/domain/refusal";
import type { Actor } from "../actor";
import { captureLimits } from "../limits";
import { settle } from "./settle-capture";
import { write } from "./write";

/** How many are dropped in one transaction; the next run takes the rest. */
const atOnce = 100;

/** Drops what nobody decided about for long: what may never become public is not hoarded. */
export async function expireCaptures(actor: Actor, now = new Date()): Promise<Result<{ dropped: number }>> {
  const before = new Date(now.getTime() - captureLimits.keptDays * 24 * 3_600_000);
  return write(actor, { action: "capture-document", recordKind: "capture", recordId: "" }, async (tx) => {
    const old = await tx.capture.findMany({
      where: { state: "open", capturedAt: { lt: before } }, orderBy: { capturedAt: "asc" }, take: atOnce,
      select: { id: true, version: true, state: true },
    });
    for (const capture of old) await settle(tx, actor, capture, { state: "discarded" });
    return { dropped: old.length };
  });
}
