import fc from "fast-check";
import { expect, it } from "vitest";
import { lengthOf } from "./number-bar";

it("a number is as long as its share of the largest, from nothing, with room for its end", () => {
  expect(lengthOf(0, 0)).toBe(0);
  fc.assert(fc.property(fc.double({ min: 0, max: 1e15, noNaN: true }), fc.double({ min: 1e-3, max: 1e15, noNaN: true }), (a, b) => {
    const peak = Math.max(a, b);
    expect(lengthOf(a, peak)).toBeCloseTo((93 * a) / peak, 1);
    expect(lengthOf(a, peak)).toBeLessThanOrEqual(93);
  }));
});
