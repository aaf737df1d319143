import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/domain/plain-date";
import { periodsBetween } from "./periods";

const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays("1990-01-01", days));

describe("the periods of an axis", () => {
  it("are months, then quarters, then years", () => {
    expect(periodsBetween("2022-11-30", "2023-01-01").map(({ value }) => value)).toEqual(["2022-11", "2022-12", "2023-01"]);
    expect(periodsBetween("2021-03-01", "2026-11-22").map(({ value }) => value).slice(0, 3)).toEqual(["2021-Q1", "2021-Q2", "2021-Q3"]);
    expect(periodsBetween("1990-05-01", "2026-01-01").map(({ value }) => value).slice(-2)).toEqual(["2025", "2026"]);
    expect(periodsBetween("2022-02-02", "2022-02-01")).toEqual([]);
  });

  it("follow each other without a gap and hold both ends, however far apart", () => {
    fc.assert(fc.property(day, day, (a, b) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      const periods = periodsBetween(from, to);
      expect(periods[0]!.from <= from && periods.at(-1)!.to >= to && periods.at(-1)!.from <= to).toBe(true);
      periods.slice(1).forEach((period, index) => expect(period.from).toBe(addDays(periods[index]!.to, 1)));
    }));
  });
});
