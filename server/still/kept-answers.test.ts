import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { atMoment } from "../moment";
import { keptForState } from "./kept-answers";
import { stillState, type Reading } from "./state";

const state = stillState();
let made = 0;
const reading: Reading = { revision: 0, until: Infinity };
/** An answer that says how many were made before it. */
const ask = (key: string, bytes: number | null = 100) => keptForState(key, async () => { made += 1; return made; }, () => bytes);

beforeEach(() => {
  made = 0;
  reading.revision += 1;
  state.read = async () => ({ ...reading });
  state.connected({ ...reading });
});
afterEach(() => state.disconnected());

describe("an answer that is kept", () => {
  it("is made once, also for those who ask while it is made, and anew once something was published", async () => {
    expect(await Promise.all([ask("a"), ask("a"), ask("a")])).toEqual([1, 1, 1]);
    expect([await ask("a"), await ask("b")]).toEqual([1, 2]);
    state.raise(reading.revision += 1);
    expect([await ask("a"), await ask("a")]).toEqual([3, 3]);
  });

  it("is one thing of now and another of a past day", async () => {
    const day = { day: "2025-03-01" as never, instant: new Date("2025-03-02T04:59:59.999Z") };
    expect([await ask("a"), await atMoment(day, () => ask("a")), await ask("a"), await atMoment(day, () => ask("a"))]).toEqual([1, 2, 1, 2]);
  });

  it("is not kept where it was made while something was published, whether or not that was announced", async () => {
    await keptForState("a", async () => { state.raise(reading.revision += 1); return 0; }, () => 100);
    expect(await ask("a")).toBe(1);
    await keptForState("b", async () => { reading.revision += 1; return 0; }, () => 100);
    expect(await ask("b")).toBe(2);
  });

  it("is not kept of a database that stays behind what was announced", async () => {
    state.read = async () => ({ revision: reading.revision - 1, until: Infinity });
    expect([await ask("a"), await ask("a")]).toEqual([1, 2]);
  });

  it("is not kept, nor shown, while nobody would tell of a change, nor while the database is away", async () => {
    expect(await ask("a")).toBe(1);
    state.disconnected();
    expect([await ask("a"), await ask("a")]).toEqual([2, 3]);
    state.unreachable();
    expect(await ask("a")).toBe(4);
  });

  it("is not kept where it failed, nor where its maker says that it is none to keep", async () => {
    await expect(keptForState("a", () => Promise.reject(new Error("broken")), () => 100)).rejects.toThrow("broken");
    expect([await ask("a", null), await ask("a"), await ask("a")]).toEqual([1, 2, 2]);
  });

  it("gives way to newer ones when there is no more room, the one asked for longest ago first; what is too large is not kept", async () => {
    const megabytes = (number: number) => number * 1024 * 1024;
    for (let n = 0; n < 12; n += 1) await ask(`large ${n}`, megabytes(2));
    expect(await ask("large 0", megabytes(2))).toBe(1);
    expect(await ask("one more", megabytes(2))).toBe(13);
    expect([await ask("large 0", megabytes(2)), await ask("large 1", megabytes(2))]).toEqual([1, 14]);
    expect([await ask("huge", megabytes(40)), await ask("huge", megabytes(40))]).toEqual([15, 16]);
  });
});
