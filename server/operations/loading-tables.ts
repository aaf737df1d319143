import type postgres from "postgres";
import { auditHead, type AuditHead, type SequenceState } from "./leaving-tables";
import { OperatorError } from "./operator-error";

/** Where lines wait on their way into a table. */
export async function lineTable(tx: postgres.TransactionSql): Promise<void> {
  await tx`CREATE TEMP TABLE leaving_line (line jsonb NOT NULL) ON COMMIT DROP`;
}

/** What stands in `leaving_line` becomes the whole of a table, whose own triggers are off meanwhile. */
export async function loadLines(tx: postgres.TransactionSql, name: string): Promise<number> {
  await tx.unsafe(`ALTER TABLE "${name}" DISABLE TRIGGER USER`);
  // What a migration put there is the archive's to say.
  await tx.unsafe(`DELETE FROM "${name}"`);
  const { count } = await tx.unsafe(`INSERT INTO "${name}" SELECT r.* FROM leaving_line a, jsonb_populate_record(NULL::"${name}", a.line) r`);
  await tx.unsafe(`ALTER TABLE "${name}" ENABLE TRIGGER USER`);
  return count;
}

export async function putSequences(tx: postgres.TransactionSql, sequences: readonly SequenceState[]): Promise<void> {
  for (const { name, value, isCalled } of sequences) await tx`SELECT setval(${name}::regclass, ${value}::bigint, ${isCalled})`;
}

/** The triggers that would have done it were off; a version of the tracker that could not do it yet is migrated afterwards. */
export async function makeSearchable(tx: postgres.TransactionSql): Promise<void> {
  const [known] = await tx<{ texts: boolean; names: boolean; changes: boolean; revision: boolean }[]>`
    SELECT to_regprocedure('refresh_search(uuid[])') IS NOT NULL AS texts, to_regprocedure('refresh_search_names()') IS NOT NULL AS names, to_regprocedure('refresh_changes()') IS NOT NULL AS changes,
      to_regprocedure('raise_revision()') IS NOT NULL AS revision`;
  if (known!.texts) await tx`SELECT refresh_search(ARRAY(SELECT id FROM commitment))`;
  if (known!.names) await tx`SELECT refresh_search_names()`;
  if (known!.changes) await tx`SELECT refresh_changes()`;
  // A site that is running makes all its pages anew.
  if (known!.revision) await tx`SELECT raise_revision()`;
}

/** The chain is recomputed from what was loaded, and ends where it is said to. */
export async function checkChain(tx: postgres.TransactionSql, audit: AuditHead | null): Promise<void> {
  const [row] = await tx<{ broken: number }[]>`
    SELECT count(*)::int AS broken FROM (SELECT e.*, lag(e.hash, 1, repeat('0', 64)) OVER chain AS link, row_number() OVER chain AS place
      FROM audit_event e WINDOW chain AS (ORDER BY e.sequence)) AS e
    WHERE e.sequence <> e.place OR e.previous_hash <> e.link OR e.hash <> encode(sha256(convert_to(concat_ws(E'\n', e.previous_hash, e.sequence,
      to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.actor_id, e.action, e.outcome, e.record_kind, e.record_id,
      coalesce(e.before_sha256, ''), coalesce(e.after_sha256, '')), 'UTF8')), 'hex')`;
  const head = await auditHead(tx);
  if (row!.broken > 0 || head?.hash !== audit?.hash || head?.sequence !== audit?.sequence)
    throw new OperatorError("The audit chain of the archive does not hold: it was changed after it was written. Nothing was loaded.", 1);
}
