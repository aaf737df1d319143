import { describe, expect, it } from "vitest";
import { parse } from "./refusal";
import { mayJudgeAnew, rubricChanges, rubricInput, rubricStatuses } from "./rubric";
import { judgements } from "./status";

const both = (text: string) => ({ en: text, es: `${text} (es)` });
const none = { en: null, es: null };
const statuses = judgements.map((status) => ({ status, definition: both(`What ${status} means.`), criteria: none, evidence: both("A quotation.") }));
const draft = { statuses, changeNote: both("Made clearer."), baseVersion: 1 };
const issues = (change: object) => {
  const result = parse(rubricInput, { ...draft, ...change });
  return result.ok ? [] : result.issues.map(({ code, path }) => `${path}: ${code}`);
};
const changed = (index: number, change: object) => ({ statuses: statuses.map((one, i) => (i === index ? { ...one, ...change } : one)) });

describe("a version of the rubric", () => {
  it.each<[string, object, string[]]>([
    ["as it should be", {}, []],
    ["from a form, where what is left out is empty", changed(0, { criteria: { en: "", es: " " } }), []],
    ["without a note on the change", { changeNote: { en: "", es: "" } }, ["changeNote.en: required", "changeNote.es: required"]],
    ["with a definition in one language", changed(3, { definition: { en: "Done.", es: "" } }), ["statuses.3.definition.es: required"]],
    ["with criteria in one language", changed(3, { criteria: { en: "Ask whether.", es: "" } }), ["statuses.3.criteria.es: required"]],
    ["without one of the statuses", { statuses: statuses.slice(1) }, ["statuses: invalid"]],
    ["in another order", { statuses: [...statuses].reverse() }, ["statuses: invalid"]],
    ["with one twice", changed(1, { status: judgements[0] }), ["statuses: invalid"]],
    ["with a status of its own", changed(0, { status: "overdue" }), ["statuses.0.status: invalid"]],
  ])("%s", (_name, change, found) => expect(issues(change)).toEqual(found));

  it("keeps what is left out as nothing", () => {
    expect(rubricStatuses.parse(statuses)[0]!.criteria).toEqual(none);
  });
});

it("tells what one version says otherwise, in the language that is read", () => {
  const after = statuses.map((one, index) => (index === 2 ? { ...one, definition: { en: "Half.", es: one.definition.es }, criteria: both("Usable by itself") } : one));
  expect(rubricChanges(statuses, after, "en")).toEqual([
    { status: judgements[2], part: "definition", before: statuses[2]!.definition.en, after: "Half." },
    { status: judgements[2], part: "criteria", before: "", after: "Usable by itself" },
  ]);
  expect(rubricChanges(statuses, after, "es").map(({ part }) => part)).toEqual(["criteria"]);
  expect(rubricChanges(statuses, statuses, "en")).toEqual([]);
});

it.each([[null, 2, false], [1, 1, false], [1, 2, true], [2, 2, false]])("judged by %s, now %s: may be judged anew for the rubric's sake: %s", (judgedBy, current, may) => {
  expect(mayJudgeAnew(judgedBy, current)).toBe(may);
});
