import { describe, expect, it } from "vitest";
import { followReplica, isPassedOver, replicaFailed } from "./replica";
import { StillState } from "./state";

/** A replica that has reached a revision; null while it does not answer. */
function following() {
  const state = new StillState();
  const replica = { reached: 1 as number | null };
  state.connected({ revision: 1, until: Infinity });
  followReplica(state, async () => {
    if (replica.reached === null) throw new Error("away");
    return replica.reached;
  });
  const passedOver = () => isPassedOver(state);
  return { state, replica, passedOver };
}

describe("a replica for public reads", () => {
  it("is read once it has what was announced, and passed over from the instant of an announcement until it has that", async () => {
    const { state, replica, passedOver } = following();
    await expect.poll(passedOver).toBe(false);
    state.raise(2);
    expect(passedOver()).toBe(true);
    replica.reached = 2;
    await expect.poll(passedOver).toBe(false);
  });

  it("is passed over from a read that failed until it answers again", async () => {
    const { replica, passedOver } = following();
    await expect.poll(passedOver).toBe(false);
    replica.reached = null;
    replicaFailed();
    expect(passedOver()).toBe(true);
    replica.reached = 1;
    await expect.poll(passedOver).toBe(false);
  });

  it("is read as it is while nobody tells what is new, or the primary is away", async () => {
    const { state, passedOver } = following();
    await expect.poll(passedOver).toBe(false);
    state.raise(2);
    state.disconnected();
    expect(passedOver()).toBe(false);
    state.unreachable();
    expect(passedOver()).toBe(false);
  });
});
