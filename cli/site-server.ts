import net from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { useBuild } from "@/server/operations/build-freshness";
import { errorCode, OperatorError } from "@/server/operations/operator-error";
import { checkout } from "./checkout";
import { logLines } from "./log-lines";
import { spawnNext, stopNext, type NextProcess } from "./next-process";

export type SiteServer = { exited: Promise<number | null>; stop: () => Promise<void>; pid: number };

/**
 * How a site is served: from a build, or (in development) compiled as it is asked for. What it prints goes
 * to our own output unless `print` takes it.
 */
export type ServeOptions = {
  build: string | null; env: Record<string, string>; port: number; signal: AbortSignal; print?: (text: string) => void;
};

/** A web server whose program has been loaded, and waits for the word to begin. */
export type BootingSite = {
  /** Gives it what it must know, and waits until it answers. What it prints from then on is passed on. */
  begin: (env: Record<string, string>) => Promise<SiteServer>;
  stop: () => Promise<void>;
};

/** Starts the web server, for a build before its database is ready: it loads meanwhile, and lets requests wait. `env` is what is known already. */
export function bootSite({ build, env: known, port, signal, print = toOutput }: ServeOptions): BootingSite {
  const release = build ? useBuild(path.join(checkout, build)) : () => {};
  // What compiles as it is asked for is a process below the one that we can tell: it is started with all that it must know.
  const mode: Record<string, string> = build ? { NODE_ENV: "production", TRACKER_DIST_DIR: build, TRACKER_BEGINS: "when told" } : { NODE_ENV: "development" };
  let isReady = false;
  // While the site is developed Next speaks to the person at the terminal; a built site writes lines of the log from its first.
  const show = build ? logLines((line, isOurs) => { if (isReady || isOurs) print(line); }, process.stdout.isTTY) : (text: string) => { if (isReady) print(text); };
  const next = spawnNext([build ? "start" : "dev", "--port", String(port)], { ...known, ...mode }, show);
  const exited = next.exited.finally(release);
  const stop = () => stopNext(next);
  async function begin(env: Record<string, string>): Promise<SiteServer> {
    try {
      if (build && next.child.connected) next.child.send(env);
      await untilAnswers(next, port, signal);
    } catch (error) {
      await stop();
      throw error;
    }
    isReady = true;
    return { exited, stop, pid: next.child.pid ?? 0 };
  }
  return { begin, stop };
}

/** Starts the web server and waits until it answers. */
export const startSite = (options: ServeOptions): Promise<SiteServer> => bootSite(options).begin(options.env);

const toOutput = (text: string): void => void process.stdout.write(text);

async function untilAnswers(next: NextProcess, port: number, signal: AbortSignal): Promise<void> {
  let ended = false;
  void next.exited.then(() => (ended = true));
  while (!ended) {
    signal.throwIfAborted();
    try {
      await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(30_000), redirect: "manual" });
      return;
    } catch {
      await pause(50);
    }
  }
  if (next.output().includes("EADDRINUSE")) throw portInUse(port);
  throw new OperatorError(`The web server did not start:\n${next.output().trim()}`, 1);
}

function portInUse(port: number): OperatorError {
  return new OperatorError(`Port ${port} is in use: stop the program that uses it, or set PORT to another number.`);
}

/** Refuses a port that somebody listens on, before anything long is begun. */
export async function checkPort(port: number): Promise<void> {
  // A program that listens on 127.0.0.1 only would not be in the way of ours, but would answer in its place.
  for (const host of [undefined, "127.0.0.1"]) await probe(port, host);
}

function probe(port: number, host: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", (error) => {
      const code = errorCode(error);
      if (code === "EADDRINUSE") reject(portInUse(port));
      else if (code === "EACCES") reject(new OperatorError(`Port ${port} may not be opened by this user: set PORT to a number above 1023.`));
      else reject(error);
    });
    server.listen(port, host, () => server.close(() => resolve()));
  });
}
