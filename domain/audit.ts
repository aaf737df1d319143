import { createHash } from "node:crypto";
import { z } from "zod";

/**
 * The audit chain. Each event's hash covers the one before it, so that history cannot be rewritten
 * without every later hash changing. The texts (before, after) are covered by their sha256 only: a
 * lawful redaction can blank a text and leave the chain whole.
 *
 * The hashed text is fixed and the same as in the database's trigger `audit_link`: the fields joined
 * by newlines, absent ones empty.
 */
export type ChainedEvent = {
  sequence: bigint;
  /** UTC with microseconds, "2026-11-22T10:00:00.123456Z". */
  recordedAt: string;
  actorId: string;
  action: string;
  outcome: string;
  recordKind: string;
  recordId: string;
  beforeSha256: string | null;
  afterSha256: string | null;
  previousHash: string;
};

export const firstHash = "0".repeat(64);

export const sha256 = (text: string | Uint8Array): string => createHash("sha256").update(text).digest("hex");

export function hashOf(event: ChainedEvent): string {
  return sha256(
    [
      event.previousHash, event.sequence, event.recordedAt, event.actorId, event.action, event.outcome,
      event.recordKind, event.recordId, event.beforeSha256 ?? "", event.afterSha256 ?? "",
    ].join("\n"),
  );
}

/** JSON with sorted keys: the same record always gives the same text, and so the same fingerprint. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (inner === null || typeof inner !== "object" || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** The head of the chain as it is told to the public: who keeps a copy elsewhere can prove that history was not rewritten. */
export const auditHead = z.object({
  sequence: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** UTC with microseconds, as it is hashed. */
  recordedAt: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
});
export type AuditHead = z.infer<typeof auditHead>;

/** Why a kept head is not one of this chain; null where it is. */
export function headFault(kept: AuditHead, event: { hash: string; recordedAt: string } | undefined): string | null {
  if (event === undefined) return "the chain has no event of this number";
  if (event.hash !== kept.hash) return "the event of this number has another hash: history was rewritten";
  return event.recordedAt === kept.recordedAt ? null : "the event of this number has another time";
}
