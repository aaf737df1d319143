import { describe, expect, it } from "vitest";
import {
  acceptances, axisOf, closedStatuses, conditionStatuses, fulfilments, judgements, obligationRoles, qualifiers, qualifiersOf,
  valuesOf,
} from "./status";

describe("the scale", () => {
  it("is the one of the model, in its order", () => {
    expect(fulfilments).toEqual([
      "not-started", "in-progress", "partly-delivered", "delivered", "stalled", "not-delivered", "withdrawn", "not-verifiable",
    ]);
    expect(acceptances).toEqual(["reported", "proposed", "accepted", "accepted-in-part", "noted", "refused", "lapsed", "withdrawn"]);
    expect(conditionStatuses).toEqual(["unmet", "met", "waived"]);
  });

  it("names each judgement once, and none of them is a time: overdue is computed, never typed", () => {
    expect(new Set(judgements).size).toBe(judgements.length);
    expect([...judgements].sort()).toEqual([...new Set([...fulfilments, ...acceptances, ...conditionStatuses])].sort());
    for (const word of ["overdue", "late", "on-time", "upcoming", "not-assessed", "mixed"]) expect(judgements).not.toContain(word);
  });

  it.each([["owes", "fulfilment"], ["asked", "acceptance"], ["offered-to", "acceptance"]] as const)("what a party under %s is judged on: %s", (role, axis) => {
    expect(axisOf(role)).toBe(axis);
  });

  it.each([["fulfilment", fulfilments], ["acceptance", acceptances], ["condition", conditionStatuses]] as const)("the values of %s", (axis, values) => {
    expect(valuesOf(axis)).toEqual(values);
  });

  it("knows three roles", () => expect(obligationRoles).toEqual(["owes", "asked", "offered-to"]));
});

describe("qualifiers", () => {
  it("complete exactly these statuses, and every qualifier belongs to one", () => {
    expect(qualifiersOf).toEqual({
      delivered: ["as-promised", "modified"], "not-delivered": ["never-done", "reversed"], withdrawn: ["withdrawn", "superseded"],
    });
    expect(Object.values(qualifiersOf).flat().sort()).toEqual([...qualifiers].sort());
  });

  it("stand beside the statuses that end the matter", () => {
    expect([...closedStatuses].sort()).toEqual(Object.keys(qualifiersOf).sort());
  });
});
