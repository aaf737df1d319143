import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { signInLimits } from "./limits";

// Route handlers may be bundled apart, each with a copy of this file; the count is one for the process.
const kept = globalThis as typeof globalThis & { trackerHeldRefusals?: number };

/**
 * Waits before a refusal is sent, so that a program that guesses, and waits for each answer, sends few more. A refusal
 * costs the process a millisecond, and fifty senders without a pause would leave readers nothing. Returns at once where
 * `signInLimits.heldAtMost` are held already, and when who asked has gone (`signal`).
 */
export async function holdRefusal(signal: AbortSignal): Promise<void> {
  const held = kept.trackerHeldRefusals ?? 0;
  if (held >= signInLimits.heldAtMost) return;
  kept.trackerHeldRefusals = held + 1;
  try {
    await pause(signInLimits.heldMs, undefined, { signal });
  } catch {
    // Nobody waits for the answer any more.
  } finally {
    kept.trackerHeldRefusals -= 1;
  }
}

/** How many are held at this moment, for their test. */
export const heldRefusals = (): number => kept.trackerHeldRefusals ?? 0;
