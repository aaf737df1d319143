import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tally } from "@/domain/tally";
import { fulfilments } from "@/domain/status";
import { stackedBar } from "./stacked-bar";

describe("a stacked bar", () => {
  it("has nothing to show of nothing", () => {
    expect(stackedBar(tally([]))).toEqual([]);
  });

  it("shows the unknown share last and by its real length", () => {
    const bar = stackedBar(tally(["delivered", null, null, null]));
    expect(bar).toEqual([
      { status: "delivered", count: 1, x: 0, width: 25 },
      { status: "not-assessed", count: 3, x: 25, width: 75 },
    ]);
  });

  it("fills its width exactly, without gaps, and hides no part", () => {
    const status = fc.constantFrom(...fulfilments, null);
    fc.assert(fc.property(fc.array(status, { minLength: 1, maxLength: 400 }), (statuses) => {
      const counted = tally(statuses);
      const bar = stackedBar(counted);
      expect(bar.reduce((sum, { count }) => sum + count, 0)).toBe(counted.of);
      const last = bar.at(-1)!;
      expect(last.x + last.width).toBeCloseTo(100, 0);
      bar.slice(1).forEach((segment, index) => expect(segment.x).toBeCloseTo(bar[index]!.x + bar[index]!.width, 1));
      for (const { width } of bar) expect(width).toBeGreaterThan(1);
    }));
  });
});
