import { spawn, type ChildProcess } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { step } from "@/cli/progress";
import { scratchFolder } from "@/server/operations/throw-away-cluster";
import { freePort } from "@/server/operations/processes";
import { median, atMost, type Figure, type Verdict } from "./measure";
import { buildReference, folderOf, noMaterial } from "./reference-apps";

const rounds = 5;
const checkout = path.resolve(import.meta.dirname, "..");

/** How long a second `npm start` takes until the first answer, its database included, against the `npm start` of a bare Next app. */
export async function measureStart(): Promise<Verdict[]> {
  await buildReference("bare", noMaterial);
  const data = await scratchFolder();
  try {
    await step("The first start, which builds and seeds", () => timeOfStart(checkout, "/healthz", { TRACKER_DATA_DIR: data, JOBS: "off" }));
    const [ours, bare]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await timeOfStart(checkout, "/", { TRACKER_DATA_DIR: data, JOBS: "off" }));
      bare.push(await timeOfStart(folderOf("bare"), "/ready", {}));
      process.stderr.write(`start ${round + 1} of ${rounds}: ${Math.round(ours.at(-1)!)} ms, bare ${Math.round(bare.at(-1)!)} ms\n`);
    }
    return [atMost(3, { bench: "start", what: "second npm start until the dashboard answers, against a bare Next app's", unit: "ms" }, figureOf(ours), figureOf(bare))];
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

const figureOf = (times: number[]): Figure => ({ median: median(times), spread: [Math.min(...times), Math.max(...times)] });

async function timeOfStart(cwd: string, address: string, more: Record<string, string>): Promise<number> {
  const port = String(await freePort());
  const { DATABASE_URL: _none, ...inherited } = process.env;
  const since = performance.now();
  const child = spawn("npm", ["start"], { cwd, detached: true, stdio: "ignore", env: { ...inherited, NODE_OPTIONS: "", NEXT_TELEMETRY_DISABLED: "1", PORT: port, SITE_URL: "", ...more } });
  try {
    while (!(await fetch(`http://localhost:${port}${address}`).then(({ ok }) => ok, () => false))) {
      if (child.exitCode !== null) throw new Error(`npm start in ${cwd} ended with ${child.exitCode}.`);
      await pause(10);
    }
    return performance.now() - since;
  } finally {
    await end(child);
  }
}

/** npm passes the signal on to nobody in time: the whole group is told. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  process.kill(-child.pid!, "SIGTERM");
  await ended;
}
