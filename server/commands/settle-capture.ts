import "server-only";
import { refuse, type Result } from "@/domain/refusal";
import type { Capture } from "@/prisma/generated/client";
import type { Actor } from "../actor";
import { recordEvent } from "./audit";
import { must, type Tx } from "./write";

/**
 * Ends the waiting of a capture: its text and bytes go, because a version holds them now or nobody may;
 * the fingerprints and who decided stay.
 */
export async function settle(
  tx: Tx, actor: Actor, capture: Pick<Capture, "id" | "version" | "state">,
  outcome: { state: "kept"; sourceVersionId: string; sourceId: string } | { state: "discarded" },
): Promise<void> {
  const { count } = await tx.capture.updateMany({
    where: { id: capture.id, version: capture.version, state: "open" },
    data: { ...outcome, version: capture.version + 1, text: null, file: null, settledAt: new Date(), settledById: actor.id },
  });
  if (count === 0) must(refuse("conflict"));
  await recordEvent(tx, actor, {
    action: "capture-document", recordKind: "capture", recordId: capture.id, before: { state: capture.state }, after: outcome,
  });
}

/** The capture, while it waits. */
export async function openCapture(tx: Tx, id: string): Promise<Result<Capture>> {
  const capture = await tx.capture.findUnique({ where: { id } });
  if (capture === null) return refuse("not-found");
  return capture.state === "open" ? { ok: true, value: capture } : refuse("conflict");
}
