import "server-only";
import { canonicalJson, sha256 } from "@/domain/audit";
import type { Actor } from "../actor";
import type { Tx } from "./write";

export type AuditEntry = {
  action: string;
  /** "done", or why not. */
  outcome?: string;
  recordKind: string;
  recordId: string;
  before?: unknown;
  after?: unknown;
};

/**
 * Adds one event to the chain. Sequence, time and hash are set by the database, one event at a time,
 * in the transaction of the change: there is no change without its trace.
 */
export async function recordEvent(tx: Tx, actor: Pick<Actor, "id">, entry: AuditEntry): Promise<void> {
  const before = entry.before === undefined ? null : canonicalJson(entry.before);
  const after = entry.after === undefined ? null : canonicalJson(entry.after);
  const [event] = await tx.$queryRaw<{ sequence: bigint }[]>`
    INSERT INTO audit_event (sequence, recorded_at, actor_id, action, outcome, record_kind, record_id,
      before_sha256, after_sha256, previous_hash, hash)
    VALUES (0, now(), ${actor.id}::uuid, ${entry.action}, ${entry.outcome ?? "done"}, ${entry.recordKind}, ${entry.recordId},
      ${before === null ? null : sha256(before)}, ${after === null ? null : sha256(after)}, '', '')
    RETURNING sequence`;
  const texts = [{ side: "before", content: before }, { side: "after", content: after }]
    .flatMap(({ side, content }) => (content === null ? [] : [{ eventSequence: event!.sequence, side, content }]));
  if (texts.length > 0) await tx.auditText.createMany({ data: texts });
}
