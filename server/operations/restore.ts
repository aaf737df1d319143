import "server-only";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import type { Writable } from "node:stream";
import type postgres from "postgres";
import { backedUp, type BackupEnd, type BackupHead } from "./backup-format";
import { readBackup } from "./backup-reading";
import type { Progress } from "./backup";
import type { DatabaseSettings } from "./database-settings";
import { appliedMigrations, tablesInOrder } from "./leaving-tables";
import { checkChain, lineTable, loadLines, makeSearchable, putSequences } from "./loading-tables";
import { migrate, migrateTo } from "./migrate";
import { OperatorError } from "./operator-error";
import { oneAtATime } from "./one-at-a-time";
import { asOwner } from "./owner-connection";
import { forgetPreparation } from "./preparation";

type Restored = { head: BackupHead; end: BackupEnd; tables: number; rows: number };
type How = { force: boolean; progress?: Progress };

/**
 * Makes the database what it was when the backup was taken, all of it or nothing. The file is read once to its end
 * before anything is touched; then it is loaded in one transaction, in which fingerprints, foreign keys, CHECKs and
 * the audit chain must hold. A database with a record in it is refused unless `force`, which replaces it. A backup of
 * an older version of the tracker is loaded into an empty database and brought up to date there.
 */
export async function restoreBackup(settings: DatabaseSettings, migrationsDir: string, file: string, { force, progress = () => undefined }: How): Promise<Restored> {
  const head = await readToItsEnd(file, progress);
  const here = await asOwner(settings.ownerUrl, (sql) => sql.begin("read only", appliedHere));
  if (here === null) await migrateTo(settings, migrationsDir, head.migrations);
  else if (here.join() !== head.migrations.join()) throw otherVersion(head);
  const restored = await oneAtATime(settings.ownerUrl, "set up", async (sql) => {
    const done = await sql.begin((tx) => load(tx, file, force, progress));
    await forgetPreparation(sql, settings);
    return done;
  });
  await migrate(settings, migrationsDir);
  return restored;
}

async function readToItsEnd(file: string, progress: Progress): Promise<BackupHead> {
  let head: BackupHead | null = null;
  for await (const part of readBackup(file)) {
    if (part.is === "head") head = part.head;
    if (part.is === "end-of-table") progress(part.name, part.rows);
  }
  return head!;
}

/** Null: this database was never prepared. */
async function appliedHere(tx: postgres.TransactionSql): Promise<string[] | null> {
  const [row] = await tx<{ is_there: boolean }[]>`SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS is_there`;
  const applied = row!.is_there ? await appliedMigrations(tx) : [];
  return applied.length === 0 ? null : applied;
}

const otherVersion = ({ takenAt, migrations }: BackupHead) => new OperatorError(
  `The backup of ${takenAt.slice(0, 10)} was taken by another version of the tracker (its last migration is ${migrations.at(-1) ?? "none"}): restore it into a new, empty database, where it is brought up to date.`, 1);

async function load(tx: postgres.TransactionSql, file: string, force: boolean, progress: Progress): Promise<Restored> {
  const tables = await tablesInOrder(tx, backedUp);
  await refuseRecord(tx, force);
  await empty(tx);
  await tx`SET LOCAL TimeZone = 'UTC'`;
  await lineTable(tx);
  const known = new Set(tables.map(({ name }) => name));
  let copy: Writable | null = null;
  let head: BackupHead | null = null;
  let rows = 0;
  for await (const part of readBackup(file)) {
    if (part.is === "head") head = part.head;
    else if (part.is === "table") {
      if (!known.delete(part.name)) throw new OperatorError(`The backup holds a table ${part.name} that this version does not know.`, 1);
      copy = await tx`COPY leaving_line (line) FROM STDIN`.writable();
    } else if (part.is === "rows") await put(copy!, part.lines);
    else if (part.is === "end-of-table") {
      copy!.end();
      await finished(copy!);
      rows += await loadLines(tx, part.name);
      await tx`TRUNCATE leaving_line`;
      progress(part.name, part.rows);
    } else {
      if (known.size > 0) throw new OperatorError(`The backup lacks the tables ${[...known].join(", ")}.`, 1);
      await putSequences(tx, part.end.sequences);
      await makeSearchable(tx);
      await checkChain(tx, part.end.audit);
      return { head: head!, end: part.end, tables: tables.length, rows };
    }
  }
  throw new Error("a backup without an end");
}

/** What was never more than prepared may be written over: the people that every installation has, and the first rubric. */
async function refuseRecord(tx: postgres.TransactionSql, force: boolean): Promise<void> {
  const [row] = await tx<{ filled: boolean }[]>`SELECT EXISTS (SELECT 1 FROM audit_event) OR EXISTS (SELECT 1 FROM desk_user WHERE kind = 'person') AS filled`;
  if (row!.filled && !force) throw new OperatorError("This installation holds a record: --force replaces all of it by the backup. Take a backup of it first.");
}

async function empty(tx: postgres.TransactionSql): Promise<void> {
  const all = await tx<{ name: string }[]>`SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations'`;
  for (const { name } of all) await tx.unsafe(`ALTER TABLE "${name}" DISABLE TRIGGER USER`);
  await tx.unsafe(`TRUNCATE ${all.map(({ name }) => `"${name}"`).join(", ")}`);
  for (const { name } of all) await tx.unsafe(`ALTER TABLE "${name}" ENABLE TRIGGER USER`);
}

/** What COPY would take for an escape is doubled. */
async function put(copy: Writable, lines: readonly string[]): Promise<void> {
  const text = lines.map((line) => `${line.replaceAll("\\", "\\\\")}\n`).join("");
  if (!copy.write(text)) await once(copy, "drain");
}
