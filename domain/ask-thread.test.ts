import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askThread, threadLine } from "./ask-thread";
import { period } from "./plain-date";
import type { CitationRecord, CommitmentRecord, FollowUpRecord, ObligationRecord } from "./record";

const partial = (value: string) => ({ value, precision: period(value).precision });
const named = (slug: string) => ({ slug, name: slug, nameLang: "en" as const });
const quote = (id: string, role: CitationRecord["role"], on = "2021-03-02", source = "report") =>
  ({ id, role, source, sourcePublishedOn: { ...partial(on), basis: "stated" }, version: 1, start: 0 }) as CitationRecord;

type Given = { id: string; madeOn: string; statuses?: (string | null)[]; citations?: CitationRecord[]; answers?: string[]; kind?: CommitmentRecord["kind"] };
function record({ id, madeOn, statuses = [null], citations = [quote(`${id}-words`, "origin")], answers = [], kind = "commitment" }: Given): CommitmentRecord {
  return {
    id, slug: id.toLowerCase(), kind, title: id, titleLang: "en", madeOn: partial(madeOn), from: [named("mexico")], citations, conditions: [],
    obligations: statuses.map((status, index) => ({ id: `${id}-${index}`, status, party: { ...named(`party-${index}`), kind: "government", memberCount: null } }) as ObligationRecord),
    relations: answers.map((to) => ({ kind: "answers", direction: "out", note: `why ${id}`, to: { id: to } })),
  } as unknown as CommitmentRecord;
}
const ask = (change: Partial<Given> = {}) => record({ id: "ASK-1", kind: "ask", madeOn: "2024-03", statuses: ["proposed"], ...change });
const entry = (id: string, commitment: string, change: Partial<FollowUpRecord> = {}) =>
  ({ id, commitment: { id: commitment }, status: "delivered", effectiveOn: partial("2024-06"), amendedBy: null, occasion: "finding", citations: [], ...change }) as FollowUpRecord;
const kinds = (given: Parameters<typeof askThread>[0]) => askThread(given).steps.map(({ kind }) => kind);

describe("the thread of a request", () => {
  it("is nothing but the request where nobody answered", () => {
    const thread = askThread({ asks: [ask()], promises: [], log: [] });
    expect(thread.steps.map(({ kind }) => kind)).toEqual(["asked"]);
    expect(threadLine(thread)).toEqual({ asked: "asked", answered: false, promised: null, end: "no-promise" });
  });

  it("goes from the request over the answer and the promise to what was found", () => {
    const asked = ask({ citations: [quote("words", "origin"), quote("yes", "answer", "2024-03-25")] });
    const given = { asks: [asked], promises: [record({ id: "P-1", madeOn: "2024-04", answers: ["ASK-1"] })], log: [entry("e", "P-1")] };
    expect(kinds(given)).toEqual(["asked", "answered", "promised", "found"]);
    expect(threadLine(askThread(given))).toEqual({ asked: "asked", answered: true, promised: "promised", end: "not-assessed" });
  });

  it("shows words that answer and promise at once only once, as an answer with a promise", () => {
    const asked = ask({ madeOn: "2021-03-01", citations: [quote("words", "origin"), quote("yes", "answer"), quote("other", "reply", "2021-03", "second")] });
    const promise = record({ id: "P-1", madeOn: "2021-03-01", citations: [quote("yes", "origin")], answers: ["ASK-1"] });
    const { steps } = askThread({ asks: [asked], promises: [promise], log: [entry("e", "P-1", { effectiveOn: partial("2021-03-01"), citations: [quote("yes", "evidence")] })] });
    expect(steps.map(({ kind, citations }) => [kind, citations.map(({ id }) => id)])).toEqual([
      ["asked", ["words"]], ["promised", ["yes"]], ["found", []], ["answered", ["other"]],
    ]);
    expect(steps[1]).toMatchObject({ isAnswer: true, isOlder: false, note: "why P-1" });
  });

  it("says of a promise that is older than the request that it is, and puts it first", () => {
    const asked = ask({ citations: [quote("words", "origin"), quote("both", "answer", "2024-03")] });
    const promise = record({ id: "P-1", madeOn: "2022-07-11", citations: [quote("first", "origin"), quote("both", "origin")] });
    const thread = askThread({ asks: [asked], promises: [promise], log: [] });
    expect(thread.steps.map(({ kind }) => kind)).toEqual(["promised", "asked", "answered"]);
    expect(thread.steps[0]).toMatchObject({ isOlder: true, isAnswer: false, citations: [{ id: "first" }] });
    expect(threadLine(thread)).toMatchObject({ answered: true, promised: "older" });
  });

  it("takes several passages of one document as one answer", () => {
    const asked = ask({ citations: [quote("words", "origin"), quote("a", "reply"), quote("b", "answer"), quote("c", "reply", "2024-05", "other")] });
    const answered = askThread({ asks: [asked], promises: [], log: [] }).steps.filter((step) => step.kind === "answered");
    expect(answered.map(({ key, isAnswer, citations }) => [key, isAnswer, citations.length])).toEqual([["report", true, 2], ["other", false, 1]]);
  });

  it("leaves out what was corrected, taken back, only checked, or judged anew by another rubric", () => {
    const log = [
      entry("amended", "ASK-1", { amendedBy: { id: "x", kind: "correction" } }), entry("check", "ASK-1", { status: null }),
      entry("rubric", "ASK-1", { occasion: "rubric-change" }), entry("elsewhere", "OTHER"), entry("stands", "ASK-1", { status: "refused" }),
    ];
    expect(askThread({ asks: [ask()], promises: [], log }).steps.map(({ key }) => key)).toEqual(["ASK-1", "stands"]);
  });

  it.each([
    [["refused"], [], "refused"], [["proposed"], [], "no-promise"], [["noted", "refused"], [], "no-promise"],
    [["proposed"], ["delivered"], "delivered"], [["proposed"], ["delivered", null], "differs"], [["accepted"], [null], "not-assessed"],
  ])("ends for requests %j and promises %j in %s", (requests, promises, end) => {
    const given = { asks: [ask({ statuses: requests })], promises: promises.length === 0 ? [] : [record({ id: "P-1", madeOn: "2024-04", statuses: promises })], log: [] };
    expect(threadLine(askThread(given)).end).toBe(end);
  });

  it("knows a request that is only said to be coming, and an offer", () => {
    const line = (given: CommitmentRecord) => threadLine(askThread({ asks: [given], promises: [], log: [] })).asked;
    expect(line(ask({ statuses: ["reported"] }))).toBe("reported");
    expect(line(ask({ kind: "offer" }))).toBe("offered");
  });

  it("whatever the dates, keeps every step, and nothing but an older promise comes before the request", () => {
    const date = fc.constantFrom("2020", "2021-03", "2021-03-02", "2021-Q2", "2024-03", "2024-03-25", "FY2024-US");
    fc.assert(fc.property(date, fc.array(date, { maxLength: 4 }), fc.array(date, { maxLength: 4 }), fc.array(date, { maxLength: 4 }), (asked, answers, promises, found) => {
      const citations = [quote("words", "origin"), ...answers.map((on, index) => quote(`a${index}`, "answer", on, `s${index}`))];
      const steps = askThread({
        asks: [ask({ madeOn: asked, citations })], promises: promises.map((madeOn, index) => record({ id: `P-${index}`, madeOn })),
        log: found.map((on, index) => entry(`e${index}`, "ASK-1", { effectiveOn: partial(on) })),
      }).steps;
      expect(steps).toHaveLength(1 + answers.length + promises.length + found.length);
      const before = steps.slice(0, steps.findIndex(({ kind }) => kind === "asked"));
      for (const step of before) expect(step).toMatchObject({ kind: "promised", isOlder: true });
    }));
  });
});
