import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayInZone, daysBetween, daysInMonth, isPlainDate, period, periodOf, precisions } from "./plain-date";

describe("a partial date stands for exactly its period", () => {
  it.each([
    ["2022-07-12", "2022-07-12", "2022-07-12", "day"],
    ["2022-09", "2022-09-01", "2022-09-30", "month"],
    ["2024-02", "2024-02-01", "2024-02-29", "month"],
    ["2023-02", "2023-02-01", "2023-02-28", "month"],
    ["2022-Q1", "2022-01-01", "2022-03-31", "quarter"],
    ["2022-Q2", "2022-04-01", "2022-06-30", "quarter"],
    ["2022-Q3", "2022-07-01", "2022-09-30", "quarter"],
    ["2022-Q4", "2022-10-01", "2022-12-31", "quarter"],
    ["2022", "2022-01-01", "2022-12-31", "year"],
    ["FY2022-US", "2021-10-01", "2022-09-30", "fiscal-year"],
    ["FY2022-MX", "2022-01-01", "2022-12-31", "fiscal-year"],
  ])("%s", (value, from, to, precision) => {
    expect(periodOf(value)).toEqual({ from, to, precision });
    expect(period(value)).toEqual({ from, to, precision });
  });
});

describe("what is no date is refused, never coerced into one", () => {
  it.each([
    "", " ", "soon", "2022-13", "2022-00", "2022-02-30", "2023-02-29", "1900-02-29", "2022-04-31", "2022-1-1", "22-01-01",
    "2022-Q0", "2022-Q5", "2022-q3", "FY2022", "FY2022-CA", "fy2022-us", "0999", "0000-01-01", "12022-01-01",
    "2022-07-12T00:00:00Z", " 2022-07-12", "2022-07-12 ", "2022-07-12\n", "２０２２-07-12", "2022/07/12", "July 2022",
  ])("%j", (value) => {
    expect(periodOf(value)).toBeNull();
    expect(isPlainDate(value)).toBe(false);
    expect(() => period(value)).toThrow("not a partial date");
  });

  it.each([["2000-02-29", true], ["2024-02-29", true], ["1900-02-29", false], ["2100-02-29", false]])("leap day %s: %s", (day, is) => {
    expect(isPlainDate(day)).toBe(is);
  });
});

const day = fc.integer({ min: 0, max: 400_000 }).map((days) => addDays("1000-01-01", days)).filter((value) => value < "2090-01-01");
const year = fc.integer({ min: 1001, max: 9999 });
const partial = fc.oneof(
  day, year.map(String), year.map((y) => `FY${y}-US`), year.map((y) => `FY${y}-MX`),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${String(m).padStart(2, "0")}`),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-Q${q}`),
);

describe("properties", () => {
  it("a period begins no later than it ends, with real days and the precision of what was written", () => {
    fc.assert(fc.property(partial, (value) => {
      const { from, to, precision } = period(value);
      expect(from <= to).toBe(true);
      expect([isPlainDate(from), isPlainDate(to)]).toEqual([true, true]);
      expect(precisions).toContain(precision);
      const length = { day: [1, 1], month: [28, 31], quarter: [90, 92], year: [365, 366], "fiscal-year": [365, 366] }[precision];
      const days = daysBetween(from, to) + 1;
      expect(days >= length[0]! && days <= length[1]!).toBe(true);
    }));
  });

  it("no text whatever makes it throw, and what it accepts it can order", () => {
    fc.assert(fc.property(fc.string(), (value) => {
      const found = periodOf(value);
      expect(found === null || found.from <= found.to).toBe(true);
    }));
  });

  it("adding days and counting them are each other's inverse, and keep the order", () => {
    fc.assert(fc.property(day, fc.integer({ min: -50_000, max: 50_000 }), (start, days) => {
      const end = addDays(start, days);
      fc.pre(end >= "1000-01-01");
      expect(daysBetween(start, end)).toBe(days);
      expect(Math.sign(end < start ? -1 : end > start ? 1 : 0)).toBe(Math.sign(days));
    }));
  });

  it("months have the lengths of the calendar", () => {
    expect(Array.from({ length: 12 }, (_, i) => daysInMonth(2023, i + 1))).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  });
});

describe("the day of an instant depends on where the site is", () => {
  it.each([
    // Midnight in New York, before and after the change to summer time, and the embargo of July 12, 2022.
    ["2022-07-12T03:59:59.999Z", "America/New_York", "2022-07-11"],
    ["2022-07-12T04:00:00.000Z", "America/New_York", "2022-07-12"],
    ["2026-01-15T04:59:59.999Z", "America/New_York", "2026-01-14"],
    ["2026-01-15T05:00:00.000Z", "America/New_York", "2026-01-15"],
    // The two days on which New York changes its clocks, from both ends.
    ["2026-03-08T04:59:59Z", "America/New_York", "2026-03-07"],
    ["2026-03-09T03:59:59Z", "America/New_York", "2026-03-08"],
    ["2026-03-09T04:00:00Z", "America/New_York", "2026-03-09"],
    ["2026-11-01T03:59:59Z", "America/New_York", "2026-10-31"],
    ["2026-11-02T04:59:59Z", "America/New_York", "2026-11-01"],
    ["2026-11-02T05:00:00Z", "America/New_York", "2026-11-02"],
    // Mexico City has had no summer time since 2022; the ends of the world are 26 hours apart.
    ["2026-07-12T05:59:59Z", "America/Mexico_City", "2026-07-11"],
    ["2026-07-12T06:00:00Z", "America/Mexico_City", "2026-07-12"],
    ["2026-07-12T10:00:00Z", "Pacific/Kiritimati", "2026-07-13"],
    ["2026-07-12T09:59:59Z", "Pacific/Kiritimati", "2026-07-12"],
    ["2026-07-12T09:59:59Z", "Pacific/Honolulu", "2026-07-11"],
    ["2026-07-12T10:00:00Z", "Pacific/Honolulu", "2026-07-12"],
    ["2024-02-29T12:00:00Z", "UTC", "2024-02-29"],
  ])("%s in %s is %s", (instant, zone, expected) => {
    expect(dayInZone(new Date(instant), zone)).toBe(expected);
  });

  it("never runs backwards and never skips more than a day while the clock runs an hour", () => {
    const zones = ["America/New_York", "America/Mexico_City", "Pacific/Kiritimati", "Pacific/Honolulu", "UTC"];
    const hour = 3_600_000;
    fc.assert(fc.property(fc.integer({ min: 0, max: 500_000 }), fc.constantFrom(...zones), (hours, zone) => {
      const before = dayInZone(new Date(hours * hour), zone);
      const after = dayInZone(new Date((hours + 1) * hour), zone);
      expect([0, 1]).toContain(daysBetween(before, after));
    }));
  });
});
