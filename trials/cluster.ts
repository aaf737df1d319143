import { rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { keptSecret, prepareDataDir } from "@/server/operations/data-folder";
import { onDatabase } from "@/server/operations/database-settings";
import { holdFolder } from "@/server/operations/folder-lock";
import { migrate } from "@/server/operations/migrate";
import { lastFatalLine, initialise, spawnServer, stopProcess, superuser, type Cluster, type ServerProcess } from "@/server/operations/postgres-server";
import { postgresBinaries, type PostgresBinaries } from "@/server/operations/postgres-binaries";
import { postgresUser } from "@/server/operations/postgres-user";
import { freePort } from "@/server/operations/processes";
import { testSecret } from "@/server/operations/testing-cluster";
import { scratchFolder } from "@/server/operations/throw-away-cluster";

/** A PostgreSQL of a trial's own that stays at one port, so that it can be killed and come back. */
export type TrialCluster = {
  ownerUrl: string;
  folder: string;
  /** SIGKILL to the server, as the system's memory killer does it. */
  kill: () => Promise<void>;
  /** What `pg_ctl stop -m immediate` does. */
  stopAtOnce: () => Promise<void>;
  /** Starts it where it was, and waits until it takes connections; returns the milliseconds that took. */
  start: () => Promise<number>;
  /** Whether the server that was started last is there; PostgreSQL ends by itself where its log has no room. */
  isRunning: () => boolean;
  remove: () => Promise<void>;
};

export type ClusterOptions = { folder?: string; settings?: Record<string, string>; binaries?: PostgresBinaries };

/**
 * Starts a cluster with a migrated database. It writes as one in production does (a commit waits for its log), since
 * what was acknowledged must be there after a kill.
 */
export async function startCluster({ folder, settings = {}, binaries }: ClusterOptions = {}): Promise<TrialCluster> {
  const dataDir = folder ?? await scratchFolder();
  prepareDataDir(dataDir);
  const lock = await holdFolder(dataDir);
  const user = postgresUser();
  const cluster: Cluster = { binaries: binaries ?? postgresBinaries(dataDir, user), dataDir, user };
  const password = keptSecret(dataDir, "database-password");
  initialise(cluster, password);
  const port = await freePort();
  const serverUrl = `postgresql://${superuser}:${password}@127.0.0.1:${port}/postgres`;
  const database = `followthrough_trial_${process.pid}_${Date.now().toString(36)}`;
  const ownerUrl = onDatabase(serverUrl, database);
  let server: ServerProcess | undefined;
  const start = async () => {
    const since = performance.now();
    server = await startServer(cluster, { port, serverUrl, settings: { max_connections: "200", ...settings } });
    return performance.now() - since;
  };
  const end = async (signal: "SIGKILL" | "SIGQUIT") => {
    if (!server?.isRunning()) return;
    process.kill(server.pid, signal);
    await server.exited;
  };
  await start();
  const sql = postgres(serverUrl, { max: 1, onnotice: () => {} });
  await sql`CREATE DATABASE ${sql(database)} ENCODING 'UTF8' TEMPLATE template0`;
  await sql.end();
  await migrate({ ownerUrl, secret: testSecret }, path.resolve(import.meta.dirname, "../prisma/migrations"));
  return {
    ownerUrl, folder: dataDir, start,
    kill: () => end("SIGKILL"),
    stopAtOnce: () => end("SIGQUIT"),
    isRunning: () => server?.isRunning() === true,
    async remove() {
      if (server?.isRunning()) await stopProcess(server.pid);
      lock?.release();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

type ServerOptions = { port: number; serverUrl: string; settings: Record<string, string> };

/** The backends of a server that was killed hold its memory for a moment: then it is tried again. */
async function startServer(cluster: Cluster, { port, serverUrl, settings }: ServerOptions): Promise<ServerProcess> {
  for (let attempt = 1; ; attempt += 1) {
    const server = spawnServer(cluster, port, settings);
    if (await answers(server, serverUrl)) return server;
    const why = lastFatalLine(cluster);
    if (attempt === 50) throw new Error(`The trial's PostgreSQL did not start: ${why}`);
    await pause(100);
  }
}

async function answers(server: ServerProcess, serverUrl: string): Promise<boolean> {
  for (; server.isRunning(); await pause(15)) {
    const sql = postgres(serverUrl, { max: 1, connect_timeout: 5, onnotice: () => {} });
    try {
      await sql`SELECT 1`;
      return true;
    } catch {
      // Not yet: it replays its log, or ends.
    } finally {
      await sql.end({ timeout: 1 });
    }
  }
  return false;
}
