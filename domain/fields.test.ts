import { describe, expect, it } from "vitest";
import { eventInput, seriesInput } from "./event";
import { commitmentReference, plainDate, slug } from "./fields";
import { indicatorInput, measurementInput } from "./indicator";
import { partyInput } from "./party";
import { parse } from "./refusal";
import { quotation } from "./quotation";
import { quotationDraft } from "./testing-records";
import { topicInput } from "./topic";
import { email, password, passwordChange, invitation } from "./user";
import type { z } from "zod";

const issues = (schema: z.ZodType, input: unknown) => {
  const result = parse(schema, input);
  return result.ok ? [] : result.issues.map(({ code, path }) => `${path}: ${code}`);
};
const accepts = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

describe("addresses and references", () => {
  it.each([
    ["a", true], ["mexico", true], ["h-2b-visas-2022", true], [" mexico ", true], ["Mexico", false], ["a--b", false], ["-a", false], ["a-", false],
    ["a_b", false], ["méxico", false], ["a/b", false], ["", false], ["..", false], ["a".repeat(100), true], ["a".repeat(101), false], ["a\n", true], ["a\u0000", false],
  ])("the slug %j: %s", (value, good) => expect(accepts(slug, value)).toBe(good));
  it.each([
    ["USMX-7", true], ["USMX-999999999", true], ["USMX-1234567890", false], ["USMX-07", false], ["USMX-0", false], ["usmx-7", true], ["U-1", false],
    ["USMX-", false], ["USMX-7 OR 1=1", false], ["a-slug", true], ["", false],
  ])("the reference %j: %s", (value, good) => expect(accepts(commitmentReference, value)).toBe(good));
  it.each([["2026-02-28", true], ["2026-02-29", false], ["2026", false], ["", false], [20260101, false]])("the day %j: %s", (value, good) => expect(accepts(plainDate, value)).toBe(good));
});

describe("parties, events, topics", () => {
  const party = { slug: "mexico", kind: "government", name: { en: "Mexico", es: "México" } };
  it.each<[string, Record<string, unknown>, string[]]>([
    ["a government", {}, []], ["a form's empty count", { memberCount: "" }, []],
    ["a government with members", { memberCount: 2 }, ["memberCount: only-for-groups"]],
    ["a group with members", { kind: "group", memberCount: "21" }, []],
    ["a group with no members", { kind: "group", memberCount: 0 }, ["memberCount: invalid"]],
    ["a government that holds an office", { holds: [{ office: "president" }] }, ["holds: only-for-persons"]],
    ["a person who holds one since a vague day", { kind: "person", holds: [{ office: "president", from: "2018-12" }] }, []],
    ["a person who holds one since no day", { kind: "person", holds: [{ office: "president", from: "then" }] }, ["holds.0.from: not-a-date"]],
    ["part of itself", { partOf: "mexico" }, ["partOf: refers-to-itself"]],
  ])("%s", (_name, change, found) => expect(issues(partyInput, { ...party, ...change })).toEqual(found));

  const event = { slug: "meeting", kind: "meeting", name: { en: "Meeting" } };
  it.each<[string, Record<string, unknown>, string[]]>([
    ["held on a known day", { heldOn: "2021-03-01" }, []], ["held in a month", { heldOn: "2022-09" }, []], ["held some day", { heldOn: "" }, []],
    ["an inferred day without a reason", { heldOnBasis: "inferred" }, ["heldOnReason: inference-needs-reason"]],
    ["an inferred day with one", { heldOnBasis: "inferred", heldOnReason: { en: "From 'tomorrow'." } }, []],
    ["of no kind", { kind: "party" }, ["kind: required"]],
  ])("an event: %s", (_name, change, found) => expect(issues(eventInput, { ...event, ...change })).toEqual(found));

  it("a topic has a place, a series a name", () => {
    expect(topicInput.parse({ slug: "health", name: { en: "Health" }, position: "7" }).position).toBe(7);
    expect(issues(topicInput, { slug: "health", name: { en: "Health" }, position: -1 })).toEqual(["position: invalid"]);
    expect(issues(seriesInput, { slug: "dialogue", name: {} })).toEqual(["name.en: required"]);
  });
});

describe("quotations", () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ["with a start from a form", { start: "120" }, []], ["with none", { start: "" }, []], ["with a start that is none", { start: "here" }, ["start: invalid"]],
    ["before the text", { start: -1 }, ["start: invalid"]], ["between characters", { start: 1.5 }, ["start: invalid"]],
    ["attested", { start: 0, attested: { end: 3, prefix: "", suffix: "x" } }, []],
    ["attested with too much around it", { attested: { end: 3, prefix: "x".repeat(65), suffix: "" } }, ["attested.prefix: invalid"]],
    ["attested up to nowhere", { attested: { end: "x", prefix: "", suffix: "" } }, ["attested.end: invalid"]],
    ["longer than anybody quotes", { exact: "x".repeat(4001) }, ["exact: too-long"]],
  ])("%s", (_name, change, found) => expect(issues(quotation, { ...quotationDraft, ...change })).toEqual(found));
});

describe("numbers", () => {
  const measurement = { indicator: "visas", value: 11_500, reportedBy: "united-states", quotation: quotationDraft };
  it.each([[11_500, true], [0, true], [0.5, true], [-1, false], [Number.NaN, false], [Infinity, false], [1e15, true], [1e16, false], ["11500", true], ["3.2", true], ["11,500", false], ["", false]])(
    "a measured %s: %s", (value, good) => expect(accepts(measurementInput, { ...measurement, value })).toBe(good),
  );
  it("a target says whose, how much, and whether at least or up to", () => {
    const indicator = { slug: "visas", commitment: "USMX-7", label: { en: "Visas" }, unit: "visas" };
    const target = { party: "united-states", value: 11_500, bound: "up-to", quotation: quotationDraft };
    expect(issues(indicatorInput, { ...indicator, targets: [target] })).toEqual([]);
    expect(issues(indicatorInput, { ...indicator, targets: [{ ...target, bound: "roughly", byWhen: "soon" }] })).toEqual(["targets.0.bound: required", "targets.0.byWhen: not-a-date"]);
    expect(issues(indicatorInput, { ...indicator, unit: "bananas" })).toEqual(["unit: required"]);
  });
});

describe("people", () => {
  it.each([
    [" Ana.Ruiz@Example.ORG ", "ana.ruiz@example.org"], ["a@b", null], ["ana", null], ["", null], ["a@b.org\u0000", null],
    [`${"a".repeat(200)}@b.org`, null], [{ contains: "" }, null], [["a@b.org"], null],
  ])("the address %j reads %j", (given, expected) => expect(email.safeParse(given).data ?? null).toBe(expected));
  it.each([
    ["correct horse battery", true], ["ñandú-ñandú-ñandú", true], ["elevenchars", false], ["aaaaaaaaaaaa", false], ["abababababab", false], ["x".repeat(201), false],
  ])("the password %.30j: %s", (given, good) => expect(accepts(password, given)).toBe(good));
  it("a new password differs from the old, and is typed twice", () => {
    const change = { current: "correct horse battery", next: "another long sentence", repeat: "another long sentence" };
    expect(issues(passwordChange, change)).toEqual([]);
    expect(issues(passwordChange, { ...change, repeat: "another long sentenc" })).toEqual(["repeat: passwords-differ"]);
    expect(issues(passwordChange, { ...change, next: change.current, repeat: change.current })).toEqual(["next: password-too-common"]);
  });
  it("nobody is made a system actor", () => {
    expect(issues(invitation, { email: "a@b.org", name: "Ana", role: "system", language: "en" })).toEqual(["role: required"]);
  });
});
