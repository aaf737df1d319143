import { mkdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Command, Option } from "commander";
import { sizes, type Size } from "./data/shape";
import { quick, usual, type LoadOptions } from "./load";
import { chartOf } from "./chart";
import type { Verdict } from "./measure";

/** Every benchmark by name; those that need a record take its size. */
const benches: Record<string, (size: Size, options: LoadOptions) => Promise<Verdict[]>> = {
  pages: async (size, options) => (await import("./pages")).measurePages(size, options),
  edge: async (size, options) => (await import("./edge")).measureEdge(size, options),
  start: async () => (await import("./start")).measureStart(),
  script: async () => (await import("./script")).measureScript(),
  memory: async (size) => (await import("./memory")).measureMemory(size, Number(minutes)),
  writers: async (_size, options) => (await import("./writers")).measureWriters(options),
  freshness: async () => (await import("./freshness")).measureFreshness(),
  shortened: async () => (await import("./shortened")).measureShortened(),
  exports: async (size, options) => (await import("./exports")).measureExports(size, options),
  database: async (size) => (await import("./database")).measureDatabase(size),
};
const sizeless: Record<string, () => Promise<unknown>> = { extract: () => import("./extract") };

/** Those whose figures are of a record of some size. */
const sized = new Set(["pages", "edge", "memory", "exports", "database"]);

const program = new Command("npm run bench --")
  .description("Measures the tracker against references in the same run, and writes what it found to bench/results.")
  .addOption(new Option("--size <size>", "how many commitments").choices(Object.keys(sizes)).default("10k"))
  .addOption(new Option("--only <name>", "one benchmark").choices([...Object.keys(benches), ...Object.keys(sizeless)]))
  .option("--quick", "short rounds, and nothing written")
  .option("--rounds <number>", "how often each address has its turn", Number, usual.rounds)
  .option("--seconds <number>", "how long a turn lasts", Number, usual.seconds)
  .option("--minutes <number>", "how long memory is watched", "10")
  .parse();
const { size, only, quick: isQuick, minutes, rounds, seconds } = program.opts<{ size: Size; only?: string; quick?: boolean; minutes: string; rounds: number; seconds: number }>();

const results = path.join(import.meta.dirname, "results");
mkdirSync(results, { recursive: true });
for (const [name, run] of Object.entries(sizeless)) if (only === undefined || only === name) await run();
for (const [name, run] of Object.entries(benches)) {
  if (only !== undefined && only !== name) continue;
  const verdicts = await run(size, isQuick ? quick : { rounds, seconds });
  console.table(verdicts.map(({ what, measured, reference, unit, ratio, target, holds }) => ({ what, ours: `${measured} ${unit}`, reference: `${reference} ${unit}`, ratio, target, holds })));
  if (isQuick) continue;
  const on = new Date().toISOString().slice(0, 10);
  const machine = { processor: os.cpus()[0]?.model ?? "unknown", cores: os.cpus().length, memoryGiB: Math.round(os.totalmem() / 2 ** 30), node: process.version };
  const file = path.join(results, sized.has(name) ? `${name}-${size}` : name);
  writeFileSync(`${file}.json`, `${JSON.stringify({ measuredOn: on, machine, verdicts }, null, 1)}\n`);
  writeFileSync(`${file}.svg`, chartOf(`${name}${sized.has(name) ? `, ${size} commitments` : ""}: how each figure stands to its target (${on})`, verdicts));
}
// The product's own connections may keep the process alive.
process.exit(0);
