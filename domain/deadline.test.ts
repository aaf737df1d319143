import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deadlineInput, nextInSeries, resolveDeadline, type DeadlineContext, type DeadlineRule, type HeldEvent } from "./deadline";
import { addDays, addMonths, daysInMonth, period } from "./plain-date";

const rule = (given: Partial<DeadlineRule>): DeadlineRule =>
  ({ precision: "none", value: null, event: null, series: null, count: null, unit: null, setOn: null, ...given });
const events: HeldEvent[] = [
  { key: "call", heldOn: "2022-07-11", series: null },
  { key: "dialogue-2021", heldOn: "2021-09-09", series: "dialogue" },
  { key: "dialogue-2022", heldOn: "2022-09", series: "dialogue" },
  { key: "dialogue-2023", heldOn: "2023-09-29", series: "dialogue" },
  { key: "summit", heldOn: "2023-01-10", series: "summit" },
  { key: "some-day", heldOn: null, series: "summit" },
];
const july: DeadlineContext = { madeOn: "2022-07-11", ownEvent: "call", events };
const read = (given: Partial<DeadlineRule>, context = july) => resolveDeadline(rule(given), context);

describe("a stated date is due at its end", () => {
  it.each([
    ["day", "2022-07-12", "2022-07-12"], ["month", "2022-09", "2022-09-30"], ["month", "2024-02", "2024-02-29"], ["quarter", "2022-Q3", "2022-09-30"],
    ["year", "2022", "2022-12-31"], ["fiscal-year", "FY2022-US", "2022-09-30"], ["fiscal-year", "FY2022-MX", "2022-12-31"],
  ] as const)("%s %s: %s", (precision, value, endsOn) => expect(read({ precision, value })).toEqual({ endsOn, event: null }));
});

describe("what an event decides", () => {
  it.each<[string, Partial<DeadlineRule>, string | null, string | null]>([
    ["by an event: its last day", { precision: "event", event: "dialogue-2022" }, "2022-09-30", "dialogue-2022"],
    ["by an event without a date: no day, but we know what it waits for", { precision: "event", event: "some-day" }, null, "some-day"],
    ["by an event that is not on record", { precision: "event", event: "unknown" }, null, null],
    ["by the next of a series", { precision: "next-in-series", series: "dialogue" }, "2022-09-30", "dialogue-2022"],
    ["by the next after an extension was stated", { precision: "next-in-series", series: "dialogue", setOn: "2022-09-12" }, "2023-09-29", "dialogue-2023"],
    ["by the next, after the last on record", { precision: "next-in-series", series: "dialogue", setOn: "2023-09-29" }, null, null],
    ["within 90 days of an event", { precision: "period-after-event", event: "summit", count: 90, unit: "days" }, "2023-04-10", "summit"],
    ["within weeks of it", { precision: "period-after-event", event: "summit", count: 2, unit: "weeks" }, "2023-01-24", "summit"],
    ["within months of it", { precision: "period-after-event", event: "summit", count: 1, unit: "months" }, "2023-02-10", "summit"],
    ["within a month of a month: from its end", { precision: "period-after-event", event: "dialogue-2022", count: 5, unit: "months" }, "2023-02-28", "dialogue-2022"],
    ["within a time after the commitment's own event", { precision: "period-after-event", count: 1, unit: "days" }, "2022-07-12", "call"],
    ["within a time after the next of a series", { precision: "period-after-event", series: "dialogue", count: 1, unit: "days" }, "2022-10-01", "dialogue-2022"],
    ["as soon as possible", { precision: "as-soon-as-possible" }, null, null],
    ["none", {}, null, null],
  ])("%s", (_name, given, endsOn, event) => expect(read(given)).toEqual({ endsOn, event }));

  it("is decided anew when the event is recorded, or its date corrected", () => {
    const next = rule({ precision: "next-in-series", series: "dialogue" });
    const known = (more: HeldEvent[]) => resolveDeadline(next, { ...july, events: [...events.filter(({ key }) => key !== "dialogue-2022"), ...more] }).endsOn;
    expect(known([])).toBe("2023-09-29");
    expect(known([{ key: "dialogue-2022", heldOn: "2022-09-12", series: "dialogue" }])).toBe("2022-09-12");
    expect(known([{ key: "dialogue-2022", heldOn: "2022-10", series: "dialogue" }])).toBe("2022-10-31");
  });
});

describe("the next of a series", () => {
  it.each([
    ["the event at which it was promised is not its own next", "2022-07-11", "dialogue-2022", "dialogue-2023"],
    ["an event that may have been before is not", "2022-09-12", null, "dialogue-2023"],
    ["nor one of the same vague year", "2022", null, "dialogue-2023"],
    ["of two the earlier", "2020", null, "dialogue-2021"],
  ])("%s", (_name, madeOn, ownEvent, expected) => {
    expect(nextInSeries("dialogue", null, { madeOn, ownEvent, events })?.key).toBe(expected);
  });

  const partial = fc.tuple(fc.integer({ min: 2015, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.constantFrom("day", "month", "quarter", "year"))
    .map(([y, m, d, precision]) => {
      const [month, day] = [String(m).padStart(2, "0"), String(d).padStart(2, "0")];
      return { day: `${y}-${month}-${day}`, month: `${y}-${month}`, quarter: `${y}-Q${Math.ceil(m / 3)}`, year: `${y}` }[precision]!;
    });
  const some = fc.array(fc.option(partial), { maxLength: 12 }).map((days): HeldEvent[] => days.map((heldOn, index) => ({ key: `e${index}`, heldOn, series: "s" })));

  it("begins after the words were spoken, and no other that does ends before it", () => {
    fc.assert(fc.property(some, partial, (known, madeOn) => {
      const found = nextInSeries("s", null, { madeOn, ownEvent: null, events: known });
      const later = known.filter(({ heldOn }) => heldOn !== null && period(heldOn).from > period(madeOn).to);
      expect(found === undefined).toBe(later.length === 0);
      if (found) for (const other of later) expect(period(other.heldOn!).to >= period(found.heldOn!).to).toBe(true);
    }));
  });

  it("does not depend on the order in which events were recorded, and more events never make it later", () => {
    fc.assert(fc.property(some, partial, fc.nat(12), (known, madeOn, cut) => {
      const read = (from: HeldEvent[]) => resolveDeadline(rule({ precision: "next-in-series", series: "s" }), { madeOn, ownEvent: null, events: from });
      expect(read([...known].reverse())).toEqual(read(known));
      const fewer = read(known.slice(0, cut)).endsOn;
      if (fewer !== null) expect(read(known).endsOn! <= fewer).toBe(true);
    }));
  });
});

describe("months", () => {
  it.each([
    ["2023-01-31", 1, "2023-02-28"], ["2024-01-31", 1, "2024-02-29"], ["2023-01-31", 2, "2023-03-31"], ["2023-03-31", 1, "2023-04-30"],
    ["2022-12-31", 1, "2023-01-31"], ["2022-12-31", 14, "2024-02-29"], ["2024-02-29", 12, "2025-02-28"], ["2023-02-28", 1, "2023-03-28"], ["2023-05-31", 0, "2023-05-31"],
  ])("%s and %i: %s", (day, months, expected) => expect(addMonths(day, months)).toBe(expected));

  const day = fc.integer({ min: -20_000, max: 20_000 }).map((days) => addDays("2022-01-31", days));
  it("lands in the month that many months on, on the same day or that month's last", () => {
    fc.assert(fc.property(day, fc.nat(400), (from, months) => {
      const [y, m, d] = from.split("-").map(Number) as [number, number, number];
      const [year, month, found] = addMonths(from, months).split("-").map(Number) as [number, number, number];
      expect(year * 12 + month).toBe(y * 12 + m + months);
      expect(found).toBe(Math.min(d, daysInMonth(year, month)));
    }));
  });
  it("never goes back: a later start never ends earlier, and more months never earlier than fewer", () => {
    fc.assert(fc.property(day, fc.nat(60), fc.nat(48), fc.nat(48), (from, days, a, b) => {
      expect(addMonths(addDays(from, days), a) >= addMonths(from, a)).toBe(true);
      expect(addMonths(from, a + b) >= addMonths(from, a)).toBe(true);
    }));
  });
});

describe("what is typed", () => {
  it("is read as a form posts it", () => {
    expect(deadlineInput.parse({ wording: "within 90 days", precision: "period-after-event", event: "", series: "", count: "90", unit: "days", setOn: "" }))
      .toMatchObject({ event: null, series: null, count: 90, unit: "days", setOn: null, citation: null });
  });
  it("keeps one anchor: a named event goes before a series", () => {
    expect(deadlineInput.parse({ precision: "period-after-event", event: "summit", series: "dialogue", count: 1, unit: "weeks", setOn: "2022" }))
      .toMatchObject({ event: "summit", series: null, setOn: null });
  });
});
