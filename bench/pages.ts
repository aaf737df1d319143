import { execFileSync, spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { buildSite } from "@/cli/build-site";
import { step } from "@/cli/progress";
import { startSite } from "@/cli/site-server";
import { servingUrls } from "@/server/operations/database-settings";
import { freePort } from "@/server/operations/processes";
import { benchSecret, openBenchDatabase } from "./data/database";
import type { Size } from "./data/shape";
import { atLeast, median, round, type Verdict } from "./measure";

const references = ["bare", "fronted"] as const;
const rounds = 5;
const seconds = 3;

const folderOf = (name: string) => path.join(import.meta.dirname, "references", name);
const next = path.join(path.dirname(createRequire(import.meta.url).resolve("next/package.json")), "dist/bin/next");

/** The product's pages, by the names that the references call them. */
type Pages = Record<string, string>;

/**
 * Kept pages of the product against a bare static page of the same bytes, and the same page behind the product's own
 * front; taking turns within one run.
 */
export async function measurePages(size: Size): Promise<Verdict[]> {
  if (spawnSync("wrk", ["-v"]).error) throw new Error("wrk is not installed here; on Debian: apt-get install wrk");
  const database = await openBenchDatabase(size, step);
  const ending = new AbortController();
  const port = await freePort();
  const site = `http://localhost:${port}`;
  const { appUrl, publicUrl } = servingUrls({ ownerUrl: database.ownerUrl, secret: benchSecret });
  const env = { DATABASE_APP_URL: appUrl, DATABASE_PUBLIC_URL: publicUrl, TRACKER_SECRET: benchSecret, PORT: String(port), SITE_URL: site, NEXTAUTH_URL: site, JOBS: "off" };
  const build = await buildSite(".next-site", step, ending.signal);
  const server = await startSite({ build, env, port, signal: ending.signal });
  try {
    return await againstReferences(site);
  } finally {
    await server.stop();
    await database.close();
  }
}

/** The same for a site that is running already. */
export async function againstReferences(site: string): Promise<Verdict[]> {
  const first = async (list: string) => ((await (await fetch(`${site}/api/v1/${list}`)).json()) as { data: { slug: string }[] }).data[0]!.slug;
  const pages: Pages = { dashboard: "/", list: "/commitments", commitment: `/commitments/${await first("commitments")}`, topic: `/topics/${await first("topics")}` };
  const sizes: Record<string, number> = {};
  for (const [name, address] of Object.entries(pages)) sizes[name] = (await (await fetch(site + address)).arrayBuffer()).byteLength;
  const started: ChildProcess[] = [];
  try {
    const at: Record<string, string> = { product: site };
    for (const name of references) at[name] = await startReference(name, sizes, started);
    return await compare(at, pages);
  } finally {
    for (const child of started) child.kill("SIGTERM");
  }
}

async function startReference(name: string, sizes: Record<string, number>, started: ChildProcess[]): Promise<string> {
  const cwd = folderOf(name);
  rmSync(path.join(cwd, ".next"), { recursive: true, force: true });
  mkdirSync(cwd, { recursive: true });
  writeFileSync(path.join(cwd, "sizes.json"), JSON.stringify(sizes));
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1", NODE_OPTIONS: "" };
  execFileSync(process.execPath, [next, "build"], { cwd, env, stdio: "pipe" });
  const port = await freePort();
  const child = spawn(process.execPath, [next, "start", "--port", String(port)], { cwd, env, stdio: "ignore" });
  started.push(child);
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 200; tries += 1) {
    if (await fetch(`${address}/dashboard`).then(({ ok }) => ok, () => false)) return address;
    await pause(100);
  }
  throw new Error(`The reference "${name}" did not start${existsSync(path.join(cwd, ".next")) ? "" : ": it was not built"}.`);
}

function load(address: string): number {
  const said = execFileSync("wrk", ["-t1", "-c16", `-d${seconds}s`, address], { encoding: "utf8" });
  if (/Non-2xx/.test(said)) throw new Error(`${address} failed under load:\n${said}`);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(said)?.[1] ?? 0);
}

async function compare(at: Record<string, string>, pages: Pages): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const [name, address] of Object.entries(pages)) {
    const found: Record<string, number[]> = {};
    for (let turn = 0; turn <= rounds; turn += 1) {
      for (const [who, base] of Object.entries(at)) {
        const rate = load(who === "product" ? base + address : `${base}/${name}`);
        if (turn > 0) (found[who] ??= []).push(rate);
      }
    }
    const middle = (who: string) => median(found[who]!);
    const about = { bench: "pages", unit: "requests/s" };
    verdicts.push(atLeast(0.9, { ...about, what: `${name}, against the bare page behind the same front` }, middle("product"), middle("fronted")));
    verdicts.push(atLeast(0.7, { ...about, what: `${name}, against the bare page` }, middle("product"), middle("bare")));
    process.stderr.write(`${name}: ${Object.entries(found).map(([who, rates]) => `${who} ${round(median(rates), 0)} (${round(Math.min(...rates), 0)}–${round(Math.max(...rates), 0)})`).join(", ")}\n`);
  }
  return verdicts;
}
