import { createHash } from "node:crypto";

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
