import fc from "fast-check";
import { expect, it } from "vitest";
import { periodStart } from "./digest";
import { addDays, daysBetween } from "./plain-date";

it.each([["daily", "2026-11-22", "2026-11-22"], ["weekly", "2026-11-22", "2026-11-16"], ["weekly", "2026-11-16", "2026-11-16"], ["weekly", "2027-01-01", "2026-12-28"]] as const)(
  "%s on %s is the period of %s", (frequency, today, start) => expect(periodStart(frequency, today)).toBe(start));

it("a week has one beginning, a Monday, whichever of its days it is", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
    const today = addDays("2000-01-01", days);
    const start = periodStart("weekly", today);
    expect(new Date(`${start}T00:00:00Z`).getUTCDay()).toBe(1);
    expect(daysBetween(start, today)).toBeGreaterThanOrEqual(0);
    expect(daysBetween(start, today)).toBeLessThan(7);
    expect(periodStart("weekly", start)).toBe(start);
  }));
});
