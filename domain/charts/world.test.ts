import { describe, expect, it } from "vitest";
import { lastSummit, neglectOf, progress, sinceEvent, standingOn, timeline, worldOf, type Happening, type Said, type Step } from "./world";

const said = (obligation: string, on: string, change: Partial<Said> = {}): Said => ({ obligation, commitment: `c-${obligation}`, kind: "commitment", role: "owes", event: null, on, checkedOn: null, ...change });
const step = (obligation: string, status: Step["status"], on: string, change: Partial<Step> = {}): Step => ({ obligation, status, on, sequence: 1, isFinding: true, ...change });
const event = (slug: string, on: string, change: Partial<Happening> = {}): Happening => ({ slug, name: slug, nameLang: "en", kind: "summit", hasSeries: true, heldOn: on, on, ...change });

const rows = (): Parameters<typeof worldOf>[0] => ({
  today: "2022-12-15", assessedSince: "2022-11-01",
  said: [said("a", "2022-01-10"), said("b", "2022-03-01", { commitment: "c-a" }), said("ask", "2022-03-01", { role: "asked", kind: "ask" })],
  steps: [step("a", "in-progress", "2022-02-01"), step("a", "delivered", "2022-05-20", { sequence: 2 }), step("ask", "refused", "2022-06-01")],
  events: [event("summit", "2022-02-28"), event("dialogue", "2022-06-30", { kind: "dialogue" }), event("later", "2023-06-30")],
});
const world = (change: Partial<Parameters<typeof worldOf>[0]> = {}) => worldOf({ ...rows(), ...change });

describe("the world as the record knows it", () => {
  it("knows what was owed on a day, and how that stood then", () => {
    expect(standingOn(world(), "2021-12-31")).toMatchObject({ of: 0 });
    expect(standingOn(world(), "2022-02-01")).toMatchObject({ of: 1, unknown: 0, counts: { "in-progress": 1 } });
    expect(standingOn(world(), "2022-12-15")).toMatchObject({ of: 2, unknown: 1, counts: { delivered: 1 } });
  });

  it("takes the judgement that holds from the latest day, and of one day the later one", () => {
    const steps = [step("a", "stalled", "2022-05-20", { sequence: 3 }), step("a", "in-progress", "2022-05-20", { sequence: 1 }), step("a", "delivered", "2022-04-01", { sequence: 9 })];
    expect(standingOn(world({ steps }), "2022-12-01").counts).toEqual({ stalled: 1 });
  });

  it("goes from the first promise to today, period by period", () => {
    const points = progress(world());
    expect(points.map(({ value }) => value)).toEqual(["2022-01", "2022-02", "2022-03", "2022-04", "2022-05", "2022-06", "2022-07", "2022-08", "2022-09", "2022-10", "2022-11", "2022-12"]);
    expect(points.map(({ tally }) => tally.of)).toEqual([1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
    expect(progress(world({ said: [], steps: [] }))).toEqual([]);
  });

  it("tells announcements and steps apart: records on one side, findings about what is owed on the other", () => {
    const points = timeline(world({ steps: [...rows().steps, step("b", "stalled", "2022-05-01", { isFinding: false })] }));
    expect(points.filter(({ promised, requested }) => promised + requested > 0).map(({ value, promised, requested }) => [value, promised, requested])).toEqual([["2022-03", 1, 1]]);
    expect(points.flatMap(({ value, steps }) => steps.map(({ status, count }) => [value, status, count]))).toEqual([["2022-02", "in-progress", 1], ["2022-05", "delivered", 1]]);
    expect(points.find(({ value }) => value === "2022-06")?.events.map(({ slug }) => slug)).toEqual(["dialogue"]);
  });

  it("counts from the last summit that is past, or from the last meeting of any series", () => {
    expect(lastSummit(world())?.slug).toBe("summit");
    expect(lastSummit(world({ events: [event("dialogue", "2022-06-30", { kind: "dialogue" })] }))?.slug).toBe("dialogue");
    expect(lastSummit(world({ events: [event("call", "2022-06-30", { kind: "call", hasSeries: false })] }))).toBeNull();
  });

  it("says what came after it, and what became of what stood before it", () => {
    expect(sinceEvent(world(), event("summit", "2022-02-28"))).toMatchObject({
      promised: 1, requested: 1, steps: 1, delivered: 1, then: { of: 1, counts: { "in-progress": 1 } }, now: { of: 1, counts: { delivered: 1 } },
    });
  });

  it("says how much nobody has judged, and how much nobody has looked at for long", () => {
    const unchecked = [said("a", "2022-01-01", { checkedOn: "2022-12-01" }), said("b", "2022-01-01", { checkedOn: "2022-01-02" }), said("c", "2022-01-01"), said("d", "2023-01-01")];
    expect(neglectOf(world({ said: unchecked }))).toEqual({ of: 3, notAssessed: 2, notChecked: 2, days: 180 });
  });
});
