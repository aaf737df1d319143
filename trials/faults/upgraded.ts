import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import postgres from "postgres";
import { checkout } from "@/cli/checkout";
import { servingUrls, onDatabase } from "@/server/operations/database-settings";
import { migrate } from "@/server/operations/migrate";
import { testSecret } from "@/server/operations/testing-cluster";
import { startCluster } from "../cluster";
import type { TrialInstallation } from "../installation";
import type { Trial } from "../trial";
import { readPublic, startProgram } from "./programs";
import { recordIsSoundAt } from "./sound-record";

const migrations = path.resolve(import.meta.dirname, "../../prisma/migrations");
/** Taken by `tracker backup` of a release that lacked the last nine migrations, with its five documents and one invitation. */
const older = path.join(import.meta.dirname, "older-release.backup");

/** What a release may add while the one before it still serves: columns that may be empty, an index, a table of its own. */
const next = [
  'ALTER TABLE "follow_up" ADD COLUMN "trial_note" TEXT;', 'ALTER TABLE "commitment_version" ADD COLUMN "trial_rank" INTEGER NOT NULL DEFAULT 0;',
  'CREATE INDEX "follow_up_trial_note_idx" ON "follow_up" ("trial_note");', 'ALTER TABLE "source" ADD COLUMN "trial_since" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP;',
];

export const trial: Trial = {
  id: "T21", title: "upgrades under load, and two at once",
  mustHold: "Of two processes that bring one database up to date one does, the other waits and ends well; meanwhile no reader and no writer of the release before sees a failure, or waits more than two seconds longer than without it; a backup of an older release becomes a sound installation of this one.",
  defaults: { rounds: 1 }, full: { rounds: 4 },
  async run({ rounds, signal, installation }) {
    const violations: string[] = [];
    const figures: Record<string, number | string> = {};
    const on = await installation();
    await fromOlderBackup(violations, figures);
    let made = 0;
    for (; made < rounds && !signal.aborted; made += 1) await underLoad(on, made, violations, figures);
    return { rounds: made, violations, figures };
  },
};

/** Two processes at once on an empty database, then the backup, as `tracker restore` would; then what is in it. */
async function fromOlderBackup(violations: string[], figures: Record<string, number | string>): Promise<void> {
  const { restoreBackup } = await import("@/server/operations/restore");
  const cluster = await startCluster();
  try {
    const server = postgres(onDatabase(cluster.ownerUrl, "postgres"), { max: 1 });
    await server`CREATE DATABASE upgraded ENCODING 'UTF8' TEMPLATE template0`;
    await server.end();
    const settings = { ownerUrl: onDatabase(cluster.ownerUrl, "upgraded"), secret: testSecret };
    const since = performance.now();
    const { rows, head } = await restoreBackup(settings, migrations, older, { force: false });
    Object.assign(figures, { "older backup, migrations behind": (await appliedIn(settings.ownerUrl)) - head.migrations.length, "rows restored": rows, "restored and upgraded ms": Math.round(performance.now() - since) });
    const sql = postgres(settings.ownerUrl, { max: 1 });
    const [found] = await sql<{ commitments: number; listed: number; people: number }[]>`
      SELECT (SELECT count(*)::int FROM commitment) AS commitments, (SELECT count(*)::int FROM list_now) AS listed, (SELECT count(*)::int FROM desk_user WHERE email = 'ana@old.example') AS people`;
    await sql.end();
    if (found!.commitments !== 77 || found!.listed === 0 || found!.people !== 1) violations.push(`of the older backup came ${JSON.stringify(found)}`);
    violations.push(...(await recordIsSoundAt(servingUrls(settings))).map((line) => `upgraded: ${line}`));
  } finally {
    await cluster.remove();
  }
}

async function appliedIn(ownerUrl: string): Promise<number> {
  const sql = postgres(ownerUrl, { max: 1 });
  const [row] = await sql<{ n: number }[]>`SELECT count(*)::int AS n FROM _prisma_migrations WHERE finished_at IS NOT NULL`;
  await sql.end();
  return row!.n;
}

async function underLoad(on: TrialInstallation, round: number, violations: string[], figures: Record<string, number | string>): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "followthrough-next-"));
  const program = await startProgram(on, 8);
  let isOver = false;
  const told: { what: string; status: number; ms: number }[] = [];
  const keep = async (what: string, ask: (turn: number) => Promise<{ status: number; ms: number }>) => {
    for (let turn = 0; !isOver; turn += 1) told.push({ what, ...await ask(turn) });
  };
  const asMany = async (n: number) => { while (told.length < n) await new Promise((resolve) => setTimeout(resolve, 20)); };
  try {
    cpSync(migrations, folder, { recursive: true });
    mkdirSync(path.join(folder, `29990101${String(round).padStart(6, "0")}_next`));
    writeFileSync(path.join(folder, `29990101${String(round).padStart(6, "0")}_next`, "migration.sql"), `${next.map((line) => line.replaceAll(/trial_(\w+)/g, `trial_$1_${round}`)).join("\n")}\n`);
    const working = [
      keep("a page", (turn) => readPublic(on.url, `/commitments?topic=migration&asOf=2022-07-${String(10 + (turn % 20))}`)), keep("the list", (turn) => readPublic(on.url, `/api/v1/commitments?limit=${1 + (turn % 50)}`)),
      keep("the first page", () => readPublic(on.url, "/")), keep("a write", (turn) => program.write(turn)),
    ];
    const settings = { ownerUrl: on.database.ownerUrl, secret: testSecret };
    // The first of each kind are slow after a start, with or without a migration.
    await asMany(60);
    told.length = 0;
    await asMany(40);
    const alone = Math.max(...told.map(({ ms }) => ms));
    told.length = 0;
    const since = performance.now();
    const applied = await Promise.all([migratedBy(settings.ownerUrl, folder), migratedBy(settings.ownerUrl, folder)]);
    figures["migrated ms"] = Math.max(Number(figures["migrated ms"] ?? 0), Math.round(performance.now() - since));
    await asMany(told.length + 40);
    isOver = true;
    await Promise.all(working);
    const doers = applied.filter((names) => names.some((name) => name.endsWith("_next"))).length;
    if (doers !== 1 || applied.some((names) => names.length > 1)) violations.push(`two at once applied ${JSON.stringify(applied)}`);
    if ((await migrate(settings, folder)).applied.length > 0) violations.push("a third found something left to do");
    for (const { what, status, ms } of told) {
      if (status === 0 || status >= 500) violations.push(`${what} was answered ${status} after ${ms} ms`);
      if (ms > alone + lockMs) violations.push(`${what} waited ${ms} ms, and at most ${alone} without a migration`);
    }
    const written = told.filter(({ what, status }) => what === "a write" && status === 201).length;
    if (written === 0) violations.push("nothing could be written");
    Object.assign(figures, { requests: Number(figures.requests ?? 0) + told.length, "written meanwhile": Number(figures["written meanwhile"] ?? 0) + written, "longest wait ms": Math.max(Number(figures["longest wait ms"] ?? 0), ...told.map(({ ms }) => ms)), "without a migration ms": Math.max(Number(figures["without a migration ms"] ?? 0), alone) });
  } finally {
    isOver = true;
    await program.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How much longer than without a migration anybody may wait: for a lock. */
const lockMs = 2_000;

/** What a process of its own applied, as each of two new instances would at its start. */
function migratedBy(ownerUrl: string, folder: string): Promise<string[]> {
  const script = `const { migrate } = await import("@/server/operations/migrate"); const { applied } = await migrate({ ownerUrl: process.env.OWNER_URL, secret: process.env.SECRET }, process.env.FOLDER); console.log(JSON.stringify(applied)); process.exit();`;
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", "--input-type=module", "-e", script], { cwd: checkout, env: { ...process.env, OWNER_URL: ownerUrl, SECRET: testSecret, FOLDER: folder }, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => { said += text; });
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => {
      if (code === 0) resolve(JSON.parse(said.trim().split("\n").at(-1) ?? "[]") as string[]);
      else reject(new Error(`one of two that migrate ended with ${code}`));
    });
  });
}
