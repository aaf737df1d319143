import { spawn, spawnSync } from "node:child_process";
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { OperatorError } from "./operator-error";
import type { PostgresBinaries } from "./postgres-binaries";
import { processCommand, processExists } from "./processes";
import { runAs, type PostgresUser } from "./postgres-user";

export const superuser = "followthrough";

/** One embedded cluster: its binaries, its folder, the account that runs it. */
export type Cluster = { binaries: PostgresBinaries; dataDir: string; user: PostgresUser };

const clusterFolder = ({ dataDir }: Pick<Cluster, "dataDir">) => path.join(dataDir, "postgres");
export const logFile = (cluster: Cluster) => path.join(cluster.dataDir, "postgres.log");

/**
 * Makes the cluster if there is none. It is made beside its final place and moved
 * there, so that an interrupted start leaves nothing that looks complete.
 */
export function initialise(cluster: Cluster, password: string): void {
  const folder = clusterFolder(cluster);
  const { binaries, user, dataDir } = cluster;
  if (existsSync(folder)) return refuseOtherMajor(folder, binaries.major);

  const unfinished = path.join(dataDir, "postgres.unfinished");
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  const passwordFile = path.join(dataDir, "initial-password");
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  for (const made of [unfinished, passwordFile]) if (user) chownSync(made, user.uid, user.gid);
  // With LANG unset initdb would make an SQL_ASCII cluster, in which length('López') is 6.
  const locale = process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8";
  const result = spawnSync(
    binaries.initdb,
    [
      `--pgdata=${unfinished}`, `--username=${superuser}`, `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256", "--encoding=UTF8", `--locale=${locale}`, "--data-checksums", "--no-instructions",
    ],
    { ...runAs(user), env: cleanEnvironment(), encoding: "utf8" },
  );
  rmSync(passwordFile);
  if (result.status !== 0) {
    throw new OperatorError(`The database could not be created in ${dataDir}: ${lastLine(result.stderr) || result.error?.message}`);
  }
  renameSync(unfinished, folder);
}

function refuseOtherMajor(folder: string, major: number): void {
  const found = readFileSync(path.join(folder, "PG_VERSION"), "utf8").trim();
  if (found === String(major)) return;
  throw new OperatorError(
    `The database in ${folder} was made by PostgreSQL ${found} and this version of the tracker has PostgreSQL ${major}: move its data over with pg_dump, or set TRACKER_DATA_DIR to another folder.`,
  );
}

/** PG* variables of the caller's shell would reach into the server's own settings. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith("PG") && !/^(LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), NODE_ENV: process.env.NODE_ENV };
}

/** The running server process. */
export type ServerProcess = { pid: number; exited: Promise<void>; isRunning: () => boolean };

/**
 * Starts the server in a process group of its own: Ctrl-C in the terminal must
 * reach the tracker first, which then stops the database last. Its sockets are
 * bound to 127.0.0.1 only; unix sockets, whose paths may be too long, are off.
 */
export function spawnServer(cluster: Cluster, port: number, settings: Record<string, string>): ServerProcess {
  const all: Record<string, string> = {
    listen_addresses: "127.0.0.1", port: String(port), unix_socket_directories: "",
    timezone: "UTC", log_timezone: "UTC", ...settings,
  };
  const log = openSync(logFile(cluster), "w", 0o600);
  const child = spawn(
    cluster.binaries.postgres,
    ["-D", clusterFolder(cluster), ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    { ...runAs(cluster.user), env: cleanEnvironment(), detached: true, stdio: ["ignore", log, log] },
  );
  closeSync(log);
  child.unref();
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()).once("error", () => resolve()));
  return { pid: child.pid ?? 0, exited, isRunning: () => child.exitCode === null && child.signalCode === null && child.pid !== undefined };
}

/** The last line of the server's log that tells what went wrong. */
export function lastFatalLine(cluster: Cluster): string {
  const lines = readFileSync(logFile(cluster), "utf8").split("\n");
  const fatal = lines.filter((line) => /FATAL|PANIC|ERROR|could not/.test(line)).at(-1);
  return fatal ?? lastLine(lines.join("\n"));
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}

/**
 * Stops what an earlier run left behind: a server whose tracker was killed with
 * -9 goes on without it. A pid file whose process is gone, or is by now somebody
 * else's process, is removed; PostgreSQL alone would refuse the second.
 */
export async function stopOrphan(dataDir: string): Promise<void> {
  const folder = clusterFolder({ dataDir });
  const pidFile = path.join(folder, "postmaster.pid");
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, "utf8").split("\n")[0]);
  const isOurs = processExists(pid) && processCommand(pid).includes(folder);
  if (isOurs) await stopProcess(pid);
  rmSync(pidFile, { force: true });
}

/** Fast shutdown (sessions are ended, everything is written); after 20 s the hard way. */
export async function stopProcess(pid: number): Promise<void> {
  process.kill(pid, "SIGINT");
  for (let waited = 0; processExists(pid); waited += 20) {
    if (waited === 20_000) process.kill(pid, "SIGQUIT");
    await pause(20);
  }
}
