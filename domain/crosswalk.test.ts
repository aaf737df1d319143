import { describe, expect, it } from "vitest";
import { counterpart, crosswalk, scales } from "./crosswalk";
import { fulfilments } from "./status";

describe("the crosswalk", () => {
  it("has every status once on every scale", () => {
    expect(crosswalk).toHaveLength(scales.length * (fulfilments.length + 1));
    for (const scale of scales) for (const status of [null, ...fulfilments]) expect(counterpart(scale, status)).toMatchObject({ scale, status });
  });
  it("says where two of ours become one of theirs: all but one of them lose something", () => {
    for (const scale of scales) {
      const values = [...new Set(crosswalk.filter((one) => one.scale === scale && one.value !== null).map(({ value }) => value))];
      for (const value of values) expect(crosswalk.filter((one) => one.scale === scale && one.value === value && !one.isLossy).length, `${scale} ${value}`).toBeLessThanOrEqual(1);
    }
  });
  it("a word that a scale does not have is none, and loses nothing by that", () => {
    expect(crosswalk.filter(({ value, isLossy }) => value === null && isLossy)).toEqual([]);
  });
});
