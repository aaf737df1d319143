import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import type { Size } from "./data/shape";
import { median, round, type Verdict } from "./measure";
import { firstSlug, withProduct } from "./product";

const workers = 6;
const sampleMs = 1_000;
/** Something is published so often, and every page that was kept is made again. */
const publicationMs = 5_000;

/** Resident memory of the process that serves, under readers of everything and publications, for so many minutes. */
export async function measureMemory(size: Size, minutes: number): Promise<Verdict[]> {
  return withProduct(size, async ({ url, pid, database }) => {
    const addresses = await addressesOf(url);
    const end = Date.now() + minutes * 60_000;
    let asked = 0;
    const read = async (worker: number) => {
      for (let turn = worker; Date.now() < end; turn += workers) {
        const answer = await fetch(url + addresses[turn % addresses.length]!(turn), { headers: { "x-forwarded-for": `10.${worker}.${turn % 200}.1` } });
        await answer.arrayBuffer();
        asked += 1;
      }
    };
    const samples: number[] = [];
    const watch = async () => {
      for (; Date.now() < end; await pause(sampleMs)) {
        samples.push(residentMiB(pid));
        if (samples.length % 30 === 0) process.stderr.write(`  … ${samples.length} s, ${asked} requests, ${Math.round(samples.at(-1)!)} MiB\n`);
      }
    };
    await Promise.all([publish(database.ownerUrl, end), watch(), ...Array.from({ length: workers }, (_none, worker) => read(worker))]);
    return [verdictOf(samples, minutes)];
  });
}

const residentMiB = (pid: number): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))![1]) / 1_024;

/**
 * Flat is what grows by less than it swings: the growth over the second half of the time (the first warms up), by the
 * median of all slopes between two samples, is less than nine tenths of the samples lie apart from that line.
 */
export function verdictOf(samples: readonly number[], minutes: number): Verdict {
  const settled = samples.slice(Math.floor(samples.length / 2));
  const slopes = settled.flatMap((value, index) => settled.slice(index + 1).map((later, ahead) => (later - value) / (ahead + 1)));
  const slope = slopes.length === 0 ? 0 : median(slopes);
  const apart = settled.map((value, index) => value - slope * index).sort((a, b) => a - b);
  const noise = (apart[Math.floor(apart.length * 0.95)] ?? 0) - (apart[Math.floor(apart.length * 0.05)] ?? 0);
  const growth = slope * settled.length;
  return {
    bench: "memory", what: `growth in the second half of ${minutes} minutes of mixed load, against its noise (at the end ${Math.round(settled.at(-1) ?? 0)} MiB)`, unit: "MiB",
    measured: round(growth), reference: round(noise), ratio: noise === 0 ? 0 : round(growth / noise), target: "≤ 1 ×", holds: growth <= noise,
  };
}

/** What the triggers of a publication do at its end: everything that is kept is of an earlier state from then on. */
async function publish(ownerUrl: string, end: number): Promise<void> {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    for (; Date.now() < end; await pause(publicationMs)) await owner`SELECT raise_revision()`;
  } finally {
    await owner.end();
  }
}

/** Kept pages, pages made for the reader, searches that nobody made before, the API, feeds, what is not there. */
async function addressesOf(site: string): Promise<((turn: number) => string)[]> {
  const { data } = await (await fetch(`${site}/api/v1/commitments?limit=50`)).json() as { data: { slug: string }[] };
  const topic = await firstSlug(site, "topics");
  return [
    () => "/", () => "/es", () => "/commitments", (turn) => `/commitments/${data[turn % data.length]!.slug}`, (turn) => `/es/commitments/${data[turn % data.length]!.slug}`,
    () => `/topics/${topic}`, (turn) => `/commitments?topic=topic-${turn % 40 + 1}`, (turn) => `/commitments?q=word${turn}`, () => "/api/v1/commitments?limit=50",
    (turn) => `/api/v1/search?q=railway+${turn}`, (turn) => `/api/v1/commitments/${data[turn % data.length]!.slug}`, () => "/feeds/atom.xml", (turn) => `/commitments/not-there-${turn}`, (turn) => `/nothing/${turn}`,
  ];
}
