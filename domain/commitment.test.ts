import { describe, expect, it } from "vitest";
import { commitmentInput, type CommitmentDraft } from "./commitment";
import { parse } from "./refusal";
import { commitmentDraft, quotationDraft } from "./testing-records";

const issues = (change: Record<string, unknown>) => {
  const result = parse(commitmentInput, commitmentDraft(change as Partial<CommitmentDraft>));
  return result.ok ? [] : result.issues.map(({ code, path }) => `${path}: ${code}`);
};
const owes = { party: "united-states", role: "owes", basis: "own-word" } as const;
const asked = { party: "mexico", role: "asked", basis: "attributed", acceptance: "proposed" } as const;
const origin = { role: "origin", quotation: quotationDraft } as const;

describe("a commitment", () => {
  it("is complete with what a document gives, and the rest has defaults", () => {
    const parsed = commitmentInput.parse(commitmentDraft());
    expect(parsed).toMatchObject({
      joint: false, novelty: "new", deadlines: [], conditions: [], relations: [], id: null, baseVersion: 0, changeNote: null,
      obligations: [{ id: null, acceptance: null, note: { en: null, es: null } }],
    });
  });

  it("is taken from a form, where everything is text", () => {
    const parsed = parse(commitmentInput, {
      ...commitmentDraft(), joint: "on", specificity: "3", baseVersion: "2", id: "", changeNote: "Title made clearer.", event: "",
      obligations: [{ ...owes, id: "", acceptance: "" }],
    });
    expect(parsed).toMatchObject({ ok: true, value: { joint: true, specificity: 3, baseVersion: 2, id: null, event: null, obligations: [{ id: null, acceptance: null }] } });
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ["without an origin citation", { citations: [{ ...origin, role: "evidence" }] }, ["citations: origin-required"]],
    ["without any citation", { citations: [] }, ["citations: origin-required"]],
    ["without an obligation", { obligations: [] }, ["obligations: required"]],
    ["from nobody", { from: [] }, ["from: required"]],
    ["under no topic", { topics: [] }, ["topics: required"]],
    ["edited without saying why", { baseVersion: 1 }, ["changeNote: required"]],
    ["a party listed twice", { obligations: [owes, owes] }, ["obligations.1.party: party-listed-twice"]],
    ["a title in no language", { title: { en: " ", es: "" } }, ["title.en: required"]],
    ["a vague day", { madeOn: "soon" }, ["madeOn: not-a-date"]],
    ["no specificity", { specificity: undefined }, ["specificity: required"]],
    ["a specificity off the scale", { specificity: 4 }, ["specificity: invalid"]],
    ["half a specificity", { specificity: "1.5" }, ["specificity: invalid"]],
    ["a quotation of nobody", { citations: [{ role: "origin", quotation: { ...quotationDraft, speakers: [] } }] }, ["citations.0.quotation.speakers: speaker-required"]],
    ["an empty quotation", { citations: [{ role: "origin", quotation: { ...quotationDraft, exact: "" } }] }, ["citations.0.quotation.exact: required"]],
    ["a NUL in a quotation", { citations: [{ role: "origin", quotation: { ...quotationDraft, exact: "a\u0000" } }] }, ["citations.0.quotation.exact: invalid"]],
    ["too many obligations", { obligations: Array.from({ length: 41 }, (_, i) => ({ ...owes, party: `party-${i}` })) }, ["obligations: invalid"]],
  ])("is refused %s", (_name, change, found) => expect(issues(change)).toEqual(found));
});

describe("who owes, is asked, or is offered to", () => {
  it.each([
    ["commitment", "owes", null, []], ["ask", "asked", "reported", []], ["offer", "offered-to", "proposed", []],
    ["commitment", "asked", "proposed", ["obligations.0.role: role-does-not-fit-kind"]],
    ["ask", "owes", null, ["obligations.0.role: role-does-not-fit-kind"]],
    ["offer", "asked", "proposed", ["obligations.0.role: role-does-not-fit-kind"]],
  ] as const)("under a %s a party %s", (kind, role, acceptance, found) => {
    expect(issues({ kind, obligations: [{ ...asked, role, acceptance }] })).toEqual(found);
  });
  it("what is owed has no acceptance, what is asked has one", () => {
    expect(issues({ obligations: [{ ...owes, acceptance: "accepted" }] })).toEqual(["obligations.0.acceptance: not-for-this-role"]);
    expect(issues({ kind: "ask", obligations: [{ ...asked, acceptance: null }] })).toEqual(["obligations.0.acceptance: required"]);
    expect(issues({ kind: "ask", obligations: [{ ...asked, acceptance: "delivered" }] })).toEqual(["obligations.0.acceptance: invalid"]);
  });
});

describe("deadlines", () => {
  it.each([
    ["day", null, true], ["month", null, true], ["quarter", null, true], ["year", null, true], ["fiscal-year", null, true],
    ["none", null, false], ["as-soon-as-possible", null, false], ["month", "2022-09", false],
  ])("of precision %s with the value %s: asks for a value %s", (precision, value, asks) => {
    expect(issues({ deadlines: [{ wording: "in September", precision, value }] })).toEqual(asks ? ["deadlines.0.value: required"] : []);
  });
  it.each<[string, Record<string, unknown>, string[]]>([
    ["a month where a day is said", { precision: "day", value: "2022-09" }, ["deadlines.0.value: date-does-not-fit-rule"]],
    ["no event", { precision: "event" }, ["deadlines.0.event: required"]],
    ["no series", { precision: "next-in-series" }, ["deadlines.0.series: required"]],
    ["no time", { precision: "period-after-event", event: "a-summit" }, ["deadlines.0.count: required", "deadlines.0.unit: required"]],
    ["a time of no length", { precision: "period-after-event", event: "a-summit", count: "0", unit: "days" }, ["deadlines.0.count: not-a-number"]],
    ["a time after nothing", { precision: "period-after-event", count: "90", unit: "days" }, ["deadlines.0.event: required"]],
  ])("are refused with %s", (_name, given, found) => expect(issues({ event: null, deadlines: [given] })).toEqual(found));
  it("may count from the commitment's own event", () => {
    expect(issues({ event: "a-summit", deadlines: [{ precision: "period-after-event", count: "90", unit: "days" }] })).toEqual([]);
  });
  it("are extended by words only: each later one needs its source", () => {
    const first = { precision: "month", value: "2022-09" } as const;
    expect(issues({ deadlines: [first, { precision: "year", value: "2023" }] })).toEqual(["deadlines.1.citation: extension-needs-source"]);
    expect(issues({ deadlines: [first, { precision: "year", value: "2023", citation: origin }] })).toEqual([]);
  });
  it("keep nothing that their rule does not use", () => {
    const typed = { wording: "by the next dialogue", precision: "next-in-series", value: "2022", event: "a-summit", series: "dialogues", count: "3", unit: "days", setOn: "2022" };
    expect(commitmentInput.parse(commitmentDraft({ deadlines: [typed as never] })).deadlines[0]).toMatchObject({
      wording: "by the next dialogue", value: null, event: null, series: "dialogues", count: null, unit: null, setOn: "2022",
    });
  });
  it("stay as vague as they are", () => {
    expect(commitmentInput.parse(commitmentDraft({ deadlines: [{ precision: "month", value: "2022-09" }] })).deadlines[0]).toMatchObject({ value: "2022-09", precision: "month" });
    expect(issues({ deadlines: [{ precision: "day", value: "2022-02-30" }] })).toContain("deadlines.0.value: not-a-date");
  });
});

describe("relations and conditions", () => {
  const relation = { kind: "answers", to: "USMX-7" };
  it.each<[string, unknown, string[]]>([
    ["to another", relation, []], ["by its slug", { ...relation, to: "vaccines" }, []],
    ["to itself", { ...relation, to: "border-infrastructure" }, ["relations.0.to: refers-to-itself"]],
    ["to nothing that could be one", { ...relation, to: "Nothing!" }, ["relations.0.to: not-a-reference"]],
    ["renewed in what words", { ...relation, kind: "renews" }, ["relations.0.wording: wording-goes-with-renews"]],
    ["renewed in the same words", { ...relation, kind: "renews", wording: "same" }, []],
    ["answered in the same words", { ...relation, wording: "same" }, ["relations.0.wording: wording-goes-with-renews"]],
  ])("%s", (_name, given, found) => expect(issues({ relations: [given] })).toEqual(found));

  it("a condition stands with its words", () => {
    const condition = { text: { en: "After all Americans are vaccinated" }, citation: { ...origin, role: "condition" } };
    expect(issues({ conditions: [condition] })).toEqual([]);
    expect(issues({ conditions: [{ ...condition, citation: undefined }] })).toEqual(["conditions.0.citation: invalid"]);
    expect(issues({ conditions: [{ ...condition, dependsOn: "" }] })).toEqual([]);
  });
});
