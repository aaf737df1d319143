import { setTimeout as pause } from "node:timers/promises";
import type { Trial } from "../trial";
import { quantile, randomFrom } from "./random";
import { startWriters } from "./writers";

/** Of fewer than twenty kills the slowest would be taken for the 95th percentile: then three times as long is tolerated. */
const readyWithinMs = (rounds: number): number => (rounds >= 20 ? 5_000 : 15_000);

export const trial: Trial = {
  id: "T16", title: "the site is killed while it writes",
  mustHold: "Every acknowledged write is there once, no row without its history, the same key makes no second one; ready again within 5 s (p95).",
  defaults: { rounds: 8 }, everyChange: { rounds: 2 }, full: { rounds: 200 },
  async run({ rounds, seed, signal, installation }) {
    const on = await installation();
    const random = randomFrom(seed);
    const writers = await startWriters(on, { clients: 8, places: 8, random });
    const readyMs: number[] = [];
    for (let round = 0; round < rounds && !signal.aborted; round += 1) {
      await pause(1_000 + random() * 4_000);
      await on.site.kill();
      readyMs.push(await on.site.start());
    }
    await pause(1_000);
    const violations = await writers.end();
    const p95 = Math.round(quantile(readyMs, 0.95));
    if (p95 > readyWithinMs(rounds)) violations.push(`It was ready again after ${p95} ms (p95), not within ${readyWithinMs(rounds)}.`);
    return { rounds: readyMs.length, violations, figures: { ...writers.counts(), "ready again p50 ms": Math.round(quantile(readyMs, 0.5)), "p95 ms": p95, "odd answers to writes": JSON.stringify(writers.odd()) } };
  },
};
