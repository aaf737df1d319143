import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { periodsBetween } from "@/domain/charts/periods";
import { addDays } from "@/domain/plain-date";
import { columnLayout, labelled, stretches, type ColumnData } from "./columns";

const keys = ["a", "b", "c"];
const data = fc.record({ from: fc.integer({ min: 0, max: 9000 }), days: fc.integer({ min: 0, max: 9000 }) }).chain(({ from, days }) => {
  const first = addDays("2000-01-01", from);
  const periods = periodsBetween(first, addDays(first, days));
  return fc.array(fc.array(fc.nat(90), { minLength: 3, maxLength: 3 }), { minLength: periods.length, maxLength: periods.length })
    .map((counts) => periods.map((period, index): ColumnData => ({ ...period, amounts: keys.map((key, at) => ({ key, count: counts[index]![at]! })) })));
});

describe("columns over time", () => {
  it("stay inside, stand beside each other, and their parts add up to their height", () => {
    fc.assert(fc.property(data, fc.boolean(), (rows, hangs) => {
      const height = 150;
      const { columns, peak, ticks } = columnLayout(rows, height, { hangs });
      columns.forEach(({ x, width, parts, total }, index) => {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(width).toBeGreaterThan(0);
        expect(x + width).toBeLessThanOrEqual(100.01);
        if (index > 0) expect(x).toBeGreaterThanOrEqual(columns[index - 1]!.x + columns[index - 1]!.width - 0.01);
        expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(total);
        const length = parts.reduce((sum, part) => sum + part.height, 0);
        expect(length).toBeCloseTo((height * total) / Math.max(1, peak), 0);
        for (const part of parts) {
          expect(part.height).toBeGreaterThanOrEqual(0);
          expect(part.y).toBeGreaterThanOrEqual(-0.01);
          expect(part.y + part.height).toBeLessThanOrEqual(height + 0.02);
        }
      });
      for (const { y } of ticks) expect(y >= 0 && y <= height).toBe(true);
    }));
  });

  it("are gathered into stops of the keyboard that hold every column once, each wide enough", () => {
    fc.assert(fc.property(data, (rows) => {
      const layout = columnLayout(rows, 100);
      const stops = stretches(layout);
      expect(stops.flatMap(({ columns }) => columns.map(({ value }) => value))).toEqual(layout.columns.map(({ value }) => value));
      if (stops.length > 1) for (const { width } of stops) expect(width).toBeGreaterThanOrEqual(8.5);
    }));
  });

  it("name years no closer than can be read", () => {
    fc.assert(fc.property(data, (rows) => { expect(columnLayout(rows, 100).years.length).toBeLessThanOrEqual(9); }));
  });

  it("carry their number where no neighbour's number is in the way", () => {
    const rows = [5, 7, 7, 0, 2].map((count, index): ColumnData => ({ value: `2022-0${index + 1}`, from: `2022-0${index + 1}-01`, to: `2022-0${index + 1}-28`, amounts: [{ key: "a", count }] }));
    expect(labelled(columnLayout(rows, 100).columns).map(({ value }) => value)).toEqual(["2022-02", "2022-05"]);
  });

  it("are none of nothing", () => {
    expect(columnLayout([], 100)).toMatchObject({ columns: [], years: [], peak: 0 });
    expect(stretches({ columns: [] })).toEqual([]);
  });
});
