import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passagesAndGaps, stretchesOf } from "./passages";

describe("stretches of a text", () => {
  it("cuts at overlapping quotations and counts code points", () => {
    const stretches = stretchesOf("a😀bcd", [{ id: "x", start: 1, end: 3 }, { id: "y", start: 2, end: 4 }]);
    expect(stretches.map(({ text, covering }) => [text, covering.join("+")])).toEqual([["a", ""], ["😀", "x"], ["b", "x+y"], ["c", "y"], ["d", ""]]);
    expect(stretches.map(({ begins }) => begins)).toEqual([[], ["x"], ["y"], [], []]);
  });

  it("puts together to the text, and every quotation to its words", () => {
    const placed = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b], ) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.array(placed, { maxLength: 8 }), (text, places) => {
      const citations = places.map((place, index) => ({ id: String(index), ...place }));
      const stretches = stretchesOf(text, citations);
      expect(stretches.map((stretch) => stretch.text).join("")).toBe(text);
      const points = Array.from(text);
      for (const { id, start, end } of citations.filter((c) => c.start < c.end && c.end <= points.length)) {
        expect(stretches.filter(({ covering }) => covering.includes(id)).map((s) => s.text).join("")).toBe(points.slice(start, end).join(""));
      }
    }));
  });
});

describe("passages and gaps", () => {
  it("tells how much is not shown", () => {
    expect(passagesAndGaps([{ id: "b", start: 10, end: 20 }, { id: "a", start: 0, end: 4 }, { id: "c", start: 15, end: 18 }], 50)).toEqual([
      { citation: { id: "a", start: 0, end: 4 } }, { gap: 6 }, { citation: { id: "b", start: 10, end: 20 } },
      { citation: { id: "c", start: 15, end: 18 } }, { gap: 30 },
    ]);
  });
});
