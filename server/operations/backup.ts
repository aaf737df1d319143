import "server-only";
import { createHash } from "node:crypto";
import { createWriteStream, existsSync, renameSync, rmSync } from "node:fs";
import { finished } from "node:stream/promises";
import { createGzip, type Gzip } from "node:zlib";
import type postgres from "postgres";
import { backedUp, type BackupEnd, type BackupHead, type Mark, type TableEnd } from "./backup-format";
import { appliedMigrations, auditHead, linesOf, sequencesOf, tablesInOrder, type LeavingTable, type SequenceState } from "./leaving-tables";
import { OperatorError } from "./operator-error";
import { asOwner } from "./owner-connection";

export type Progress = (table: string, rows: number) => void;
export type Backup = { file: string; rows: number; head: BackupHead; end: BackupEnd };

/**
 * Writes everything as of one instant into one file, while the site goes on. The same on the embedded database,
 * which has no pg_dump, and on any other, whose pg_dump would have to be as new as its server.
 */
export async function writeBackup(ownerUrl: string, file: string, progress: Progress = () => undefined): Promise<Backup> {
  if (existsSync(file)) throw new OperatorError(`There is already a file ${file}: name a new one.`);
  const unfinished = `${file}.unfinished`;
  try {
    const written = await asOwner(ownerUrl, (sql) => sql.begin("isolation level repeatable read read only", (tx) => writeAll(tx, unfinished, progress)));
    // Last: what stands under the name that was asked for is whole.
    renameSync(unfinished, file);
    return { file, ...written };
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

async function writeAll(tx: postgres.TransactionSql, file: string, progress: Progress): Promise<Omit<Backup, "file">> {
  await tx`SET LOCAL TimeZone = 'UTC'`;
  // The site's own limits are for what somebody waits for.
  await tx`SET LOCAL statement_timeout = 0`;
  await tx`SET LOCAL idle_in_transaction_session_timeout = 0`;
  const gzip = createGzip({ level: 4 });
  const stored = finished(gzip.pipe(createWriteStream(file, { mode: 0o600, flags: "w" })));
  // Awaited at the end; a disk that is full must not end the process before.
  stored.catch(() => gzip.destroy());
  const head = await headOf(tx);
  await put(gzip, ["backup", head]);
  const sequences: SequenceState[] = [];
  let rows = 0;
  for (const table of await tablesInOrder(tx, backedUp)) {
    rows += await writeTable(tx, gzip, table, progress);
    sequences.push(...await sequencesOf(tx, table));
  }
  const end: BackupEnd = { sequences, audit: await auditHead(tx) };
  await put(gzip, ["end", end]);
  gzip.end();
  await stored;
  return { rows, head, end };
}

async function headOf(tx: postgres.TransactionSql): Promise<BackupHead> {
  const [row] = await tx<{ now: Date; server: string }[]>`SELECT now() AS now, current_setting('server_version') AS server`;
  return { format: "followthrough-backup", version: 1, takenAt: row!.now.toISOString(), postgres: row!.server, migrations: await appliedMigrations(tx) };
}

async function writeTable(tx: postgres.TransactionSql, gzip: Gzip, table: LeavingTable, progress: Progress): Promise<number> {
  await put(gzip, ["table", table.name]);
  const hash = createHash("sha256");
  let rows = 0;
  for await (const batch of linesOf(tx, table)) {
    const text = batch.map((line) => `${line}\n`).join("");
    hash.update(text);
    rows += batch.length;
    await write(gzip, text);
    progress(table.name, rows);
  }
  const end: TableEnd = { name: table.name, rows, sha256: hash.digest("hex") };
  await put(gzip, ["end-of-table", end]);
  return rows;
}

const put = (gzip: Gzip, mark: Mark) => write(gzip, `${JSON.stringify(mark)}\n`);

async function write(gzip: Gzip, text: string): Promise<void> {
  if (gzip.destroyed) throw new OperatorError("The backup could not be written: is the disk full?", 1);
  if (gzip.write(text)) return;
  await new Promise<void>((resolve, reject) => {
    const done = () => { gzip.off("drain", done).off("close", done); if (gzip.destroyed) reject(new OperatorError("The backup could not be written: is the disk full?", 1)); else resolve(); };
    gzip.once("drain", done).once("close", done);
  });
}
