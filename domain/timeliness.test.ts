import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./plain-date";
import { judgements } from "./status";
import { dueSoonDays, leastTimely, timelinesses, timeliness, type Timeliness, type TimelinessFacts } from "./timeliness";

const today = "2026-11-22";
const open: TimelinessFacts = { endsOn: null, hasDeadline: false, status: null, effectiveTo: null, lastCheckedOn: null, conditionUnmet: false };
const yesterday = addDays(today, -1);

describe("timeliness", () => {
  it.each<[string, Partial<TimelinessFacts>, Timeliness]>([
    ["nothing is due without a deadline", {}, "no-deadline"],
    ["a deadline far away", { endsOn: "2027-06-30" }, "upcoming"],
    ["one day further than soon", { endsOn: addDays(today, dueSoonDays + 1) }, "upcoming"],
    ["just soon", { endsOn: addDays(today, dueSoonDays) }, "due-soon"],
    ["the day of the deadline is not past it", { endsOn: today }, "due-soon"],
    ["the day of the deadline, checked that morning", { endsOn: today, lastCheckedOn: today }, "due-soon"],
    ["past, and nobody looked since: a statement about us", { endsOn: yesterday }, "deadline-passed"],
    ["past, last looked at before it", { endsOn: yesterday, lastCheckedOn: addDays(today, -2), status: "in-progress" }, "deadline-passed"],
    ["past, checked on the day itself", { endsOn: yesterday, lastCheckedOn: yesterday, status: "in-progress" }, "overdue"],
    ["past, checked after it", { endsOn: yesterday, lastCheckedOn: today, status: "not-started" }, "overdue"],
    ["past, checked, found not done", { endsOn: yesterday, lastCheckedOn: today, status: "not-delivered" }, "overdue"],
    ["past while a condition is unmet", { endsOn: yesterday, lastCheckedOn: today, conditionUnmet: true }, "suspended"],
    ["an unmet condition does not hide a coming deadline", { endsOn: today, conditionUnmet: true }, "due-soon"],
    ["delivered on the last day", { endsOn: yesterday, status: "delivered", effectiveTo: yesterday }, "on-time"],
    ["delivered a day after", { endsOn: yesterday, status: "delivered", effectiveTo: today }, "late"],
    ["delivered, the deadline still to come", { endsOn: "2027-06-30", status: "delivered", effectiveTo: today }, "on-time"],
    ["delivered under an unmet condition", { endsOn: yesterday, status: "delivered", effectiveTo: yesterday, conditionUnmet: true }, "on-time"],
    ["accepted, from the origin", { endsOn: yesterday, status: "accepted" }, "on-time"],
    ["partly delivered is not delivered", { endsOn: yesterday, status: "partly-delivered", lastCheckedOn: today }, "overdue"],
    ["withdrawn", { endsOn: yesterday, status: "withdrawn", lastCheckedOn: today }, "not-due"],
    ["withdrawn, no deadline", { status: "withdrawn" }, "not-due"],
    ["refused", { endsOn: yesterday, status: "refused" }, "not-due"],
    ["lapsed", { endsOn: yesterday, status: "lapsed" }, "not-due"],
    ["by an event that is not recorded yet", { hasDeadline: true }, "undated"],
    ["as soon as possible, looked at", { hasDeadline: true, status: "in-progress", lastCheckedOn: today }, "undated"],
    ["delivered, when it was due being unknown", { hasDeadline: true, status: "delivered", effectiveTo: today }, "undated"],
    ["withdrawn, when it was due being unknown", { hasDeadline: true, status: "withdrawn" }, "not-due"],
    ["delivered without a deadline", { status: "delivered", effectiveTo: today }, "no-deadline"],
  ])("%s", (_name, facts, expected) => expect(timeliness({ ...open, ...facts }, today)).toBe(expected));

  it("is computed: extending the deadline and taking the extension back restores what was there", () => {
    const facts = { ...open, status: "stalled", lastCheckedOn: today } as const;
    expect([yesterday, "2027-12-31", yesterday].map((endsOn) => timeliness({ ...facts, endsOn }, today))).toEqual(["overdue", "upcoming", "overdue"]);
  });
});

const day = fc.integer({ min: -800, max: 800 }).map((days) => addDays(today, days));
const facts = fc.record<TimelinessFacts>({
  endsOn: fc.option(day), hasDeadline: fc.boolean(), status: fc.option(fc.constantFrom(...judgements)), effectiveTo: fc.option(day), lastCheckedOn: fc.option(day),
  conditionUnmet: fc.boolean(),
});

describe("properties", () => {
  it("nothing is overdue before its deadline, nor unless somebody checked on or after it", () => {
    fc.assert(fc.property(facts, day, (known, at) => {
      const found = timeliness(known, at);
      if (found !== "overdue") return;
      expect(known.endsOn !== null && at > known.endsOn && known.lastCheckedOn !== null && known.lastCheckedOn >= known.endsOn).toBe(true);
      expect(known.conditionUnmet || ["delivered", "withdrawn", "accepted", "refused", "lapsed"].includes(known.status!)).toBe(false);
    }), { numRuns: 2000 });
  });

  it("always has a value of the closed list, and without a deadline none that speaks of one", () => {
    fc.assert(fc.property(facts, day, (known, at) => {
      const found = timeliness(known, at);
      expect(timelinesses).toContain(found);
      if (known.endsOn === null) expect(["no-deadline", "undated", "not-due"]).toContain(found);
    }));
  });

  it("as days pass without any entry it only moves on: upcoming, due soon, passed", () => {
    const order = ["upcoming", "due-soon", "deadline-passed", "suspended"];
    fc.assert(fc.property(day, day, fc.nat(100), fc.boolean(), (endsOn, at, later, conditionUnmet) => {
      const known = { ...open, endsOn, conditionUnmet };
      expect(order.indexOf(timeliness(known, addDays(at, later)))).toBeGreaterThanOrEqual(order.indexOf(timeliness(known, at)));
    }));
  });
});

describe("a commitment is as timely as its least timely obligation", () => {
  it.each<[Timeliness[], Timeliness]>([
    [[], "no-deadline"], [["on-time", "overdue", "upcoming"], "overdue"], [["no-deadline", "on-time"], "on-time"],
    [["deadline-passed", "due-soon"], "deadline-passed"], [["not-due", "no-deadline"], "not-due"],
  ])("%j: %s", (values, expected) => expect(leastTimely(values)).toBe(expected));
});
