import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { stillLimits } from "../limits";
import { stillState, type StillState } from "./state";

type Replica = { isBehind: boolean; ask: () => void };

// Pages and route handlers are bundled apart, each with a copy of this file; the replica is one for the process.
const kept = globalThis as typeof globalThis & { trackerReplica?: Replica };

const pauseMs = 10;

/**
 * Whether public reads must go to the primary, because the replica has not yet what was announced here, or does not
 * answer. While nobody would tell us what is new, the replica is read as it is: it may be all there is.
 */
export function isPassedOver(state: StillState = stillState()): boolean {
  return (kept.trackerReplica?.isBehind ?? false) && !state.isAway() && state.name() !== null;
}

/** A read of the replica failed: it is asked for until it answers. */
export const replicaFailed = (): void => kept.trackerReplica?.ask();

/**
 * Passes the replica over from the instant at which something newer than it is known to have been published, whoever
 * published it, until it has that too: no reader is shown an older state for it, and who has published reads it at once.
 * @param read the revision that the replica has reached.
 */
export function followReplica(state: StillState, read: () => Promise<number>): void {
  let isAsking = false;
  const replica: Replica = { isBehind: true, ask: () => void askUntilEqual() };
  const askUntilEqual = async () => {
    replica.isBehind = true;
    if (isAsking) return;
    isAsking = true;
    for (;;) {
      const found = await read().catch(() => null);
      if (found !== null && found >= state.revision()) break;
      await pause(found === null ? stillLimits.againMs : pauseMs, undefined, { ref: false });
    }
    isAsking = false;
    replica.isBehind = false;
  };
  kept.trackerReplica = replica;
  state.watch(replica.ask);
  replica.ask();
}
