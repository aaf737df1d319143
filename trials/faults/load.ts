import { readFileSync } from "node:fs";
import type { TrialInstallation } from "../installation";
import type { Trial } from "../trial";
import { readPublic, startProgram } from "./programs";
import { quantile } from "./random";

type Told = { at: number; ms: number; status: number };

/** What readers, programs and edges ask for; half of the addresses are new each time, so that nothing kept answers. */
const reads: ((turn: number) => string)[] = [
  () => "/", (turn) => `/commitments?topic=migration&page=${1 + (turn % 3)}`, () => "/commitments/fentanyl-operational-task-force", (turn) => `/topics?asOf=2022-07-${String(1 + (turn % 28)).padStart(2, "0")}`,
  (turn) => `/api/v1/commitments?limit=${1 + (turn % 100)}`, () => "/feeds/atom.xml", () => "/api/v1/commitments.csv", (turn) => `/commitments?q=border+${turn % 500}`,
];

/** A round is a minute. What it does not tell in one minute (the slope of memory) is judged from five on. */
const slopeMiB = 1;
const judgedFrom = 5;

export const trial: Trial = {
  id: "T23", title: "half an hour of load",
  mustHold: "No request fails, memory does not grow by more than 1 MiB a minute once it is warm, and the last third is answered as fast as the first (p95 at most half as much again, and 50 ms for the machine).",
  defaults: { rounds: 1 }, full: { rounds: 30 },
  async run({ rounds, signal, installation }) {
    const on = await installation();
    const minutes = rounds;
    const program = await startProgram(on, 4);
    const told: Told[] = [];
    const memory: { minute: number; mib: number }[] = [];
    const since = performance.now();
    const until = since + minutes * 60_000;
    const isOver = () => performance.now() > until || signal.aborted;
    const keep = async (ask: (turn: number) => Promise<{ ms: number; status: number }>, first: number) => {
      for (let turn = first; !isOver(); turn += 1) {
        const { ms, status } = await ask(turn);
        told.push({ at: performance.now() - since, ms, status });
      }
    };
    const watch = async () => {
      for (; !isOver(); await new Promise((resolve) => setTimeout(resolve, 2_000))) memory.push({ minute: (performance.now() - since) / 60_000, mib: residentMiB(on) });
    };
    try {
      await Promise.all([...[0, 1, 2, 3].map((worker) => keep((turn) => readPublic(on.url, reads[turn % reads.length]!(turn)), worker * 2)), keep((turn) => program.write(turn), 0), watch()]);
    } finally {
      await program.close();
    }
    return { rounds: minutes, ...judged(told, memory, minutes) };
  },
};

/** Of the server's own process, as the system counts it; 0 where the system does not tell. */
function residentMiB({ site }: TrialInstallation): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${site.pid()}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function judged(told: readonly Told[], memory: readonly { minute: number; mib: number }[], minutes: number): { violations: string[]; figures: Record<string, number | string> } {
  const third = (minutes * 60_000) / 3;
  const p95 = (part: readonly Told[]) => Math.round(quantile(part.map(({ ms }) => ms), 0.95));
  // The first requests compile and fill what is kept: they belong to no third.
  const warm = Math.min(20_000, third / 2);
  const [first, last] = [p95(told.filter(({ at }) => at > warm && at < warm + third)), p95(told.filter(({ at }) => at >= 2 * third))];
  const failed = told.filter(({ status }) => status === 0 || status >= 500);
  const grows = slopeOf(memory.filter(({ minute }) => minute > minutes / 3));
  const violations: string[] = [];
  if (failed.length > 0) violations.push(`${failed.length} of ${told.length} failed: ${[...new Set(failed.map(({ status }) => status))].join()}`);
  if (last > first * 1.5 + 50) violations.push(`p95 went from ${first} to ${last} ms`);
  if (minutes >= judgedFrom && grows > slopeMiB) violations.push(`memory grows by ${grows} MiB a minute`);
  return { violations, figures: {
    requests: told.length, "a second": Math.round(told.length / (minutes * 60)), failed: failed.length, "p95 ms, first third": first, "p95 ms, last third": last,
    "MiB at the end": Math.round(memory.at(-1)?.mib ?? 0), "MiB a minute": grows,
  } };
}

/** The slope of a straight line through the points, by least squares. */
function slopeOf(points: readonly { minute: number; mib: number }[]): number {
  const n = points.length;
  const [x, y] = [points.reduce((sum, { minute }) => sum + minute, 0) / n, points.reduce((sum, { mib }) => sum + mib, 0) / n];
  const spread = points.reduce((sum, { minute }) => sum + (minute - x) ** 2, 0);
  return n < 2 || spread === 0 ? 0 : Math.round((points.reduce((sum, { minute, mib }) => sum + (minute - x) * (mib - y), 0) / spread) * 10) / 10;
}
