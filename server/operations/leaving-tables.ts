import type postgres from "postgres";
import { OperatorError } from "./operator-error";

/** Prisma's own table: what leaves names its migrations instead. */
const unlisted = new Set(["_prisma_migrations"]);

export type LeavingTable = { name: string; key: { column: string; isText: boolean }[]; after: string[]; sequences: string[] };
/** Which tables leave and which stay, with the reason; `listedIn` is where a new table is to be decided about. */
export type Leaving = { leave: readonly string[]; stay: Record<string, string>; listedIn: string };

/** The tables that leave as the database has them, each after those that it refers to. */
export async function tablesInOrder(tx: postgres.TransactionSql, { leave, stay, listedIn }: Leaving): Promise<LeavingTable[]> {
  const tables = await tx<LeavingTable[]>`
    SELECT c.relname AS name,
      (SELECT json_agg(json_build_object('column', a.attname, 'isText', a.atttypid = 'text'::regtype) ORDER BY k.place)
        FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS k(attnum, place) JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
        WHERE i.indrelid = c.oid AND i.indisprimary) AS key,
      ARRAY(SELECT DISTINCT f.confrelid::regclass::text FROM pg_constraint f WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid) AS after,
      ARRAY(SELECT s.name FROM pg_attribute a, pg_get_serial_sequence(c.oid::regclass::text, a.attname) AS s(name)
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND s.name IS NOT NULL ORDER BY a.attname) AS sequences
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY c.relname`;
  const undecided = tables.map(({ name }) => name).filter((name) => !leave.includes(name) && !(name in stay) && !unlisted.has(name));
  if (undecided.length > 0) throw new OperatorError(`Nobody has decided whether ${undecided.join(", ")} leave with the others: list them in ${listedIn}.`, 1);
  return inOrder(tables.filter(({ name }) => leave.includes(name)));
}

function inOrder(tables: readonly LeavingTable[]): LeavingTable[] {
  const names = new Set(tables.map(({ name }) => name));
  const placed: LeavingTable[] = [];
  const done = new Set<string>();
  while (placed.length < tables.length) {
    const next = tables.find(({ name, after }) => !done.has(name) && after.every((other) => !names.has(other) || done.has(other)));
    if (next === undefined) throw new Error("tables that refer to each other in a circle");
    placed.push(next);
    done.add(next.name);
  }
  return placed;
}

export async function appliedMigrations(tx: postgres.TransactionSql): Promise<string[]> {
  const rows = await tx<{ name: string }[]>`SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY migration_name COLLATE "C"`;
  return rows.map(({ name }) => name);
}

export type AuditHead = { sequence: string; hash: string };

export async function auditHead(tx: postgres.TransactionSql): Promise<AuditHead | null> {
  const [row] = await tx<AuditHead[]>`SELECT e.sequence::text AS sequence, e.hash FROM audit_event e ORDER BY e.sequence DESC LIMIT 1`;
  return row === undefined ? null : { sequence: row.sequence, hash: row.hash };
}

export type SequenceState = { name: string; value: string; isCalled: boolean };

export async function sequencesOf(tx: postgres.TransactionSql, { sequences }: LeavingTable): Promise<SequenceState[]> {
  const states: SequenceState[] = [];
  for (const name of sequences) {
    const [row] = await tx.unsafe<{ value: string; is_called: boolean }[]>(`SELECT last_value::text AS value, is_called FROM ${name}`);
    states.push({ name, value: row!.value, isCalled: row!.is_called });
  }
  return states;
}

const rowsAtOnce = 200;

/**
 * The rows in the order of their keys, as PostgreSQL writes them, some at a time: they come through a cursor, so
 * that memory stays the same however many there are.
 */
export async function* linesOf(tx: postgres.TransactionSql, { name, key }: LeavingTable): AsyncGenerator<string[]> {
  // Texts in the order of their bytes: what the database takes for the order of letters differs from one to the next.
  const order = key.map(({ column, isText }) => `"${column}"${isText ? ' COLLATE "C"' : ""}`).join(", ");
  const rows = tx.unsafe<{ line: string }[]>(`SELECT to_jsonb(t)::text AS line FROM "${name}" t ORDER BY ${order}`);
  for await (const batch of rows.cursor(rowsAtOnce)) yield batch.map(({ line }) => line);
}
