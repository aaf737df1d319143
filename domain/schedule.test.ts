import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantAt, lastDue, nextDue, type TimeOfDay } from "./schedule";

describe("a time of the day in a zone", () => {
  it.each<[string, string, TimeOfDay, string, string]>([
    ["in winter", "2026-01-15", "03:40", "America/New_York", "2026-01-15T08:40:00.000Z"],
    ["in summer", "2026-07-15", "03:40", "America/New_York", "2026-07-15T07:40:00.000Z"],
    ["ahead of UTC", "2026-07-15", "03:40", "Asia/Kolkata", "2026-07-14T22:10:00.000Z"],
    ["on the day the clocks go forward", "2026-03-08", "03:40", "America/New_York", "2026-03-08T07:40:00.000Z"],
    ["in the hour that does not exist", "2026-03-08", "02:30", "America/New_York", "2026-03-08T07:30:00.000Z"],
    ["in the hour that comes twice", "2026-11-01", "01:30", "America/New_York", "2026-11-01T05:30:00.000Z"],
    ["on the day the clocks go back", "2026-11-01", "03:40", "America/New_York", "2026-11-01T08:40:00.000Z"],
    ["where clocks never change", "2026-03-08", "02:30", "America/Mexico_City", "2026-03-08T08:30:00.000Z"],
  ])("%s", (_name, day, time, zone, instant) => expect(instantAt(day, time, zone).toISOString()).toBe(instant));
});

describe("what is due every day", () => {
  it.each([
    ["2026-07-15T07:39:59Z", "2026-07-14T07:40:00.000Z", "2026-07-15T07:40:00.000Z"],
    ["2026-07-15T07:40:00Z", "2026-07-15T07:40:00.000Z", "2026-07-16T07:40:00.000Z"],
    ["2026-07-16T02:00:00Z", "2026-07-15T07:40:00.000Z", "2026-07-16T07:40:00.000Z"],
  ])("at %s", (now, last, next) => {
    expect(lastDue("03:40", new Date(now), "America/New_York").toISOString()).toBe(last);
    expect(nextDue("03:40", new Date(now), "America/New_York").toISOString()).toBe(next);
  });

  it("was due within the last 25 hours and is due within the next 25, whatever the clocks do", () => {
    fc.assert(fc.property(
      fc.date({ min: new Date("2020-01-01"), max: new Date("2035-01-01"), noInvalidDate: true }),
      fc.constantFrom<TimeOfDay>("00:00", "02:30", "03:40", "23:59"),
      fc.constantFrom("America/New_York", "America/Mexico_City", "Europe/Madrid", "Australia/Lord_Howe", "UTC"),
      (now, time, zone) => {
        const [last, next] = [lastDue(time, now, zone), nextDue(time, now, zone)];
        expect(last <= now && now < next).toBe(true);
        expect(next.getTime() - last.getTime()).toBeGreaterThanOrEqual(23 * 3_600_000);
        expect(next.getTime() - last.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
      },
    ));
  });
});
