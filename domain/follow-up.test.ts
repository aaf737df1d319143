import { describe, expect, it } from "vitest";
import { followUpInput } from "./follow-up";
import { parse } from "./refusal";
import { someObligation, someRow } from "./testing-follow-ups";
import { followUpDraft } from "./testing-records";

const issues = (change: Record<string, unknown>) => {
  const result = parse(followUpInput, { ...followUpDraft(), ...change });
  return result.ok ? [] : result.issues.map(({ code, path }) => `${path}: ${code}`);
};
const checked = { kind: "check", status: null, effectiveOn: null, searched: "Federal Register" };
const newSource = { slug: "news", title: "News", language: "en", kind: "news-report", tier: "independent", text: "Words." };

describe("a follow-up", () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ["an assessment", {}, []],
    ["about a condition", { obligation: null, condition: someObligation, status: "met" }, []],
    ["about nothing", { obligation: null }, ["obligation: one-target"]],
    ["about both", { condition: someObligation }, ["obligation: one-target"]],
    ["an assessment that does not judge", { status: null }, ["status: required"]],
    ["a judgement since no day", { effectiveOn: null }, ["effectiveOn: required"]],
    ["a check", checked, []],
    ["a check that judges", { ...checked, status: "delivered", effectiveOn: "2026" }, ["status: not-for-this-kind"]],
    ["a check that looked nowhere", { ...checked, searched: " " }, ["searched: required"]],
    ["a correction", { kind: "correction", replaces: someRow, because: "Wrong month." }, []],
    ["a correction of nothing", { kind: "correction", because: "Wrong month." }, ["replaces: required"]],
    ["a correction that says not why", { kind: "correction", replaces: someRow }, ["because: required"]],
    ["a retraction", { kind: "retraction", status: null, effectiveOn: null, replaces: someRow, because: "The source was withdrawn." }, []],
    ["a retraction of nothing, saying not why", { kind: "retraction", status: null, effectiveOn: null }, ["replaces: required", "because: required"]],
    ["a retraction that judges", { kind: "retraction", replaces: someRow, because: "b" }, ["status: not-for-this-kind"]],
    ["an assessment that amends", { replaces: someRow }, ["replaces: not-for-this-kind"]],
    ["a kind that is none", { kind: "deletion" }, ["kind: required"]],
    ["a status that is none", { status: "overdue" }, ["status: required"]],
    ["checked on no day", { checkedOn: "" }, ["checkedOn: required"]],
    ["checked in a month", { checkedOn: "2026-04" }, ["checkedOn: not-a-day"]],
    ["effective on no date", { effectiveOn: "2026-04-31" }, ["effectiveOn: not-a-date"]],
    ["superseded by nothing that could be one", { supersededBy: "!" }, ["supersededBy: not-a-reference"]],
    ["a note that is too long", { note: "x".repeat(3001) }, ["note: too-long"]],
    ["more evidence than anybody reads", { evidence: Array(21).fill(followUpDraft().evidence![0]) }, ["evidence: invalid"]],
    ["a version that is none", { baseVersion: "many" }, ["baseVersion: invalid"]],
    ["no version", { baseVersion: undefined }, ["baseVersion: invalid"]],
    ["judged anew because the rubric changed", { occasion: "rubric-change" }, []],
    ["a check because the rubric changed", { ...checked, occasion: "rubric-change" }, ["occasion: not-for-this-kind"]],
    ["a check that rests on a criterion", { ...checked, criterion: someRow }, ["criterion: not-for-this-kind"]],
    ["a judgement that rests on a criterion", { criterion: someRow }, []],
    ["with a new source", { newSource }, []],
    ["with a new source without its text", { newSource: { ...newSource, text: "" } }, ["newSource.text: required"]],
    ["with a new source that says whether its text is shown", { newSource: { ...newSource, textHeld: "public" } }, ["newSource: invalid"]],
  ])("%s", (_name, change, found) => expect(issues(change)).toEqual(found));

  it("from a form: fields left empty are not given", () => {
    const result = parse(followUpInput, {
      ...followUpDraft(), condition: "", qualifier: "", reason: "", supersededBy: "", replaces: "", note: " ", because: "", baseVersion: "3",
    });
    expect(result).toMatchObject({ ok: true, value: { condition: null, qualifier: null, reason: null, supersededBy: null, replaces: null, note: null, because: null, baseVersion: 3 } });
  });
});
