import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lastInstantOf, readAsOf } from "./as-of";
import { addDays, dayInZone } from "./plain-date";

describe("reading asOf", () => {
  it.each([
    [undefined, { ok: true, day: null }], ["", { ok: true, day: null }], ["2026-11-21", { ok: true, day: "2026-11-21" }],
    ["2026-11-22", { ok: true, day: "2026-11-22" }],
    ["2026-11-23", { ok: false, fault: "in-the-future", value: "2026-11-23" }],
    ["2026-02-30", { ok: false, fault: "not-a-day", value: "2026-02-30" }],
    ["yesterday", { ok: false, fault: "not-a-day", value: "yesterday" }],
    ["2026-11", { ok: false, fault: "not-a-day", value: "2026-11" }],
  ])("%j", (value, expected) => expect(readAsOf(value, "2026-11-22")).toEqual(expected));
});

describe("the last instant of a day", () => {
  it.each([
    ["2026-11-21", "America/New_York", "2026-11-22T04:59:59.999Z"],
    // The clocks go forward, and back.
    ["2026-03-08", "America/New_York", "2026-03-09T03:59:59.999Z"],
    ["2026-11-01", "America/New_York", "2026-11-02T04:59:59.999Z"],
    ["2026-06-30", "America/Mexico_City", "2026-07-01T05:59:59.999Z"],
    ["2026-06-30", "Pacific/Kiritimati", "2026-06-30T09:59:59.999Z"],
    ["2026-06-30", "Pacific/Pago_Pago", "2026-07-01T10:59:59.999Z"],
    // A zone whose day began at one o'clock when its clocks went forward.
    ["2018-11-03", "America/Sao_Paulo", "2018-11-04T02:59:59.999Z"],
  ])("%s in %s", (day, zone, instant) => expect(lastInstantOf(day, zone).toISOString()).toBe(instant));

  it("belongs to the day, and the next millisecond does not", () => {
    const zones = ["America/New_York", "America/Mexico_City", "America/Tijuana", "Europe/Madrid", "Asia/Kathmandu", "Pacific/Apia", "UTC"];
    fc.assert(fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 20_000 }), (zone, days) => {
      const day = addDays("2000-01-01", days);
      const last = lastInstantOf(day, zone);
      expect(dayInZone(last, zone) <= day).toBe(true);
      expect(dayInZone(new Date(last.getTime() + 1), zone) > day).toBe(true);
    }), { numRuns: 200 });
  });
});
