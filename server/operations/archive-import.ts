import "server-only";
import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type postgres from "postgres";
import { z } from "zod";
import { accountsOfArchive } from "@/domain/user";
import { appliedMigrations, auditHead, fileOf, manifestFile, tablesInOrder, type ArchivedTable, type Manifest } from "./archive-tables";
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
  const tables = await tablesInOrder(tx);
  await refuseWhatIsNotEmpty(tx, tables);
  await tx`SET LOCAL TimeZone = 'UTC'`;
  await tx`CREATE TEMP TABLE archive_line (line jsonb NOT NULL) ON COMMIT DROP`;
  for (const { name } of tables) {
    await readLines(tx, path.join(folder, fileOf(name)));
    const loaded = name === "byline" ? await loadPeople(tx) : await loadTable(tx, name);
    progress(name, loaded);
    await tx`TRUNCATE archive_line`;
  }
  for (const { name, value, isCalled } of manifest.sequences) await tx`SELECT setval(${name}::regclass, ${value}::bigint, ${isCalled})`;
  // The triggers that would have done it were off.
  await tx`SELECT refresh_search(ARRAY(SELECT id FROM commitment))`;
  await checkChain(tx, manifest);
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

async function refuseWhatIsNotEmpty(tx: postgres.TransactionSql, tables: readonly ArchivedTable[]): Promise<void> {
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
  await pipeline(createReadStream(file), escaped, await tx`COPY archive_line (line) FROM STDIN`.writable());
}

async function loadTable(tx: postgres.TransactionSql, name: string): Promise<number> {
  await tx.unsafe(`ALTER TABLE "${name}" DISABLE TRIGGER USER`);
  // What a migration put there is the archive's to say.
  await tx.unsafe(`DELETE FROM "${name}"`);
  const { count } = await tx.unsafe(`INSERT INTO "${name}" SELECT r.* FROM archive_line a, jsonb_populate_record(NULL::"${name}", a.line) r`);
  await tx.unsafe(`ALTER TABLE "${name}" ENABLE TRIGGER USER`);
  return count;
}

/** Who published stays named; nobody can sign in as them, and administrators are made anew. */
async function loadPeople(tx: postgres.TransactionSql): Promise<number> {
  const { count } = await tx`
    INSERT INTO desk_user (id, kind, email, name, role, disabled_at)
    SELECT (line ->> 'user_id')::uuid, 'person', lower(line ->> 'user_id') || ${`@${accountsOfArchive}`}, line ->> 'name', 'contributor', now()
    FROM archive_line WHERE NOT EXISTS (SELECT 1 FROM desk_user u WHERE u.id = (line ->> 'user_id')::uuid)`;
  return count;
}

/** The chain is recomputed from what was loaded, and ends where the archive says. */
async function checkChain(tx: postgres.TransactionSql, { audit }: Manifest): Promise<void> {
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
