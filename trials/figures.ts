import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checkout } from "@/cli/checkout";
import { buildFolder } from "@/server/operations/build-freshness";
import { rows, type TableRow } from "./list";
import type { Recorded } from "./trial";

export const resultsFolder = path.join(import.meta.dirname, "results");
const page = path.resolve(import.meta.dirname, "../docs/security/figures.md");

/** Writes `docs/security/figures.md` from the table and the recorded results. */
export function writeFigures(): void {
  mkdirSync(path.dirname(page), { recursive: true });
  writeFileSync(page, renderFigures(rows, recordedResults()));
}

export function recordedResults(): Recorded[] {
  return readdirSync(resultsFolder).filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(path.join(resultsFolder, name), "utf8")) as Recorded);
}

/** The name of the build of the present sources of the site. */
export const presentSources = (): string => path.basename(buildFolder(checkout, ".next-test"));

/** Whether a row was recorded in full of the present sources, without a violation. */
export const heldInFull = (id: string): boolean =>
  recordedResults().some((one) => one.id === id && one.isFull && one.violations.length === 0 && one.sources === presentSources());

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

export function renderFigures(table: readonly TableRow[], results: readonly Recorded[]): string {
  const lines = table.map((row) => {
    const result = results.find(({ id }) => id === row.id);
    return `| ${row.id} | ${cell(row.title)} | ${cell(shownBy(row))} | ${result ? cell(figuresOf(result)) : "–"} |`;
  });
  return [
    "# Faults and attacks: what was tried, and what came of it", "",
    "Written by `npm run test:attacks -- --record` and `npm run test:faults -- --record`. One machine, the client beside the server, no real network: figures to compare with, not capacities.", "",
    "| row | what is tried | shown by | last recorded run |", "|---|---|---|---|", ...lines, "",
  ].join("\n");
}

function shownBy({ load, tests = [], missing, group, id }: TableRow): string {
  const trial = load ? [`\`npm run test:${group} -- ${id}\``] : [];
  const named = [...new Set(tests.map(({ file }) => file))].map((file) => `\`${file}\``);
  return [...trial, ...named, ...(missing === undefined ? [] : [`not shown: ${missing}`])].join("; ");
}

function figuresOf({ rounds, violations, figures, on, machine, isFull, seconds }: Recorded): string {
  const told = Object.entries(figures).map(([name, value]) => `${name} ${value}`);
  return [`${rounds} rounds, ${violations.length} violations`, ...told, `${isFull ? "full" : "quick"} form, ${seconds} s, ${on}, ${machine}`].join("; ");
}
