import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { chromium } from "@playwright/test";
import { z } from "zod";
import { findBrowser, missingBrowser } from "@/e2e/browser";
import { OperatorError } from "@/server/operations/operator-error";
import { checkout } from "./checkout";
import { step } from "./progress";
import { withTestSites } from "./test-site";

/** Fetched when it is needed: among the pinned packages it would bring hundreds of others into every install. */
const lighthouse = "lighthouse@12.8.2";
/** Scores in percent that the pages must reach, on Lighthouse's simulated phone. */
const floors = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 } as const;
type Category = keyof typeof floors;
const categories = Object.keys(floors) as Category[];
const pages = ["", "/commitments", "/commitments/h-2b-visas-11500"].flatMap((page) => [page || "/", `/es${page}`]);
/** Performance swings; the median of these runs counts. */
const runs = 5;

const report = z.object({
  categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
  audits: z.record(z.string(), z.object({ score: z.number().nullable(), scoreDisplayMode: z.string(), title: z.string(), numericValue: z.number().optional() })),
  environment: z.object({ hostUserAgent: z.string() }),
});
type Scores = Record<Category, number>;
type Measured = { page: string; scores: Scores; spread: number; largestPaintMs: number; shiftOfLayout: number; failed: string[] };

/** Measures the main pages of the built site and writes `docs/quality/lighthouse.{md,json}`; false where a floor is missed. */
export async function verifyLighthouse(signal: AbortSignal): Promise<boolean> {
  const browser = findBrowser();
  if (!browser) throw new OperatorError(missingBrowser);
  const chrome = browser.executablePath ?? chromium.executablePath();
  const measured = await withTestSites(signal, async ({ SITE_URL }) => {
    const all: Measured[] = [];
    for (const page of pages) all.push(await step(`Lighthouse on ${page}`, () => measure(SITE_URL!, page, chrome, signal)));
    return all;
  });
  write(measured);
  const missed = measured.flatMap(({ page, scores }) => categories.filter((name) => scores[name] < floors[name]).map((name) => `${page}: ${name} ${scores[name]}`));
  console.log(missed.length === 0 ? `Lighthouse: ${measured.length} pages reach every score.` : `Lighthouse, too low:\n${missed.join("\n")}`);
  return missed.length === 0;
}

async function measure(site: string, page: string, chrome: string, signal: AbortSignal): Promise<Measured> {
  const reports = [];
  for (let run = 0; run < runs; run += 1) reports.push(await auditOf(`${site}${page}`, chrome, signal));
  const performance = reports.map(({ categories: scored }) => percent(scored.performance?.score)).sort((a, b) => a - b);
  const middle = reports.find(({ categories: scored }) => percent(scored.performance?.score) === performance[Math.floor(runs / 2)])!;
  return {
    page,
    scores: Object.fromEntries(categories.map((name) => [name, percent(middle.categories[name]?.score)])) as Scores,
    spread: performance.at(-1)! - performance[0]!,
    largestPaintMs: Math.round(middle.audits["largest-contentful-paint"]?.numericValue ?? 0),
    shiftOfLayout: middle.audits["cumulative-layout-shift"]?.numericValue ?? 0,
    failed: Object.values(middle.audits).filter(({ score, scoreDisplayMode }) => scoreDisplayMode === "binary" && score === 0).map(({ title }) => title),
  };
}

const percent = (score: number | null | undefined) => Math.round((score ?? 0) * 100);

/** The browser sometimes loses the recording of a page, and Lighthouse then asks to be run again. */
async function auditOf(url: string, chrome: string, signal: AbortSignal) {
  for (let left = 3; ; left -= 1) {
    try {
      return await audit(url, chrome, signal);
    } catch (error) {
      if (left === 0 || !/Please run Lighthouse again/.test(String(error))) throw error;
    }
  }
}

async function audit(url: string, chrome: string, signal: AbortSignal) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "lighthouse-"));
  const file = path.join(folder, "report.json");
  const flags = ["--headless=new", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])].join(" ");
  try {
    await promisify(execFile)("npm", ["exec", "--yes", `--package=${lighthouse}`, "--", "lighthouse", url,
      "--output=json", `--output-path=${file}`, "--quiet", `--chrome-flags=${flags}`, `--only-categories=${categories.join(",")}`],
    { cwd: folder, env: { ...process.env, CHROME_PATH: chrome }, signal });
    return report.parse(JSON.parse(readFileSync(file, "utf8")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function write(measured: Measured[]): void {
  const folder = path.join(checkout, "docs/quality");
  mkdirSync(folder, { recursive: true });
  const on = new Date().toISOString().slice(0, 10);
  const machine = `${os.cpus().length} × ${os.cpus()[0]?.model ?? "unknown processor"}, Node ${process.versions.node}`;
  writeFileSync(path.join(folder, "lighthouse.json"), `${JSON.stringify({ on, machine, lighthouse, floors, measured }, null, 2)}\n`);
  const rows = measured.map(({ page, scores, spread, largestPaintMs, shiftOfLayout, failed }) =>
    `| \`${page}\` | ${scores.performance} (±${Math.ceil(spread / 2)}) | ${scores.accessibility} | ${scores["best-practices"]} | ${scores.seo} | ${largestPaintMs} | ${shiftOfLayout.toFixed(3)} | ${failed.join("; ") || "–"} |`);
  writeFileSync(path.join(folder, "lighthouse.md"), [
    "# Lighthouse on the main pages", "",
    `Written by \`npm run verify:full -- lighthouse\` on ${on}: ${lighthouse}, its simulated phone, the production build with the five documents, median of ${runs} runs, on ${machine}.`,
    `Wanted: ${categories.map((name) => `${name} ${floors[name]}`).join(", ")}.`, "",
    "| page | performance | accessibility | best practices | SEO | largest paint, ms | layout shift | audits that fail |",
    "|---|---|---|---|---|---|---|---|", ...rows, "",
  ].join("\n"));
}
