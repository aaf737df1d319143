import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { freePort } from "@/server/operations/processes";
import { spawnServer, stopProcess, type Cluster, type ServerProcess } from "@/server/operations/postgres-server";
import type { PostgresBinaries } from "@/server/operations/postgres-binaries";
import { postgresUser, runAs } from "@/server/operations/postgres-user";
import { scratchFolder } from "@/server/operations/throw-away-cluster";
import type { TrialCluster } from "../cluster";

/** Debian's PostgreSQL, which unlike the embedded one can copy a server that runs. */
export type InstalledPostgres = PostgresBinaries & { baseBackup: string };

const versions = "/usr/lib/postgresql";

/** The newest that is installed, 15 or newer; null where there is none. */
export function installedPostgres(): InstalledPostgres | null {
  if (!existsSync(versions)) return null;
  const [major] = readdirSync(versions).map(Number).filter((version) => version >= 15).sort((a, b) => b - a);
  if (major === undefined) return null;
  const at = (name: string) => path.join(versions, String(major), "bin", name);
  return existsSync(at("pg_basebackup")) && existsSync(at("postgres")) ? { initdb: at("initdb"), postgres: at("postgres"), baseBackup: at("pg_basebackup"), major } : null;
}

/** A streaming replica of a cluster, at a port of its own that stays. */
export type Replica = {
  /** The same address and user at the replica. */
  at: (url: string) => string;
  start: () => Promise<void>;
  stop: () => Promise<void>;
  /** From here on it receives what is written and shows none of it. */
  pause: () => Promise<void>;
  resume: () => Promise<void>;
  remove: () => Promise<void>;
};

export async function startReplica(primary: TrialCluster, binaries: InstalledPostgres): Promise<Replica> {
  const dataDir = await scratchFolder();
  const cluster: Cluster = { binaries, dataDir, user: postgresUser() };
  copyPrimary(primary.ownerUrl, cluster, binaries);
  const port = await freePort();
  const at = (url: string) => {
    const other = new URL(url);
    other.port = String(port);
    return other.href;
  };
  let server: ServerProcess | undefined;
  const asOwner = async (work: (sql: postgres.Sql) => Promise<unknown>) => {
    const sql = postgres(at(primary.ownerUrl), { max: 1, connect_timeout: 5, onnotice: () => {} });
    await work(sql).finally(() => sql.end({ timeout: 1 }));
  };
  const start = async () => {
    server = spawnServer(cluster, port, { max_connections: "200" });
    for (let tries = 0; tries < 300 && server.isRunning(); tries += 1) {
      if (await asOwner((sql) => sql`SELECT 1`).then(() => true, () => false)) return;
      await pause(50);
    }
    throw new Error(`The replica did not start; see ${dataDir}/postgres.log.`);
  };
  const stop = async () => { if (server?.isRunning()) await stopProcess(server.pid); };
  await start();
  return {
    at, start, stop,
    pause: () => asOwner((sql) => sql`SELECT pg_wal_replay_pause()`),
    resume: () => asOwner((sql) => sql`SELECT pg_wal_replay_resume()`),
    async remove() {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function copyPrimary(ownerUrl: string, { dataDir, user }: Cluster, { baseBackup }: InstalledPostgres): void {
  const folder = path.join(dataDir, "postgres");
  mkdirSync(folder, { mode: 0o700 });
  if (user !== undefined) spawnSync("chown", [`${user.uid}:${user.gid}`, folder]);
  const url = new URL(ownerUrl);
  url.pathname = "";
  const { status, stderr } = spawnSync(baseBackup, ["-D", folder, "-d", url.href, "-R", "-X", "stream", "-c", "fast"], { ...runAs(user), encoding: "utf8" });
  if (status !== 0) throw new Error(`The primary could not be copied: ${stderr}`);
}
