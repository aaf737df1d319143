import { describe, expect, it, vi } from "vitest";
import { nextMidnight } from "./read-revision";
import { StillState, type Reading } from "./state";

function stateAt(now: number, reading: Reading) {
  const clock = { now };
  const state = new StillState(() => clock.now);
  state.read = vi.fn(async () => reading);
  return { clock, state };
}

describe("what names the state that public pages are of", () => {
  it("has no name before anybody listens, nor once nobody does", () => {
    const { state } = stateAt(0, { revision: 1, until: 1_000 });
    expect(state.name()).toBe(null);
    state.connected({ revision: 1, until: 1_000 });
    expect(state.name()).not.toBe(null);
    state.disconnected();
    expect(state.name()).toBe(null);
  });

  it("changes with every announcement that is news, and with no other", () => {
    const { state } = stateAt(0, { revision: 5, until: 1_000 });
    state.connected({ revision: 5, until: 1_000 });
    const first = state.name();
    expect(state.raise(5)).toBe(false);
    expect(state.raise(4)).toBe(false);
    expect(state.name()).toBe(first);
    expect(state.raise(6)).toBe(true);
    expect(state.name()).not.toBe(first);
  });

  it("changes at the instant at which the record changes by itself, and asks when it will next", async () => {
    const { clock, state } = stateAt(0, { revision: 1, until: 9_000 });
    state.connected({ revision: 1, until: 1_000 });
    const first = state.name();
    clock.now = 999;
    expect(state.name()).toBe(first);
    clock.now = 1_000;
    const second = state.name();
    expect(second).not.toBe(first);
    await state.ask();
    clock.now = 8_999;
    expect(state.name()).toBe(second);
    clock.now = 9_000;
    expect(state.name()).not.toBe(second);
  });

  it("goes on changing every second while the database does not say when the next change is", () => {
    const { clock, state } = stateAt(0, { revision: 1, until: 0 });
    state.read = async () => { throw new Error("away"); };
    state.connected({ revision: 1, until: 10 });
    clock.now = 10;
    const second = state.name();
    clock.now = 1_009;
    expect(state.name()).toBe(second);
    clock.now = 1_010;
    expect(state.name()).not.toBe(second);
  });

  it("was away: whatever happened meanwhile was missed", () => {
    const { state } = stateAt(0, { revision: 1, until: 1_000 });
    state.connected({ revision: 1, until: 1_000 });
    const first = state.name();
    state.disconnected();
    state.connected({ revision: 1, until: 1_000 });
    expect(state.name()).not.toBe(first);
  });

  it("keeps its name while the database is away, also past midnight: what was kept last is all there is", () => {
    const { clock, state } = stateAt(0, { revision: 1, until: 10 });
    state.unreachable();
    expect(state.name(), "nothing was ever kept").toBe(null);
    state.connected({ revision: 1, until: 10 });
    const first = state.name();
    state.disconnected();
    state.unreachable();
    clock.now = 5_000;
    expect([state.name(), state.isAway()]).toEqual([first, true]);
  });

  it("a replica that is behind is not caught up; one that is ahead of the announcements is, and is news", async () => {
    const { state } = stateAt(0, { revision: 7, until: 1_000 });
    state.connected({ revision: 7, until: 1_000 });
    state.raise(8);
    const name = state.name();
    expect(await state.isCaughtUp()).toBe(false);
    expect(state.name()).toBe(name);
    state.read = async () => ({ revision: 9, until: 1_000 });
    expect(await state.isCaughtUp()).toBe(true);
    expect(state.name()).not.toBe(name);
  });

  it("who has published reads it at once; a program without a listener asks nothing", async () => {
    const { state } = stateAt(0, { revision: 1, until: 1_000 });
    await state.seeOwnWrite();
    state.connected({ revision: 1, until: 1_000 });
    const name = state.name();
    state.newest = async () => 2;
    await state.seeOwnWrite();
    expect(state.name()).not.toBe(name);
    state.newest = async () => { throw new Error("away"); };
    await state.seeOwnWrite();
  });

  it("tells of each change", () => {
    const { state } = stateAt(0, { revision: 1, until: 1_000 });
    const changed = vi.fn();
    state.watch(changed);
    state.connected({ revision: 1, until: 1_000 });
    state.raise(2);
    expect(changed.mock.calls.length).toBeGreaterThanOrEqual(2);
  });
});

describe("the site's midnight", () => {
  it.each([
    ["2026-11-22T12:00:00Z", "America/New_York", "2026-11-23T05:00:00.000Z"],
    ["2026-11-23T04:59:59.999Z", "America/New_York", "2026-11-23T05:00:00.000Z"],
    ["2026-11-23T05:00:00Z", "America/New_York", "2026-11-24T05:00:00.000Z"],
    // The clocks go back and forward that night.
    ["2026-11-01T04:30:00Z", "America/New_York", "2026-11-02T05:00:00.000Z"],
    ["2026-03-08T05:30:00Z", "America/New_York", "2026-03-09T04:00:00.000Z"],
    ["2026-06-30T11:00:00Z", "Pacific/Kiritimati", "2026-07-01T10:00:00.000Z"],
  ])("after %s in %s is %s", (now, zone, midnight) => {
    expect(new Date(nextMidnight(new Date(now), zone)).toISOString()).toBe(midnight);
  });
});
