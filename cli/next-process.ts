import { spawn, type ChildProcess } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { checkout } from "./checkout";

const nextProgram = path.join(path.dirname(createRequire(import.meta.url).resolve("next/package.json")), "dist/bin/next");

/** A running command of Next, and what it has printed so far. */
export type NextProcess = { child: ChildProcess; output: () => string; exited: Promise<number | null> };

/**
 * Starts a command of Next in a process group of its own: Ctrl-C in the terminal
 * reaches us first, and we stop things in their order. Should we be killed
 * instead, `leave-with-parent` ends it when the channel between us closes.
 */
export function spawnNext(args: string[], env: Record<string, string>, show: (text: string) => void, cwd: string = checkout): NextProcess {
  const inherited = { ...process.env };
  // The web process must not be able to become the owner of the database.
  delete inherited.DATABASE_URL;
  const child = spawn(
    process.execPath,
    ["--import", path.join(import.meta.dirname, "leave-with-parent.mjs"), nextProgram, ...args],
    {
      cwd,
      detached: true,
      env: { ...inherited, NEXT_TELEMETRY_DISABLED: "1", ...env },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    },
  );
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output = (output + text).slice(-20_000);
      show(text);
    });
  }
  const exited = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  return { child, output: () => output, exited };
}

/** Asks a process to end, and after ten seconds makes it. */
export async function stopNext({ child, exited }: NextProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const hard = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await exited;
  clearTimeout(hard);
}
