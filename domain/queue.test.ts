import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./plain-date";
import { asksForWork, isDraftKind, isObligationKind, kindsOf, orderOf, queueKinds, queueOrders, sourceWorkKinds, suggestionKind, usualOrder, type QueueFacts } from "./queue";
import { acceptances, fulfilments } from "./status";
import { timeliness } from "./timeliness";

const today = "2026-11-22";
const facts: QueueFacts = {
  endsOn: null, hasDeadline: false, status: null, effectiveTo: null, lastCheckedOn: null, conditionUnmet: false, isJudged: false, isMine: false, interval: null,
};
const day = fc.integer({ min: -3000, max: 400 }).map((days) => addDays(today, days));
const anyFacts: fc.Arbitrary<QueueFacts> = fc.record({
  endsOn: fc.option(day), hasDeadline: fc.boolean(), status: fc.option(fc.constantFrom(...fulfilments, ...acceptances)), effectiveTo: fc.option(day), lastCheckedOn: fc.option(day),
  conditionUnmet: fc.boolean(), isJudged: fc.boolean(), isMine: fc.boolean(), interval: fc.option(fc.integer({ min: 1, max: 3650 })),
});

describe("of which kinds an obligation is", () => {
  it.each<[string, Partial<QueueFacts>, string[]]>([
    ["one that nobody looked at", {}, ["unchecked", "never-assessed", "all"]],
    ["one of this person's", { isMine: true }, ["assigned", "unchecked", "never-assessed", "all"]],
    ["due in a week", { endsOn: "2026-11-29", lastCheckedOn: today }, ["due-soon", "never-assessed", "all"]],
    ["past its deadline, and nobody looked", { endsOn: "2022-09-30" }, ["deadline-passed", "unchecked", "never-assessed", "all"]],
    ["past its deadline, and looked at", { endsOn: "2022-09-30", lastCheckedOn: "2026-11-01", status: "in-progress", isJudged: true }, ["overdue", "all"]],
    ["past its deadline while a condition is unmet", { endsOn: "2022-09-30", lastCheckedOn: today, conditionUnmet: true }, ["never-assessed", "all"]],
    ["delivered long ago", { status: "delivered", isJudged: true, lastCheckedOn: "2020-01-01" }, ["all"]],
    ["delivered, with an interval of its own", { status: "delivered", isJudged: true, lastCheckedOn: "2020-01-01", interval: 365 }, ["unchecked", "all"]],
  ])("%s", (_name, change, kinds) => expect(kindsOf({ ...facts, ...change }, today)).toEqual(kinds));

  it("is never two of those that say how its deadline stands, and follows timeliness", () => {
    fc.assert(fc.property(anyFacts, (row) => {
      const due = kindsOf(row, today).filter((kind) => kind === "due-soon" || kind === "deadline-passed" || kind === "overdue");
      expect(due).toEqual(["due-soon", "deadline-passed", "overdue"].filter((kind) => kind === timeliness(row, today)));
    }));
  });

  it("asks for work exactly where something is due or unchecked, whoever has it", () => {
    fc.assert(fc.property(anyFacts, (row) => {
      const kinds = kindsOf(row, today).filter((kind) => kind !== "assigned" && kind !== "never-assessed" && kind !== "all");
      expect(asksForWork(row, today)).toBe(kinds.length > 0);
      expect(asksForWork({ ...row, isMine: !row.isMine }, today)).toBe(asksForWork(row, today));
    }));
  });

  it("each kind has rows of one sort", () => {
    for (const kind of queueKinds)
      expect([isObligationKind(kind), isDraftKind(kind), (sourceWorkKinds as readonly string[]).includes(kind), kind === suggestionKind].filter(Boolean), kind).toHaveLength(1);
  });
});

describe("the order of the queue", () => {
  const row = fc.record({ number: fc.integer({ min: 1, max: 40 }), id: fc.uuid(), endsOn: fc.option(day), lastCheckedOn: fc.option(day), status: fc.constant(null) });

  it.each(queueOrders)("%s is the same whatever the order in which rows came, and total", (order) => {
    const compare = orderOf(order);
    fc.assert(fc.property(fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 40 }), fc.func(fc.integer()), (rows, mix) => {
      const sorted = [...rows].sort(compare).map(({ id }) => id);
      const mixed = [...rows].sort((a, b) => mix(a.id) - mix(b.id)).sort(compare).map(({ id }) => id);
      expect(mixed).toEqual(sorted);
      for (const a of rows) for (const b of rows) expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0);
    }), { numRuns: 50 });
  });

  it("puts first what was never checked, then the oldest check; by deadline those without one last", () => {
    const base = { endsOn: null, lastCheckedOn: null, status: null };
    const [never, lately, due] = [{ ...base, number: 3, id: "a" }, { ...base, number: 1, id: "b", lastCheckedOn: "2026-11-01" }, { ...base, number: 2, id: "c", lastCheckedOn: "2026-11-01", endsOn: "2021-01-01" }];
    const sorted = (order: (typeof queueOrders)[number]) => [lately, due, never].sort(orderOf(order)).map(({ number }) => number);
    expect([sorted("checked"), sorted("deadline"), sorted("id")]).toEqual([[3, 2, 1], [2, 1, 3], [1, 2, 3]]);
  });

  it("what is due is shown by its day, the rest by how long nobody looked", () => {
    expect(queueKinds.map((kind) => [kind, usualOrder(kind)]).filter(([, order]) => order === "deadline").map(([kind]) => kind)).toEqual(["due-soon", "deadline-passed", "overdue"]);
  });
});
