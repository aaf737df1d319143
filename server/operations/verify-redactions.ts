import "server-only";
import type { CheckResult } from "@/domain/verification";
import { db } from "../db";
import { Counting, type Verifying } from "./verify-counting";

type Row = { id: string; table_name: string; record_id: string; column_name: string; by_two: boolean; in_trail: boolean; stands: boolean };

/**
 * Every text that was removed was removed by two persons, with an event of the trail that says so, and is
 * gone. They are few: a removal is an order of the law.
 */
export async function verifyRedactions(to: Verifying): Promise<CheckResult> {
  const removed = new Counting("redactions", to);
  const rows = await db.$queryRaw<Row[]>`
    SELECT x.id::text AS id, x.table_name, x.record_id, x.column_name,
      r.state = 'confirmed' AND r.removed_at IS NOT NULL AND r.decided_by_id IS DISTINCT FROM r.requested_by_id AND r.decided_by_id IS NOT NULL AS by_two,
      EXISTS (SELECT 1 FROM audit_event e WHERE e.record_kind = 'redaction' AND e.record_id = r.id::text AND e.action = 'confirm-redaction'
        AND e.outcome = 'done' AND e.actor_id = r.decided_by_id) AS in_trail,
      CASE x.table_name
        WHEN 'follow_up' THEN EXISTS (SELECT 1 FROM follow_up f WHERE f.id::text = x.record_id AND coalesce(to_jsonb(f) ->> x.column_name, '') <> '')
        WHEN 'follow_up_translation' THEN EXISTS (SELECT 1 FROM follow_up_translation f WHERE f.id::text = x.record_id AND coalesce(to_jsonb(f) ->> x.column_name, '') <> '')
        WHEN 'commitment_version' THEN EXISTS (SELECT 1 FROM commitment_version v WHERE v.id::text = x.record_id AND coalesce(to_jsonb(v) ->> x.column_name, '') <> '')
        WHEN 'reply' THEN EXISTS (SELECT 1 FROM reply p WHERE p.id::text = x.record_id AND coalesce(to_jsonb(p) ->> x.column_name, '') <> '')
        WHEN 'criterion' THEN EXISTS (SELECT 1 FROM criterion c WHERE c.id::text = x.record_id AND coalesce(to_jsonb(c) ->> x.column_name, '') <> '')
        WHEN 'draft_comment' THEN EXISTS (SELECT 1 FROM draft_comment c WHERE c.id::text = x.record_id AND c.text <> '')
        -- A draft goes on being written in: other words may stand there by now.
        WHEN 'draft' THEN false
        WHEN 'release_file' THEN EXISTS (SELECT 1 FROM release_chunk c WHERE c.file_id::text = x.record_id)
        WHEN 'suggestion' THEN EXISTS (SELECT 1 FROM suggestion s WHERE s.id::text = x.record_id AND s.words <> '')
        ELSE EXISTS (SELECT 1 FROM audit_text t JOIN audit_event e ON e.sequence = t.event_sequence WHERE t.event_sequence::text = x.record_id AND t.side = x.column_name
          AND encode(sha256(convert_to(t.content, 'UTF8')), 'hex') = CASE t.side WHEN 'before' THEN e.before_sha256 ELSE e.after_sha256 END) END AS stands
    FROM redacted_text x JOIN redaction r ON r.id = x.redaction_id ORDER BY x.id`;
  for (const row of rows) {
    const where = `${row.table_name} ${row.record_id} ${row.column_name}`;
    if (!row.by_two) removed.fault(where, "it was removed without a second person");
    if (!row.in_trail) removed.fault(where, "the trail does not say that it was removed");
    if (row.stands) removed.fault(where, "a text that was removed stands there again");
    removed.looked();
  }
  return removed.result();
}
