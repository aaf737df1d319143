import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgements, type Judgement } from "./status";
import { deriveStatus, share, tally } from "./tally";

describe("the status of a commitment", () => {
  const of = (value: Judgement | null, times: number) => Array.from({ length: times }, () => value);
  it.each<[string, (Judgement | null)[], ReturnType<typeof deriveStatus>]>([
    ["nobody owes anything", [], { value: null, delivered: 0, assessed: 0, of: 0 }],
    ["nobody was assessed", of(null, 3), { value: null, delivered: 0, assessed: 0, of: 3 }],
    ["all delivered", of("delivered", 2), { value: "delivered", delivered: 2, assessed: 2, of: 2 }],
    ["all stalled", of("stalled", 2), { value: "stalled", delivered: 0, assessed: 2, of: 2 }],
    ["one of fourteen delivered never reads as partly delivered", ["delivered", ...of("not-started", 13)], { value: "mixed", delivered: 1, assessed: 14, of: 14 }],
    ["one of fourteen assessed never reads as delivered", ["delivered", ...of(null, 13)], { value: "mixed", delivered: 1, assessed: 1, of: 14 }],
    ["the unassessed come first", [null, "delivered"], { value: "mixed", delivered: 1, assessed: 1, of: 2 }],
    ["partly delivered by all is what it is", of("partly-delivered", 2), { value: "partly-delivered", delivered: 0, assessed: 2, of: 2 }],
  ])("%s", (_name, statuses, expected) => expect(deriveStatus(statuses)).toEqual(expected));
});

describe("tallies", () => {
  const statuses = fc.array(fc.option(fc.constantFrom(...judgements)), { maxLength: 40 });
  it("of nothing count nothing", () => expect(tally([])).toEqual({ of: 0, assessed: 0, unknown: 0, counts: {} }));

  it("add up: the counts to the assessed, with the unknown to the whole", () => {
    fc.assert(fc.property(statuses, (given) => {
      const { of, assessed, unknown, counts } = tally(given);
      expect(of).toBe(given.length);
      expect(assessed + unknown).toBe(of);
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(assessed);
      for (const [status, count] of Object.entries(counts)) expect(count).toBe(given.filter((one) => one === status).length);
    }));
  });

  it("a commitment's own status is shared by all of its obligations, whatever their order", () => {
    fc.assert(fc.property(statuses, (given) => {
      const derived = deriveStatus(given);
      expect(deriveStatus([...given].reverse())).toEqual(derived);
      const kinds = new Set(given);
      if (derived.value === "mixed") expect(kinds.size).toBeGreaterThan(1);
      else expect(kinds.size === 0 ? null : [...kinds][0]).toBe(derived.value);
    }));
  });
});

describe("a share", () => {
  it.each([[0, 0, null], [5, 0, null], [0, 7, 0], [7, 7, 100], [1, 14, 7], [1, 3, 33], [2, 3, 67]])("%i of %i is %s", (part, of, expected) => {
    expect(share(part, of)).toBe(expected);
  });
  it("is a whole number from 0 to 100, and never NaN", () => {
    fc.assert(fc.property(fc.nat(1000), fc.nat(1000), (a, b) => {
      const found = share(Math.min(a, b), Math.max(a, b));
      if (Math.max(a, b) === 0) expect(found).toBeNull();
      else expect(Number.isInteger(found) && found! >= 0 && found! <= 100).toBe(true);
    }));
  });
});
