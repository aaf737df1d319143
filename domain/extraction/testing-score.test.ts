import { describe, expect, it } from "vitest";
import { compare, figures, hits, type AnnotatedRecord } from "./testing-score";

const record = (start: number, end: number, rest: Partial<AnnotatedRecord> = {}): AnnotatedRecord => ({ id: "a", start, end, kind: "commitment", confidence: "high", ...rest });

describe("the score", () => {
  it.each<[name: string, proposal: [number, number], record: [number, number], boolean]>([
    ["half of the shorter one", [0, 100], [50, 300], true],
    ["less than half of it", [0, 100], [51, 300], false],
    ["far too long", [0, 700], [0, 100], false],
    ["long, but no longer than twice the record", [0, 700], [0, 350], true],
  ])("%s", (_name, [start, end], place, expected) => {
    expect(hits({ start, end, kind: "ask" }, record(...place))).toBe(expected);
  });

  it("counts recall on high confidence, precision on any, and other kinds that could be defended", () => {
    const records = [record(0, 100), record(200, 300, { kind: "event", alt_kinds: ["commitment"] }), record(400, 500, { confidence: "medium", kind: "ask" }), record(600, 700)];
    const proposals = [
      { start: 0, end: 100, kind: "commitment" as const }, { start: 200, end: 300, kind: "commitment" as const },
      { start: 400, end: 500, kind: "commitment" as const }, { start: 800, end: 900, kind: "ask" as const }, { start: 600, end: 700, kind: "event" as const },
    ];
    const { counts, missed, wrong, wrongKind } = compare(proposals, records);
    expect(counts).toEqual({ records: 2, found: 1, proposals: 4, right: 3, rightKind: 2 });
    expect([missed.length, wrong.length, wrongKind.length]).toEqual([1, 1, 1]);
    expect(figures(counts)).toEqual({ recall: 50, precision: 75, kind: 66.7 });
  });
});
