import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import postgres from "postgres";
import { openTrialInstallation } from "@/trials/installation";
import { usual, type LoadOptions } from "./load";
import { atLeast, median, round, type Figure, type Verdict } from "./measure";
import { logByProgram, logsOf, tokensOf, type Log } from "@/trials/program-writers";

const writers = 8;

/** Eight programs that save follow-ups, each into a log of its own, against Node's `http` with the same transaction by hand. */
export async function measureWriters(options: LoadOptions = usual): Promise<Verdict[]> {
  // Both write to the same PostgreSQL, which waits for its log as in production.
  const installation = await openTrialInstallation({ signal: new AbortController().signal, root: ".next-site", env: { TRUSTED_PROXIES: "127.0.0.1,::1" } });
  let hand: ChildProcess | undefined;
  try {
    const { ownerUrl } = installation.database;
    const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
    await owner.unsafe(readFileSync(path.join(import.meta.dirname, "references/by-hand/writes.sql"), "utf8")).finally(() => owner.end());
    hand = spawn(process.execPath, ["--import", "tsx", path.join(import.meta.dirname, "references/by-hand/writes.ts"), ownerUrl], { stdio: ["ignore", "pipe", "inherit"] });
    const [port] = await once(hand.stdout!, "data") as [Buffer];
    const [tokens, logs] = [await tokensOf(writers), await logsOf(ownerUrl, writers)];
    const contenders = [
      { name: "ours", url: installation.url, logs, rates: [] as number[] },
      { name: "by hand", url: `http://127.0.0.1:${port.toString().trim()}`, logs: logs.map((log) => ({ ...log, version: 0 })), rates: [] as number[] },
    ];
    for (let turn = 0; turn <= options.rounds; turn += 1) {
      for (const { url, logs: own, rates } of contenders) {
        const rate = await writeFor(options.seconds, url, tokens, own);
        if (turn > 0) rates.push(rate);
      }
    }
    for (const { name, rates } of contenders) process.stderr.write(`${name}: ${rates.map((rate) => round(rate, 0)).join(", ")} follow-ups a second\n`);
    const [ours, byHand] = contenders.map(({ rates }): Figure => ({ median: median(rates), spread: [Math.min(...rates), Math.max(...rates)] }));
    return [atLeast(0.35, { bench: "writers", what: `follow-ups saved through the API by ${writers} writers, against the same transaction by hand`, unit: "a second" }, ours!, byHand!)];
  } finally {
    hand?.kill("SIGTERM");
    await installation.close();
  }
}

async function writeFor(seconds: number, url: string, tokens: readonly string[][], logs: readonly Log[]): Promise<number> {
  const since = performance.now();
  let saved = 0;
  await Promise.all(logs.map(async (log, writer) => {
    const own = tokens[writer]!;
    for (let turn = 0; performance.now() - since < seconds * 1_000; turn += 1) {
      await logByProgram({ url }, own[turn % own.length]!, log, `Both ministries' releases since the last entry (${writer}-${log.version}).`);
      saved += 1;
    }
  }));
  return saved / ((performance.now() - since) / 1_000);
}
