import "server-only";
import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type postgres from "postgres";
import { z } from "zod";
import { accountsOfArchive } from "@/domain/user";
import { archive, fileOf, manifestFile, type Manifest } from "./archive-tables";
import { checkChain, lineTable, loadLines, makeSearchable, putSequences } from "./loading-tables";
import { appliedMigrations, tablesInOrder, type LeavingTable } from "./leaving-tables";
import { OperatorError } from "./operator-error";
import { oneAtATime } from "./one-at-a-time";

type Progress = (table: string, rows: number) => void;

const manifestShape = z.strictObject({
  format: z.literal("followthrough-archive"), version: z.literal(1), migrations: z.array(z.string()),
  tables: z.array(z.strictObject({ name: z.string(), rows: z.int().min(0), sha256: z.string() })),
  sequences: z.array(z.strictObject({ name: z.string(), value: z.string().regex(/^\d+$/), isCalled: z.boolean() })),
  audit: z.strictObject({ sequence: z.string(), hash: z.string() }).nullable(),
});

/**
 * Loads an archive into an empty installation, all or nothing. The owner loads, with the triggers of the
 * tables off for this one transaction: times, sequences and hashes stay those of the archive. In their place
 * the files' fingerprints, every foreign key and CHECK, and the audit chain up to the head that the archive
 * names are checked before anything is kept.
 */
export async function importArchive(ownerUrl: string, folder: string, progress: Progress = () => undefined): Promise<Manifest> {
  const manifest = readManifest(folder);
  for (const table of manifest.tables) await checkFile(folder, table);
  await oneAtATime(ownerUrl, "set up", (sql) => sql.begin((tx) => loadAll(tx, folder, manifest, progress)));
  return manifest;
}

function readManifest(folder: string): Manifest {
  const file = path.join(folder, manifestFile);
  if (!existsSync(file)) throw new OperatorError(`There is no ${manifestFile} in ${folder}: this is no archive, or one that was not finished.`);
  try {
    return manifestShape.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    throw new OperatorError(`${file} is not the manifest of an archive that this version of the tracker can read.`, 2, { cause: error });
  }
}

async function checkFile(folder: string, { name, sha256 }: Manifest["tables"][number]): Promise<void> {
  const hash = createHash("sha256");
  const file = path.join(folder, fileOf(name));
  if (!existsSync(file)) throw new OperatorError(`${fileOf(name)} is missing from the archive.`, 1);
  await pipeline(createReadStream(file), hash);
  if (hash.digest("hex") !== sha256) throw new OperatorError(`${fileOf(name)} is not the file that the archive's manifest describes: it was changed or cut off.`, 1);
}

async function loadAll(tx: postgres.TransactionSql, folder: string, manifest: Manifest, progress: Progress): Promise<void> {
  await refuseOtherVersion(tx, manifest);
  const tables = await tablesInOrder(tx, archive);
  await refuseWhatIsNotEmpty(tx, tables);
  await tx`SET LOCAL TimeZone = 'UTC'`;
  await lineTable(tx);
  for (const { name } of tables) {
    await readLines(tx, path.join(folder, fileOf(name)));
    const loaded = name === "byline" ? await loadPeople(tx) : await loadLines(tx, name);
    progress(name, loaded);
    await tx`TRUNCATE leaving_line`;
  }
  await putSequences(tx, manifest.sequences);
  await makeSearchable(tx);
  await checkChain(tx, manifest.audit);
}

async function refuseOtherVersion(tx: postgres.TransactionSql, manifest: Manifest): Promise<void> {
  const here = await appliedMigrations(tx);
  if (here.join() !== manifest.migrations.join())
    throw new OperatorError("The archive was written by another version of the tracker: load it with that version, upgrade there, and export again.", 1);
}

/** What an installation that was never started has already: the rubric's first version is put there by its migration. */
const filledBy: Record<string, string> = {
  byline: `SELECT EXISTS (SELECT 1 FROM desk_user WHERE kind = 'person') AS filled`,
  rubric_version: "SELECT EXISTS (SELECT 1 FROM rubric_version WHERE number > 1) AS filled",
};

async function refuseWhatIsNotEmpty(tx: postgres.TransactionSql, tables: readonly LeavingTable[]): Promise<void> {
  for (const { name } of tables) {
    const [row] = await tx.unsafe(filledBy[name] ?? `SELECT EXISTS (SELECT 1 FROM "${name}") AS filled`);
    if (row!.filled) throw new OperatorError("This installation is not empty: an archive is loaded into a new one, before its first start.", 1);
  }
}

/** The lines into the temporary table; what COPY would take for an escape is doubled. */
async function readLines(tx: postgres.TransactionSql, file: string): Promise<void> {
  const escaped = new Transform({
    transform(chunk: Buffer, _encoding, done) { done(null, Buffer.from(chunk.toString("latin1").replaceAll("\\", "\\\\"), "latin1")); },
  });
  await pipeline(createReadStream(file), escaped, await tx`COPY leaving_line (line) FROM STDIN`.writable());
}

/** Who published stays named; nobody can sign in as them, and administrators are made anew. */
async function loadPeople(tx: postgres.TransactionSql): Promise<number> {
  const { count } = await tx`
    INSERT INTO desk_user (id, kind, email, name, role, disabled_at)
    SELECT (line ->> 'user_id')::uuid, 'person', lower(line ->> 'user_id') || ${`@${accountsOfArchive}`}, line ->> 'name', 'contributor', now()
    FROM leaving_line WHERE NOT EXISTS (SELECT 1 FROM desk_user u WHERE u.id = (line ->> 'user_id')::uuid)`;
  return count;
}
