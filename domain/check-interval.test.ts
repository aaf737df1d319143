import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { intervalInput, intervalOf, intervalsByStatus, isUnchecked, longestInterval } from "./check-interval";
import { addDays } from "./plain-date";
import { acceptances, closedStatuses, fulfilments, type Judgement } from "./status";

const statuses: (Judgement | null)[] = [null, ...fulfilments, ...acceptances];
const status = fc.constantFrom(...statuses);
const days = fc.integer({ min: 1, max: longestInterval });
const today = "2026-11-22";

describe("how often a matter wants to be looked at", () => {
  it("is said for every status of an obligation, and for nothing else", () => {
    expect(Object.keys(intervalsByStatus).sort()).toEqual(statuses.map((value) => value ?? "not-assessed").filter((value, index, all) => all.indexOf(value) === index).sort());
  });

  it.each<[Judgement | null, number | null]>([
    [null, 90], ["in-progress", 90], ["stalled", 180], ["not-delivered", 365], ["delivered", null], ["withdrawn", null], ["proposed", 90], ["refused", null],
  ])("%s: %s days", (value, expected) => expect(intervalOf(value, null)).toBe(expected));

  it("of what is closed, only what may yet be made good is looked at again", () => {
    expect(closedStatuses.filter((value) => intervalOf(value, null) !== null)).toEqual(["not-delivered"]);
  });

  it("an interval of its own holds whatever the status", () => {
    fc.assert(fc.property(status, days, (value, own) => intervalOf(value, own) === own));
  });
});

describe("not checked for long", () => {
  it("is what nobody ever looked at, unless nobody need", () => {
    fc.assert(fc.property(status, fc.option(days), (value, interval) =>
      isUnchecked({ status: value, lastCheckedOn: null, interval }, today) === (intervalOf(value, interval) !== null)));
  });

  it("begins on the day after the interval has passed, and does not end by itself", () => {
    fc.assert(fc.property(status, days, fc.integer({ min: 0, max: 4000 }), (value, interval, passed) => {
      const row = { status: value, lastCheckedOn: addDays(today, -passed), interval };
      expect(isUnchecked(row, today)).toBe(passed > interval);
      if (isUnchecked(row, today)) expect(isUnchecked(row, addDays(today, 1))).toBe(true);
    }));
  });

  it("a longer interval never makes more work", () => {
    fc.assert(fc.property(status, days, days, fc.integer({ min: 0, max: 4000 }), (value, a, b, passed) => {
      const [shorter, longer] = [Math.min(a, b), Math.max(a, b)];
      const unchecked = (interval: number) => isUnchecked({ status: value, lastCheckedOn: addDays(today, -passed), interval }, today);
      return unchecked(shorter) || !unchecked(longer);
    }));
  });
});

describe("the form of an interval", () => {
  const commitment = "0190d1c8-6d0a-7cc0-8000-000000000001";
  it.each<[unknown, number | null | undefined]>([["", null], [undefined, null], ["30", 30], ["3650", 3650], ["0", undefined], ["3651", undefined], ["1.5", undefined], ["soon", undefined]])(
    "%j is read as %j", (given, expected) => {
      const read = intervalInput.safeParse({ commitment, days: given });
      expect(read.success ? read.data.days : undefined).toBe(expected);
    });
});
