import "server-only";
import { createHash } from "node:crypto";
import { createWriteStream, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { finished } from "node:stream/promises";
import type postgres from "postgres";
import { archive, fileOf, manifestFile, type Manifest } from "./archive-tables";
import { appliedMigrations, auditHead, linesOf, sequencesOf, tablesInOrder, type LeavingTable } from "./leaving-tables";
import { OperatorError } from "./operator-error";
import { asOwner } from "./owner-connection";

type Progress = (table: string, rows: number) => void;

/**
 * Writes everything into a new folder, one file of lines a table, as of one instant. Rows stand in the order
 * of their keys, and columns as PostgreSQL writes them: the same installation always gives the same bytes.
 * Rows come through a cursor, so that memory stays the same however many there are.
 */
export async function exportArchive(ownerUrl: string, folder: string, progress: Progress = () => undefined): Promise<Manifest> {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new OperatorError(`The folder ${folder} is not empty: name a new one.`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const manifest = await asOwner(ownerUrl, (sql) => sql.begin("isolation level repeatable read read only", (tx) => writeAll(tx, folder, progress)));
  // Last: a folder without it is half an archive, and is not taken for a whole one.
  writeFileSync(path.join(folder, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  return manifest;
}

async function writeAll(tx: postgres.TransactionSql, folder: string, progress: Progress): Promise<Manifest> {
  await tx`SET LOCAL TimeZone = 'UTC'`;
  const tables: Manifest["tables"] = [];
  const sequences: Manifest["sequences"] = [];
  for (const table of await tablesInOrder(tx, archive)) {
    tables.push(await writeTable(tx, table, folder, progress));
    sequences.push(...await sequencesOf(tx, table));
  }
  return { format: "followthrough-archive", version: 1, migrations: await appliedMigrations(tx), tables, sequences, audit: await auditHead(tx) };
}

async function writeTable(tx: postgres.TransactionSql, table: LeavingTable, folder: string, progress: Progress): Promise<Manifest["tables"][number]> {
  const { name } = table;
  const file = createWriteStream(path.join(folder, fileOf(name)), { mode: 0o600, flags: "wx" });
  const hash = createHash("sha256");
  let rows = 0;
  for await (const batch of linesOf(tx, table)) {
    const text = batch.map((line) => `${line}\n`).join("");
    hash.update(text);
    rows += batch.length;
    if (!file.write(text)) await new Promise<void>((resolve) => file.once("drain", () => resolve()));
    progress(name, rows);
  }
  file.end();
  await finished(file);
  return { name, rows, sha256: hash.digest("hex") };
}
