import { execFile, spawnSync } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { median, round } from "./measure";

const run = promisify(execFile);
const connections = 16;
const tools = path.join(import.meta.dirname, "loader");

export type Target = { name: string; url: string; headers?: Record<string, string> };
export type Rates = { median: number; spread: [number, number] };
export type LoadOptions = { rounds: number; seconds: number };

/** As long as a run takes to be comparable, and as long as it takes to see whether it works at all. */
export const usual: LoadOptions = { rounds: 5, seconds: 3 };
export const quick: LoadOptions = { rounds: 3, seconds: 1 };

/** wrk takes less of the machine that is measured, and is used where it is installed. */
const hasWrk = spawnSync("wrk", ["-v"]).error === undefined;

/** Requests a second of sixteen connections, each request from another network. Throws where any answer is neither a success nor 304. */
async function load({ url, headers = {} }: Target, seconds: number): Promise<number> {
  const { rate, failed } = hasWrk ? await byWrk(url, headers, seconds) : await byAutocannon(url, headers, seconds);
  if (failed > 0) throw new Error(`${url} failed under load: ${failed} answers were no success.`);
  return rate;
}

async function byWrk(url: string, headers: Record<string, string>, seconds: number) {
  const given = Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
  const { stdout } = await run("wrk", ["-t1", `-c${connections}`, `-d${seconds}s`, "--timeout", "20s", "-s", path.join(tools, "callers.lua"), ...given, url]);
  const failed = Number(/Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1] ?? 0);
  return { rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1] ?? 0), failed };
}

async function byAutocannon(url: string, headers: Record<string, string>, seconds: number) {
  const { stdout } = await run(process.execPath, [path.join(tools, "autocannon.mjs"), JSON.stringify({ url, seconds, connections, headers })]);
  return JSON.parse(stdout) as { rate: number; failed: number };
}

/** The rates of several addresses, which take turns; the first turn warms up. Says how far it is. */
export async function compareLoad(what: string, targets: readonly Target[], { rounds, seconds }: LoadOptions): Promise<Record<string, Rates>> {
  const found: Record<string, number[]> = {};
  for (let turn = 0; turn <= rounds; turn += 1) {
    for (const target of targets) {
      const rate = await load(target, turn === 0 ? Math.min(seconds, 2) : seconds);
      if (turn > 0) (found[target.name] ??= []).push(rate);
    }
  }
  const rates = Object.fromEntries(Object.entries(found).map(([name, all]) => [name, { median: median(all), spread: [Math.min(...all), Math.max(...all)] as [number, number] }]));
  const told = Object.entries(rates).map(([name, { median: middle, spread }]) => `${name} ${round(middle, 0)} (${round(spread[0], 0)}–${round(spread[1], 0)})`);
  process.stderr.write(`${what}: ${told.join(", ")}\n`);
  return rates;
}
