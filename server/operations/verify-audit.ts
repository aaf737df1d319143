import "server-only";
import { firstHash, hashOf, headFault, sha256, type AuditHead } from "@/domain/audit";
import type { CheckResult } from "@/domain/verification";
import { Prisma } from "@/prisma/generated/client";
import { db } from "../db";
import { Counting, type Verifying } from "./verify-counting";
import { verifyRedactions } from "./verify-redactions";

type Row = {
  sequence: bigint; recorded_at: string; actor_id: string; action: string; outcome: string; record_kind: string; record_id: string;
  before_sha256: string | null; after_sha256: string | null; previous_hash: string; hash: string; before: string | null; after: string | null;
  /** Sides whose text was removed by order: the chain covers what stood there, and `redactions` covers the removal. */
  removed: string[];
};

/** The chain link by link: no gap, each hash that of its event, each text the one that its event covers. */
export async function verifyAudit(to: Verifying): Promise<CheckResult[]> {
  const links = new Counting("audit-links", to);
  let previous = { sequence: 0n, hash: firstHash };
  for (;;) {
    const rows = await after(previous.sequence);
    for (const row of rows) {
      for (const fault of faultsOf(row, previous)) links.fault(`audit event ${row.sequence}`, fault);
      links.looked();
      previous = row;
    }
    if (rows.length < batch) return [links.result(), await verifyHeads(to), await verifyRedactions(to)];
  }
}

type Head = { sequence: bigint; hash: string; recorded_at: string; of: string | null; of_at: string | null };

/** Every head that was told to the public, and the one that somebody brings back, is still in the chain. */
async function verifyHeads(to: Verifying): Promise<CheckResult> {
  const heads = new Counting("audit-heads", to);
  const look = (kept: AuditHead, event: { hash: string; recordedAt: string } | undefined, from: string) => {
    const fault = headFault(kept, event);
    if (fault !== null) heads.fault(`${from} ${kept.sequence}`, fault);
    heads.looked();
  };
  for (const row of await publishedHeads())
    look({ sequence: Number(row.sequence), hash: row.hash, recordedAt: row.recorded_at }, row.of === null ? undefined : { hash: row.of, recordedAt: row.of_at! }, "published head");
  if (to.auditHead !== undefined) {
    const [event] = await eventOf(to.auditHead.sequence);
    look(to.auditHead, event && { hash: event.hash, recordedAt: event.recorded_at }, "kept head");
  }
  return heads.result();
}

const utc = (column: Prisma.Sql) => Prisma.sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** One a night: few enough to be read at once for a hundred years. */
const publishedHeads = () => db.$queryRaw<Head[]>`
  SELECT h.sequence, h.hash, ${utc(Prisma.sql`h.recorded_at`)} AS recorded_at, e.hash AS of, ${utc(Prisma.sql`e.recorded_at`)} AS of_at
  FROM published_head h LEFT JOIN audit_event e ON e.sequence = h.sequence ORDER BY h.sequence`;

const eventOf = (sequence: number) => db.$queryRaw<{ hash: string; recorded_at: string }[]>`
  SELECT e.hash, ${utc(Prisma.sql`e.recorded_at`)} AS recorded_at FROM audit_event e WHERE e.sequence = ${BigInt(sequence)}`;

/** Few, because an event may carry a whole record twice. */
const batch = 100;

const after = (sequence: bigint) => db.$queryRaw<Row[]>`
  SELECT e.sequence, to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS recorded_at, e.actor_id, e.action,
    e.outcome, e.record_kind, e.record_id, e.before_sha256, e.after_sha256, e.previous_hash, e.hash, b.content AS before, a.content AS after,
    ARRAY(SELECT x.column_name FROM redacted_text x WHERE x.table_name = 'audit_text' AND x.record_id = e.sequence::text) AS removed
  FROM audit_event e
  LEFT JOIN audit_text b ON b.event_sequence = e.sequence AND b.side = 'before'
  LEFT JOIN audit_text a ON a.event_sequence = e.sequence AND a.side = 'after'
  WHERE e.sequence > ${sequence} ORDER BY e.sequence LIMIT ${batch}`;

function faultsOf(row: Row, previous: { sequence: bigint; hash: string }): string[] {
  const faults: string[] = [];
  if (row.sequence !== previous.sequence + 1n) faults.push("an event before it is missing");
  if (row.previous_hash !== previous.hash) faults.push("it does not link to the event before it");
  const hash = hashOf({
    sequence: row.sequence, recordedAt: row.recorded_at, actorId: row.actor_id, action: row.action, outcome: row.outcome,
    recordKind: row.record_kind, recordId: row.record_id, beforeSha256: row.before_sha256, afterSha256: row.after_sha256,
    previousHash: row.previous_hash,
  });
  if (hash !== row.hash) faults.push("its hash is not that of its fields");
  const differs = (side: "before" | "after", covered: string | null) => !row.removed.includes(side) && (row[side] === null ? null : sha256(row[side])) !== covered;
  if (differs("before", row.before_sha256)) faults.push("the text before the change is not the one it covers");
  if (differs("after", row.after_sha256)) faults.push("the text after the change is not the one it covers");
  return faults;
}
