import { setTimeout as pause } from "node:timers/promises";
import type { TrialInstallation } from "../installation";
import type { Trial } from "../trial";
import { quantile, randomFrom } from "./random";
import { startWriters } from "./writers";

const recoveryMs = 10_000;
/** A page that may have been kept, one of the catalogue with a filter that nobody asked for before, and the API. */
const publicPaths = (round: number) => ["/", `/commitments?q=nobody-${round}`, "/api/v1/commitments?limit=1"];

export const trial: Trial = {
  id: "T17", title: "PostgreSQL is killed while the site writes",
  mustHold: "As T16; the site recovers without a restart within 10 s after the database takes connections; meanwhile public pages are 503 with Retry-After or the last good copy, and never a stack.",
  defaults: { rounds: 6 }, everyChange: { rounds: 2 }, full: { rounds: 50 },
  async run({ rounds, seed, signal, installation }) {
    const on = await installation();
    const random = randomFrom(seed);
    const writers = await startWriters(on, { clients: 8, places: 8, random });
    const violations: string[] = [], recovered: number[] = [];
    const answers: Record<string, number> = {};
    let made = 0;
    for (; made < rounds && !signal.aborted; made += 1) {
      await pause(1_000 + random() * 4_000);
      await (made % 2 === 0 ? on.database.kill() : on.database.stopAtOnce());
      violations.push(...await lookWhileAway(on, made, answers));
      await on.database.start();
      recovered.push(await untilWhole(on));
    }
    await pause(1_000);
    violations.push(...await writers.end());
    const slow = recovered.filter((ms) => ms > recoveryMs);
    if (slow.length > 0) violations.push(`It recovered after ${slow.join(", ")} ms, not within ${recoveryMs}.`);
    return { rounds: made, violations, figures: {
      ...writers.counts(), "recovery p50 ms": Math.round(quantile(recovered, 0.5)), "recovery max ms": Math.round(Math.max(...recovered)),
      "answers while away": JSON.stringify(answers), "odd answers to writes": JSON.stringify(writers.odd()),
    } };
  },
};

async function lookWhileAway(on: TrialInstallation, round: number, answers: Record<string, number>): Promise<string[]> {
  const found: string[] = [];
  for (const path of publicPaths(round)) {
    const answer = await fetch(on.url + path, { signal: AbortSignal.timeout(20_000) }).catch(() => null);
    const body = answer === null ? "" : await answer.text();
    answers[answer?.status ?? "none"] = (answers[answer?.status ?? "none"] ?? 0) + 1;
    if (answer === null) found.push(`${path} gave no answer while the database was away`);
    else if (answer.status === 503 && answer.headers.get("retry-after") === null) found.push(`${path} was 503 without Retry-After`);
    else if (answer.status !== 503 && answer.status !== 200) found.push(`${path} was ${answer.status} while the database was away`);
    if (/\bat .+\.(?:js|ts):\d+|ECONNREFUSED|PrismaClient/.test(body)) found.push(`${path} showed what is inside while the database was away`);
  }
  return found;
}

/** Milliseconds until a page that nobody asked for before is whole again; the bound and a little more at most. */
async function untilWhole(on: TrialInstallation): Promise<number> {
  const since = performance.now();
  for (;;) {
    const elapsed = performance.now() - since;
    const answer = await fetch(`${on.url}/api/v1/commitments?limit=1`, { signal: AbortSignal.timeout(recoveryMs) }).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok === true || elapsed > 2 * recoveryMs) return performance.now() - since;
    await pause(25);
  }
}
