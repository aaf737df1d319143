import { setTimeout as pause } from "node:timers/promises";
import type { Trial } from "../trial";
import { randomFrom } from "./random";
import { startWriters } from "./writers";

export const trial: Trial = {
  id: "T15", title: "a recorded history of concurrent work is checked while things break",
  mustHold: "8 clients with faults of T16 and T17 in turn: each acknowledged write exactly once, an unknown one at most once, history folds to state, sessions read monotone, the chain of the trail whole.",
  // A round is fifteen seconds of work with one fault in it.
  defaults: { rounds: 2 }, full: { rounds: 40 },
  async run({ rounds, seed, signal, installation }) {
    const on = await installation();
    const random = randomFrom(seed + 1);
    const writers = await startWriters(on, { clients: 8, places: 24, random });
    let made = 0;
    for (; made < rounds && !signal.aborted; made += 1) {
      await pause(3_000 + random() * 9_000);
      if (made % 2 === 0) {
        await on.site.kill();
        await on.site.start();
      } else {
        await on.database.kill();
        await on.database.start();
      }
      await pause(3_000);
    }
    const violations = await writers.end();
    const { acknowledged, refused, lost, unanswered, reads } = writers.counts();
    return { rounds: made, violations, figures: { operations: acknowledged + refused + unanswered + reads, acknowledged, refused, lost, unanswered, reads } };
  },
};
