import { describe, expect, it } from "vitest";
import type { CommitmentRecord, FollowUpRecord } from "../record";
import { askThread } from "./ask-thread";

const record = (id: string, on: string, status: string | null, kind = "commitment") => ({
  id, kind, madeOn: { value: on, precision: "day" }, from: [], conditions: [], citations: [{ role: "figure", exact: "no" }, { role: "origin", exact: `words of ${id}` }],
  obligations: [{ party: { slug: "united-states", name: "United States", nameLang: "en" }, status }],
}) as unknown as CommitmentRecord;
const entry = (id: string, of: string, on: string, change: Partial<FollowUpRecord> = {}) => ({
  id, commitment: { id: of }, status: "delivered", amendedBy: null, occasion: "finding", effectiveOn: { value: on, precision: "day" }, obligation: "o", party: null, note: null, citations: [], ...change,
}) as unknown as FollowUpRecord;

describe("the thread of a request", () => {
  const [ask, answer] = [record("USMX-1", "2021-03-01", "proposed", "ask"), record("USMX-2", "2021-03-01", null)];

  it("goes from the request over its answer to what was found, in the order of the world", () => {
    const thread = askThread([ask], [answer], [entry("late", "USMX-2", "2022-01-01"), entry("early", "USMX-2", "2021-06-01", { status: "in-progress" })]);
    expect(thread?.events.map(({ what, status, citation }) => [what, status, citation?.exact ?? null])).toEqual([
      ["asked", null, "words of USMX-1"], ["answered", null, "words of USMX-2"], ["found", "in-progress", null], ["found", "delivered", null],
    ]);
    expect(thread?.ends.map(({ record: { id }, status }) => [id, status])).toEqual([["USMX-1", "proposed"], ["USMX-2", null]]);
  });

  it("keeps what was corrected, what is no judgement and what is only another rubric out of the line", () => {
    const out = [entry("a", "USMX-2", "2022-01-01", { amendedBy: { id: "x", kind: "correction" } }), entry("b", "USMX-2", "2022-01-01", { status: null }),
      entry("c", "USMX-2", "2022-01-01", { occasion: "rubric-change" }), entry("d", "USMX-2", "2022-01-01", { obligation: null }), entry("e", "USMX-9", "2022-01-01")];
    expect(askThread([ask], [answer], out)?.events).toHaveLength(2);
  });

  it("does not say that something was asked which no document asks", () => {
    expect(askThread([record("USMX-3", "2022-07-11", "reported", "ask")], [answer], [])?.events.map(({ status }) => status)).toEqual([null, "reported"]);
  });

  it("is none where nothing was asked, or nothing has come of it", () => {
    expect(askThread([], [answer], [])).toBeNull();
    expect(askThread([ask], [], [])).toBeNull();
    expect(askThread([ask], [], [entry("refused", "USMX-1", "2021-04-01", { status: "refused" })])?.events).toHaveLength(2);
  });
});
