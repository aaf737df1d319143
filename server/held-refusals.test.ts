import { setMaxListeners } from "node:events";
import { expect, it } from "vitest";
import { heldRefusals, holdRefusal } from "./held-refusals";
import { signInLimits } from "./limits";

it("refusals wait, so many at most, and not for who has gone", async () => {
  const gone = new AbortController();
  setMaxListeners(signInLimits.heldAtMost, gone.signal);
  const held = Array.from({ length: signInLimits.heldAtMost }, () => holdRefusal(gone.signal));
  expect(heldRefusals()).toBe(signInLimits.heldAtMost);
  // One more is not held, though nobody has gone.
  await holdRefusal(new AbortController().signal);
  expect(heldRefusals()).toBe(signInLimits.heldAtMost);
  gone.abort();
  await Promise.all(held);
  expect(heldRefusals()).toBe(0);
});
