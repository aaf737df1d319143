import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Saver, type Saved } from "./saver";

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

/** A saver whose saves take a while, and end as told. */
function slow(...ends: Saved["is"][]) {
  const saver = new Saver(null);
  const begun: number[] = [];
  saver.attach(async () => {
    begun.push(Date.now());
    await new Promise((resolve) => { setTimeout(resolve, 300); });
    const came = ends.shift() ?? "saved";
    if (came === "saved") saver.moved({ id: "d", version: begun.length });
    return came;
  });
  return { saver, begun };
}

describe("a form that saves itself", () => {
  it("has saved within two seconds of the last keystroke, and once for many", async () => {
    const { saver, begun } = slow();
    for (let key = 0; key < 5; key++) {
      saver.touch();
      await vi.advanceTimersByTimeAsync(200);
    }
    const last = Date.now() - 200;
    await vi.advanceTimersByTimeAsync(1_700);
    expect(begun).toHaveLength(1);
    expect(begun[0]! + 300 - last).toBeLessThan(2_000);
    expect(saver.place).toEqual({ id: "d", version: 1 });
  });
  it("saves what is typed while a save runs after it, and never two at once", async () => {
    const { saver, begun } = slow();
    void saver.flush();
    await vi.advanceTimersByTimeAsync(100);
    void saver.flush();
    void saver.flush();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(begun).toHaveLength(2);
    expect(begun[1]! - begun[0]!).toBeGreaterThanOrEqual(300);
  });
  it("tries again what failed", async () => {
    const { saver, begun } = slow("failed");
    void saver.flush();
    await vi.advanceTimersByTimeAsync(9_000);
    expect(begun).toHaveLength(2);
  });
  it("stops at a conflict until somebody decides, and then saves over what there is", async () => {
    const { saver, begun } = slow("saved", "refused");
    void saver.flush();
    await vi.advanceTimersByTimeAsync(400);
    void saver.flush();
    await vi.advanceTimersByTimeAsync(400);
    saver.touch();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(begun).toHaveLength(2);
    saver.overwrite(7);
    expect(saver.place).toEqual({ id: "d", version: 7 });
    await vi.advanceTimersByTimeAsync(400);
    expect(begun).toHaveLength(3);
  });
  it("has arrived, and is quiet, before the form is posted", async () => {
    const { saver, begun } = slow();
    void saver.flush();
    await vi.advanceTimersByTimeAsync(100);
    saver.touch();
    const place = saver.settle();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await place).toEqual({ id: "d", version: 1 });
    expect(begun).toHaveLength(1);
  });
});
