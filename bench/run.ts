import { mkdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Command, Option } from "commander";
import { sizes, type Size } from "./data/shape";
import { quick, usual, type LoadOptions } from "./load";
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
  database: async (size) => (await import("./database")).measureDatabase(size),
};
const sizeless: Record<string, () => Promise<unknown>> = { extract: () => import("./extract") };

const program = new Command("npm run bench --")
  .description("Measures the tracker against references in the same run, and writes what it found to bench/results.")
  .addOption(new Option("--size <size>", "how many commitments").choices(Object.keys(sizes)).default("10k"))
  .addOption(new Option("--only <name>", "one benchmark").choices([...Object.keys(benches), ...Object.keys(sizeless)]))
  .option("--quick", "short rounds, and nothing written")
  .option("--minutes <number>", "how long memory is watched", "10")
  .parse();
const { size, only, quick: isQuick, minutes } = program.opts<{ size: Size; only?: string; quick?: boolean; minutes: string }>();

const results = path.join(import.meta.dirname, "results");
mkdirSync(results, { recursive: true });
for (const [name, run] of Object.entries(sizeless)) if (only === undefined || only === name) await run();
for (const [name, run] of Object.entries(benches)) {
  if (only !== undefined && only !== name) continue;
  const verdicts = await run(size, isQuick ? quick : usual);
  console.table(verdicts.map(({ what, measured, reference, unit, ratio, target, holds }) => ({ what, ours: `${measured} ${unit}`, reference: `${reference} ${unit}`, ratio, target, holds })));
  if (isQuick) continue;
  const machine = { processor: os.cpus()[0]?.model ?? "unknown", cores: os.cpus().length, memoryGiB: Math.round(os.totalmem() / 2 ** 30), node: process.version };
  writeFileSync(path.join(results, `${name}-${size}.json`), `${JSON.stringify({ measuredOn: new Date().toISOString().slice(0, 10), machine, verdicts }, null, 1)}\n`);
}
// The product's own connections may keep the process alive.
process.exit(0);
