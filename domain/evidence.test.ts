import { describe, expect, it } from "vitest";
import { missing, type EvidenceFacts } from "./evidence";
import type { FollowUpDraft } from "./follow-up";
import { tiers, type Tier } from "./source";
import { axisOf, conditionStatuses, confidences, obligationRoles, qualifiers, reasons, valuesOf, type Axis, type Judgement } from "./status";
import { assessmentOf } from "./testing-follow-ups";

const facts: EvidenceFacts = { axis: "fulfilment", today: "2026-04-02", statusBefore: null, deadlineEndsOn: null, tiers: ["official"] };
const codes = (status: Judgement, change: Partial<FollowUpDraft> = {}, known: Partial<EvidenceFacts> = {}) =>
  missing(assessmentOf(status, change), { ...facts, ...known }).map(({ code, path }) => `${path}: ${code}`);

/** domain.md, "Evidence needed", written out: what each judgement rests on. */
const restsOn: Record<Axis, Record<string, "citation" | "search or citation" | "a note" | "nothing">> = {
  fulfilment: {
    "not-started": "search or citation", "in-progress": "citation", "partly-delivered": "citation", delivered: "citation",
    stalled: "search or citation", "not-delivered": "citation", withdrawn: "citation", "not-verifiable": "a note",
  },
  acceptance: {
    reported: "nothing", proposed: "nothing", accepted: "citation", "accepted-in-part": "citation", noted: "search or citation",
    refused: "citation", lapsed: "search or citation", withdrawn: "citation",
  },
  condition: { unmet: "citation", met: "citation", waived: "citation" },
};
const evidences: (readonly Tier[])[] = [[], ...tiers.map((tier) => [tier]), ["other", "other"], ["other", "independent"]];

function expected(need: string, evidence: readonly Tier[], searched: boolean): string[] {
  if (need === "citation" && evidence.length === 0) return ["evidence: evidence-required"];
  if (need === "citation" && evidence.every((tier) => tier === "other")) return ["evidence: evidence-tier-too-low"];
  if (need === "search or citation" && evidence.length === 0 && !searched) return ["searched: search-or-evidence-required"];
  return need === "a note" ? ["note: note-required"] : [];
}

const matrix = (["fulfilment", "acceptance", "condition"] as const).flatMap((axis) =>
  valuesOf(axis).flatMap((status) => evidences.flatMap((evidence) =>
    [false, true].map((searched) => ({ axis, status, evidence, searched, need: restsOn[axis][status]! })))));

describe("status × evidence × search: every combination", () => {
  it.each(matrix)("$axis $status on [$evidence], searched: $searched", ({ axis, status, evidence, searched, need }) => {
    const found = codes(status, { searched: searched ? "Federal Register, 2022–2026" : null }, { axis, tiers: evidence });
    expect(found).toEqual(expected(need, evidence, searched));
  });

  it("covers every value of every axis", () => {
    for (const axis of ["fulfilment", "acceptance", "condition"] as const)
      expect(Object.keys(restsOn[axis]).sort()).toEqual([...valuesOf(axis)].sort());
    expect(matrix.length).toBe((8 + 8 + conditionStatuses.length) * 7 * 2);
  });
});

describe("a status belongs to its axis", () => {
  const all = (["fulfilment", "acceptance", "condition"] as const).flatMap((axis) => valuesOf(axis));
  it.each(["fulfilment", "acceptance", "condition"] as const)("on %s", (axis) => {
    for (const status of new Set(all))
      expect(codes(status, {}, { axis }).includes("status: status-not-on-scale"), status).toBe(!valuesOf(axis).includes(status));
  });
  it("what is asked cannot be delivered", () => {
    for (const role of obligationRoles.filter((one) => one !== "owes"))
      expect(codes("delivered", {}, { axis: axisOf(role) })).toEqual(["status: status-not-on-scale"]);
  });
});

describe("qualifiers", () => {
  const takes: Record<string, string[]> = {
    delivered: ["as-promised", "modified"], "not-delivered": ["reversed", "never-done"], withdrawn: ["withdrawn", "superseded"],
  };
  it.each(valuesOf("fulfilment").flatMap((status) => [null, ...qualifiers].map((qualifier) => [status, qualifier] as const)))(
    "%s as %s", (status, qualifier) => {
      const allowed = takes[status];
      const supersededBy = qualifier === "superseded" ? "USMX-7" : null;
      const change = { qualifier, supersededBy, note: "n", searched: "s", because: "b" };
      const about = codes(status, change).filter((code) => code.startsWith("qualifier"));
      if (allowed === undefined) expect(about).toEqual(qualifier === null ? [] : ["qualifier: qualifier-does-not-fit"]);
      else if (qualifier === null) expect(about).toEqual(["qualifier: qualifier-required"]);
      else expect(about).toEqual(allowed.includes(qualifier) ? [] : ["qualifier: qualifier-does-not-fit"]);
    },
  );
  it("superseded says by what, and nothing else does", () => {
    expect(codes("withdrawn", { qualifier: "superseded" })).toEqual(["supersededBy: superseded-by-required"]);
    expect(codes("withdrawn", { qualifier: "withdrawn", supersededBy: "USMX-7" })).toEqual(["supersededBy: not-for-this-kind"]);
    expect(codes("withdrawn", { qualifier: "superseded", supersededBy: "USMX-7" })).toEqual([]);
  });
});

describe("reasons", () => {
  const demanded = ["stalled", "not-delivered", "withdrawn", "refused"];
  it.each((["fulfilment", "acceptance", "condition"] as const).flatMap((axis) => valuesOf(axis).map((status) => [axis, status] as const)))(
    "%s %s", (axis, status) => {
      const without = codes(status, { reason: null, note: "n" }, { axis });
      const withOne = reasons.flatMap((reason) => codes(status, { reason, note: "n" }, { axis }));
      if (demanded.includes(status)) {
        expect(without).toEqual(["reason: reason-required"]);
        expect(withOne).toEqual([]);
      } else {
        expect(without).toEqual([]);
        expect(new Set(withOne)).toEqual(new Set(["reason: reason-does-not-fit"]));
      }
    },
  );
});

describe("never done", () => {
  const neverDone = (change: Partial<FollowUpDraft>, known: Partial<EvidenceFacts> = {}) =>
    codes("not-delivered", { qualifier: "never-done", ...change }, known);
  it.each([
    ["before the deadline", { searched: "s" }, { deadlineEndsOn: "2026-04-03" }, ["because: deadline-not-passed"]],
    ["on the day of the deadline", { searched: "s" }, { deadlineEndsOn: "2026-04-02" }, ["because: deadline-not-passed"]],
    ["the day after the deadline", { searched: "s" }, { deadlineEndsOn: "2026-04-01" }, []],
    ["without a deadline", { searched: "s" }, {}, ["because: deadline-not-passed"]],
    ["repudiated before the deadline", { searched: "s", because: "The ministry said it will not be done." }, { deadlineEndsOn: "2027-01-01" }, []],
    ["repudiated without a deadline", { searched: "s", because: "The ministry said it will not be done." }, {}, []],
    ["after the deadline, nobody searched", {}, { deadlineEndsOn: "2026-04-01" }, ["searched: search-required"]],
    ["after the deadline, nothing quoted", { searched: "s" }, { deadlineEndsOn: "2026-04-01", tiers: [] }, ["evidence: evidence-required"]],
    ["after the deadline, a blog", { searched: "s" }, { deadlineEndsOn: "2026-04-01", tiers: ["other"] }, ["evidence: evidence-tier-too-low"]],
    ["none of it", {}, { tiers: [] }, ["evidence: evidence-required", "searched: search-required", "because: deadline-not-passed"]],
  ] as [string, Partial<FollowUpDraft>, Partial<EvidenceFacts>, string[]][])("%s", (_name, change, known, found) => {
    expect(neverDone(change, known)).toEqual(found);
  });
  it("reversed needs no search and no deadline", () => expect(codes("not-delivered")).toEqual([]));
});

describe("confidence", () => {
  it.each(confidences.flatMap((confidence) => (["self", "counterpart", "both", "independent"] as const).map((by) => [confidence, by] as const)))(
    "%s, asserted by %s", (confidence, assertedBy) => {
      expect(codes("delivered", { confidence, assertedBy }))
        .toEqual(confidence === "high" && assertedBy === "self" ? ["confidence: confidence-too-high"] : []);
    },
  );
  it("is always stated", () => expect(codes("delivered", { confidence: null })).toEqual(["confidence: confidence-required"]));
  it("says who asserts what is quoted, and needs nobody where nothing is", () => {
    expect(codes("delivered", { assertedBy: null })).toEqual(["assertedBy: asserter-required"]);
    expect(codes("not-started", { assertedBy: null, searched: "s" }, { tiers: [] })).toEqual([]);
  });
});

describe("leaving a closed status", () => {
  it.each(["delivered", "not-delivered", "withdrawn"] as const)("%s, needs a written reason", (statusBefore) => {
    for (const status of valuesOf("fulfilment").filter((one) => one !== statusBefore)) {
      expect(codes(status, { note: "n" }, { statusBefore }), status).toEqual(["because: because-required"]);
      expect(codes(status, { note: "n", because: "A court reversed it." }, { statusBefore }), status).toEqual([]);
    }
    expect(codes(statusBefore, {}, { statusBefore })).toEqual([]);
  });
  it.each([null, "not-started", "in-progress", "partly-delivered", "stalled", "not-verifiable"] as const)("%s may be left freely", (statusBefore) => {
    for (const status of valuesOf("fulfilment")) expect(codes(status, { note: "n" }, { statusBefore }), status).toEqual([]);
  });
});

describe("dates", () => {
  it.each([
    [{ checkedOn: "2026-04-03" }, ["checkedOn: in-the-future"]], [{ checkedOn: "2026-04-02" }, []],
    [{ effectiveOn: "2026-04-03" }, ["effectiveOn: in-the-future"]], [{ effectiveOn: "2026-05" }, ["effectiveOn: in-the-future"]],
    [{ effectiveOn: "2027" }, ["effectiveOn: in-the-future"]], [{ effectiveOn: "FY2027-US" }, ["effectiveOn: in-the-future"]],
    // A period that has begun may be named though it is not over: "in April", said in April.
    [{ effectiveOn: "2026-04" }, []], [{ effectiveOn: "2026" }, []], [{ effectiveOn: "1994-01-01" }, []],
  ] as [Partial<FollowUpDraft>, string[]][])("%j", (change, found) => expect(codes("delivered", change)).toEqual(found));

  it("of a check are read as well", () => {
    const input = assessmentOf("delivered", { kind: "check", status: null, qualifier: null, effectiveOn: null, confidence: null, assertedBy: null, checkedOn: "2026-04-03", searched: "s" });
    expect(missing(input, facts)).toEqual([{ code: "in-the-future", path: "checkedOn" }]);
    expect(missing({ ...input, checkedOn: "2026-04-02" }, { ...facts, tiers: [] })).toEqual([]);
  });
});
