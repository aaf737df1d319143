import { execFileSync } from "node:child_process";
import { chmodSync, closeSync, cpSync, mkdirSync, mkdtempSync, openSync, renameSync, rmSync, statfsSync, symlinkSync, unlinkSync, writeSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { stopSignal } from "@/cli/stop-signal";
import { postgresUser } from "@/server/operations/postgres-user";
import { startCluster } from "../cluster";
import { openTrialInstallation, type TrialInstallation } from "../installation";
import type { Outcome } from "../trial";
import { readPublic, startProgram, type Program } from "./programs";
import { recordIsSound } from "./sound-record";

const megabytes = { data: 420, wal: 256 };

async function tryIt(rounds: number, signal: AbortSignal): Promise<Outcome> {
  const mounts = tryMounts();
  if (mounts === null) return { rounds: 0, violations: [], figures: { "not tried": "mounts are not allowed here (needs root)" } };
  try {
    return await onMounts(rounds, signal, mounts);
  } finally {
    for (const mount of [mounts.wal, mounts.data]) unmount(mount);
    rmSync(mounts.parent, { recursive: true, force: true });
  }
}

type Mounts = { parent: string; data: string; wal: string };

function tryMounts(): Mounts | null {
  const parent = mkdtempSync(path.join(os.tmpdir(), "followthrough-full-"));
  chmodSync(parent, 0o711);
  const mounts = { parent, data: path.join(parent, "data"), wal: path.join(parent, "wal") };
  try {
    for (const kind of ["data", "wal"] as const) {
      mkdirSync(mounts[kind]);
      execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes[kind]}m,mode=0711`, "none", mounts[kind]], { stdio: "ignore" });
    }
    return mounts;
  } catch {
    for (const mount of [mounts.wal, mounts.data]) unmount(mount);
    rmSync(parent, { recursive: true, force: true });
    return null;
  }
}

function unmount(mount: string): void {
  try {
    execFileSync("umount", [mount], { stdio: "ignore" });
  } catch {
    // It was not mounted.
  }
}

async function onMounts(rounds: number, signal: AbortSignal, mounts: Mounts): Promise<Outcome> {
  const folder = path.join(mounts.data, "cluster");
  mkdirSync(folder, { mode: 0o711 });
  const database = await startCluster({ folder, settings: { max_wal_size: "64MB", min_wal_size: "32MB" } });
  const on = await openTrialInstallation({ signal, database });
  const violations: string[] = [];
  const figures: Record<string, number | string> = { "data MB": megabytes.data, "WAL MB": megabytes.wal };
  try {
    const program = await startProgram(on);
    for (let round = 0; round < rounds && !signal.aborted; round += 1) {
      await tried(on, program, { name: "data", folder: mounts.data, violations, figures, afterWrite: async () => {} });
      if (round === 0) await moveLog(on, mounts.wal);
      await whileLogIsKept(program, (afterWrite) => tried(on, program, { name: "WAL", folder: mounts.wal, violations, figures, afterWrite }));
    }
    await program.close();
    violations.push(...await recordIsSound());
  } finally {
    await on.close();
  }
  return { rounds, violations, figures };
}

/**
 * The log of writes grows as it does behind a standby that is gone: nothing of it is used again. Each write begins
 * another of its files of 16 MB, so that the room it has kept for itself is soon gone too.
 */
async function whileLogIsKept({ owner }: Program, work: (afterWrite: () => Promise<void>) => Promise<void>): Promise<void> {
  await owner`SELECT pg_create_physical_replication_slot('gone', true)`;
  await work(() => owner`SELECT pg_switch_wal()`.then(() => undefined, () => undefined));
  await owner`SELECT pg_drop_replication_slot('gone')`;
}

/** The log of writes on a volume of its own, as docs/operations.md advises. */
async function moveLog(on: TrialInstallation, wal: string): Promise<void> {
  await on.database.stopAtOnce();
  const [from, to] = [await clusterFolder(on.database.folder), path.join(wal, "pg_wal")];
  cpSync(path.join(from, "pg_wal"), to, { recursive: true });
  const user = postgresUser();
  if (user !== undefined) execFileSync("chown", ["-R", `${user.uid}:${user.gid}`, to]);
  renameSync(path.join(from, "pg_wal"), path.join(from, "pg_wal.before"));
  rmSync(path.join(from, "pg_wal.before"), { recursive: true });
  symlinkSync(to, path.join(from, "pg_wal"));
  await on.database.start();
}

/** Where the cluster's own files are below its data folder. */
async function clusterFolder(folder: string): Promise<string> {
  return execFileSync("find", [folder, "-maxdepth", "3", "-name", "PG_VERSION", "-not", "-path", "*/base/*"], { encoding: "utf8" }).trim().split("\n").map((file) => path.dirname(file))[0]!;
}

type Full = { name: string; folder: string; violations: string[]; figures: Record<string, number | string>; afterWrite: () => Promise<void> };

async function tried(on: TrialInstallation, program: Program, { name, folder, violations, figures, afterWrite }: Full): Promise<void> {
  const entries = async () => Number((await program.owner`SELECT count(*)::int AS n FROM follow_up WHERE searched LIKE 'program %'`)[0]!.n);
  let before = await entries();
  const filler = path.join(folder, "filler");
  fill(filler, folder);
  const answers: Record<string, number> = {};
  let acknowledged = 0;
  for (let n = 0; n < 400 && (answers[503] ?? 0) < 5; n += 1) {
    const { status } = await program.write(n);
    answers[status] = (answers[status] ?? 0) + 1;
    if (status === 201) acknowledged += 1;
    await afterWrite();
    fill(filler, folder);
  }
  figures[`${name} full: writes answered`] = JSON.stringify(answers);
  if ((answers[503] ?? 0) === 0) violations.push(`${name}: no write was refused while the disk was full`);
  for (const status of Object.keys(answers)) if (!["201", "412", "503"].includes(status)) violations.push(`${name}: a write was answered ${status} while the disk was full`);
  const read = await readPublic(on.url, "/");
  figures[`${name} full: the first page`] = read.status;
  if (read.status !== 200 && read.status !== 503) violations.push(`${name}: the first page was ${read.status} while the disk was full`);
  figures[`${name} full: PostgreSQL`] = on.database.isRunning() ? "runs" : "has ended";
  unlinkSync(filler);
  const again = await untilWritten(on, program);
  figures[`${name}: again after ms`] = again ?? "never";
  if (again === null) violations.push(`${name}: no write within 30 s after there was space again`);
  // The write that showed that it works again was acknowledged too.
  before += acknowledged + (again === null ? 0 : 1);
  const after = await entries();
  if (after < before) violations.push(`${name}: ${before - after} acknowledged entries are lost`);
}

/** Takes all the space there is, to the last block. */
function fill(filler: string, folder: string): void {
  const file = openSync(filler, "a");
  try {
    for (let size = 1_048_576; size >= 4_096; ) {
      const { bavail, bsize } = statfsSync(folder);
      if (bavail * bsize < size) size /= 4;
      else writeSync(file, Buffer.alloc(size));
    }
  } catch {
    // Full.
  } finally {
    closeSync(file);
  }
}

/** Milliseconds, or null. A server that ended because its log had no room is started again, as a service manager does; nothing else is done by hand. */
async function untilWritten(on: TrialInstallation, program: Program): Promise<number | null> {
  const since = performance.now();
  for (let n = 0; performance.now() - since < 30_000; n += 1) {
    if (!on.database.isRunning()) await on.database.start();
    if ((await program.write(n)).status === 201) return Math.round(performance.now() - since);
    await pause(100);
  }
  return null;
}

const outcome = await tryIt(Number(process.argv[2] ?? 1), stopSignal());
console.log(JSON.stringify(outcome));
process.exit();
