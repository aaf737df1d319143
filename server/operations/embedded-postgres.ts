import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { keptSecret, prepareDataDir } from "./data-folder";
import { holdOrJoin, type HeldLock } from "./folder-lock";
import { errorCode, OperatorError } from "./operator-error";
import { postgresBinaries } from "./postgres-binaries";
import { initialise, lastFatalLine, logFile, spawnServer, stopOrphan, stopProcess, superuser, type Cluster, type ServerProcess } from "./postgres-server";
import { postgresUser } from "./postgres-user";
import { freePort } from "./processes";

const databaseName = "followthrough";

/** The embedded database while it is open. */
export type OpenDatabase = {
  ownerUrl: string;
  /** The other process that started it, when we only joined. */
  joined: { command: string; pid: number } | undefined;
  /** Resolves when the server has ended, whether we stopped it or not. */
  exited: Promise<void>;
  /** Waits for other commands that use it, then stops it; or lets go of it when we only joined. */
  close: (options?: { evenIfUsed?: boolean }) => Promise<void>;
};

export type OpenOptions = {
  /** What others are told when they find the folder in use, e.g. "npm start". */
  command: string;
  /** Further PostgreSQL settings, e.g. `fsync: "off"` for a throw-away cluster. */
  settings?: Record<string, string>;
  /** Where it was before, for who must be found again after a stop; else one that is free. */
  port?: number;
};

/**
 * Opens the PostgreSQL in `dataDir`: joins the one that another command of the
 * tracker runs there, or creates and starts it.
 */
export async function openEmbeddedDatabase(dataDir: string, options: OpenOptions): Promise<OpenDatabase> {
  prepareDataDir(dataDir);
  const password = keptSecret(dataDir, "database-password");
  const lock = await holdOrJoin(dataDir);
  if (!lock.held) {
    const { port, ...joined } = lock.holder;
    return { ownerUrl: ownerUrl(password, port), joined, exited: new Promise(() => {}), close: async () => lock.end() };
  }
  try {
    return await start(dataDir, password, options, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Runs `work` with the database of `dataDir`, which is started for as long as that takes if it is not running. */
export async function withEmbeddedDatabase<T>(
  dataDir: string,
  options: OpenOptions,
  work: (ownerUrl: string) => Promise<T>,
): Promise<T> {
  const database = await openEmbeddedDatabase(dataDir, options);
  try {
    return await work(database.ownerUrl);
  } finally {
    await database.close();
  }
}

async function start(dataDir: string, password: string, options: OpenOptions, lock: HeldLock): Promise<OpenDatabase> {
  const user = postgresUser();
  const cluster: Cluster = { binaries: postgresBinaries(dataDir, user), dataDir, user };
  initialise(cluster, password);
  await stopOrphan(dataDir);
  const { server, port } = await startServer(cluster, password, options);
  await createDatabase(password, port);
  lock.announce({ command: options.command, pid: process.pid, port });
  return {
    ownerUrl: ownerUrl(password, port),
    joined: undefined,
    exited: server.exited,
    async close({ evenIfUsed = false } = {}) {
      if (!evenIfUsed) await lock.unused();
      if (server.isRunning()) await stopProcess(server.pid);
      lock.release();
    },
  };
}

/**
 * A port found free may be taken before the server binds it, and the backends of
 * a server that was killed take a moment to notice: both are tried again.
 */
async function startServer(cluster: Cluster, password: string, { settings = {}, port: wanted }: OpenOptions) {
  for (let attempt = 1; ; attempt++) {
    const port = wanted ?? (await freePort());
    const server = spawnServer(cluster, port, settings);
    if (await answers(server, password, port)) return { server, port };
    const why = lastFatalLine(cluster);
    const mayPass = /address|shared memory block|lock file/i.test(why);
    if (!mayPass || attempt === 5) {
      throw new OperatorError(`The embedded database did not start: ${why} (see ${logFile(cluster)}).`);
    }
    await pause(200 * attempt);
  }
}

/** Waits until the server takes connections (after a crash it first replays its log); false if it ends instead. */
async function answers(server: ServerProcess, password: string, port: number): Promise<boolean> {
  for (; server.isRunning(); await pause(15)) {
    const sql = postgres(ownerUrl(password, port, "postgres"), { max: 1, connect_timeout: 5, onnotice: () => {} });
    try {
      await sql`SELECT 1`;
      return true;
    } catch (error) {
      const isStarting = ["ECONNREFUSED", "57P03", "CONNECT_TIMEOUT", "ECONNRESET", "CONNECTION_CLOSED"].includes(errorCode(error) ?? "");
      if (isStarting) continue;
      await stopProcess(server.pid);
      throw new OperatorError(
        "The embedded database refuses its own password: the file database-password in the data folder is not the one the database was made with.",
        2,
        { cause: error },
      );
    } finally {
      await sql.end({ timeout: 1 });
    }
  }
  return false;
}

async function createDatabase(password: string, port: number): Promise<void> {
  const sql = postgres(ownerUrl(password, port, "postgres"), { max: 1 });
  try {
    const [found] = await sql`SELECT 1 FROM pg_database WHERE datname = ${databaseName}`;
    if (!found) await sql`CREATE DATABASE ${sql(databaseName)}`;
  } finally {
    await sql.end();
  }
}

function ownerUrl(password: string, port: number, database = databaseName): string {
  return `postgresql://${superuser}:${password}@127.0.0.1:${port}/${database}`;
}
