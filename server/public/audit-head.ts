import "server-only";
import type { AuditHead } from "@/domain/audit";
import { publicDb } from "../db";

/**
 * The last event of the audit chain (of a past day: the last until its end). The public role cannot read the
 * trail; `audit_head()` tells it these three values and no other.
 */
export async function currentAuditHead(): Promise<AuditHead | null> {
  const [row] = await publicDb.$queryRaw<{ sequence: bigint; hash: string; recorded_at: string }[]>`
    SELECT sequence, hash, to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS recorded_at FROM audit_head()`;
  return row === undefined ? null : { sequence: Number(row.sequence), hash: row.hash, recordedAt: row.recorded_at };
}
