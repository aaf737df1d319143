import "server-only";
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { backupName, expired } from "@/domain/backup-retention";
import { db } from "../db";
import { backupFolder, environment } from "../env";
import { writeBackup } from "../operations/backup";
import type { JobContext, JobResult } from "./job";

/**
 * The nightly backup, with the rights of the site and no more: into the folder of BACKUP_DIR (on the embedded database
 * `backups` in the data folder). Older ones are removed once the new one is whole, never before.
 */
export async function backUp({ signal, progress }: JobContext): Promise<JobResult> {
  const folder = backupFolder();
  if (folder === null) return { skipped: 1 };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, backupName(new Date()));
  const of = await roughly();
  const done = new Map<string, number>();
  const { rows } = await writeBackup(environment().DATABASE_APP_URL!, file, (table, count) => {
    signal.throwIfAborted();
    done.set(table, count);
    progress(Math.min(of, [...done.values()].reduce((sum, each) => sum + each, 0)), of);
  });
  const old = expired(readdirSync(folder));
  for (const name of old) rmSync(path.join(folder, name));
  return { rows, kibibytes: Math.ceil(statSync(file).size / 1024), removed: old.length };
}

/** How many rows there are, as far as the planner knows. */
async function roughly(): Promise<number> {
  const [row] = await db.$queryRaw<{ rows: number }[]>`
    SELECT greatest(1, coalesce(sum(greatest(c.reltuples, 0)), 1))::float8 AS rows FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`;
  return Math.round(row!.rows);
}
