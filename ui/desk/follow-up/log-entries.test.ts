import { expect, it } from "vitest";
import { entryAsTyped, loggedMeanwhile, type LogRow } from "./log-entries";

const row = (sequence: number, change: Partial<LogRow> = {}): LogRow => ({
  id: `row-${sequence}`, sequence, kind: "assessment", status: "in-progress", qualifier: null, reason: null, effectiveOn: "2022-07", checkedOn: "2026-04-01", confidence: "medium",
  assertedBy: "self", note: "Begun.", searched: null, because: null, replacesId: null, by: "Edith", evidence: [{ source: "call", exact: "we will" }], ...change,
});
const log = [row(1), row(2), row(3)];

it.each([
  [{ baseVersion: "2" }, "row-3", []], [{ baseVersion: "1" }, "row-3", ["row-2"]], [{ baseVersion: 0 }, "row-3", ["row-2", "row-1"]],
  [{ baseVersion: "9" }, "row-3", []], [{}, "row-3", []],
])("with %j the newest entry and what came between", (mine, newest, earlier) => {
  const found = loggedMeanwhile({ version: 3, log }, mine);
  expect([found.newest?.id, found.earlier.map(({ id }) => id)]).toEqual([newest, earlier]);
});
it("an empty log has nothing", () => expect(loggedMeanwhile({ version: 0, log: [] }, { baseVersion: "0" })).toEqual({ newest: null, earlier: [], isAmended: false }));
it("what was amended meanwhile cannot be amended again", () => {
  const amended = { version: 4, log: [...log, row(4, { kind: "correction", replacesId: "row-2" })] };
  expect(loggedMeanwhile(amended, { baseVersion: "3", replaces: "row-2" }).isAmended).toBe(true);
  expect(loggedMeanwhile(amended, { baseVersion: "3", replaces: "row-1" }).isAmended).toBe(false);
  expect(loggedMeanwhile(amended, { baseVersion: "3", replaces: "" }).isAmended).toBe(false);
});
it("what was typed and what was logged are read alike", () => {
  const typed = { ...row(3), effectiveOn: "July 2022", obligation: "x", evidence: [{ source: "call", exact: "we will", speakers: ["united-states"] }] };
  expect(entryAsTyped(typed)).toEqual(entryAsTyped(row(3)));
});
