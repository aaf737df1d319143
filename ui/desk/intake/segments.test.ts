import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDocument } from "@/domain/testing-intake";
import { commandOf, isForDesk, reasonKeys, reasonOf } from "./keys";
import { blocksOf } from "./segments";

describe("the text of a document, cut at the edges of its passages", () => {
  it("is the text again, whatever overlaps, and every passage is somewhere in it", () => {
    fc.assert(fc.property(anyDocument, ({ text, points, passages }) => {
      const segments = blocksOf(points, passages).flatMap((block) => block.segments);
      expect(segments.map((segment) => segment.text).join("")).toBe(text);
      for (const { id, start, end } of passages) {
        const own = segments.filter(({ within }) => within.includes(id));
        expect(own.map((segment) => segment.text).join("")).toBe(points.slice(start, end).join(""));
      }
    }), { numRuns: 300 });
  });
  it("gives a stretch to the shortest passage, marks where each begins, and leaves merged ones out", () => {
    const points = Array.from("one two three");
    const [block] = blocksOf(points, [
      { id: "all", start: 0, end: 13, state: "open" }, { id: "two", start: 4, end: 7, state: "open" }, { id: "gone", start: 8, end: 13, state: "merged" },
    ]);
    expect(block!.segments.map(({ text, owner, isFirst }) => [text, owner, isFirst])).toEqual([["one ", "all", true], ["two", "two", true], [" three", "all", false]]);
  });
  it("is drawn in paragraphs", () => {
    expect(blocksOf(Array.from("a\n\nb\nc\n\n\nd"), []).map(({ segments }) => segments.map(({ text }) => text).join(""))).toEqual(["a\n\n", "b\nc\n\n\n", "d"]);
  });
});

describe("the keys", () => {
  const pressed = (key: string, change = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, defaultPrevented: false, ...change });
  it("mean one thing each", () => {
    expect(commandOf("3")).toEqual({ to: "accept", kind: "condition" });
    expect(commandOf("z")).toBeNull();
    expect(new Set(Object.values(reasonKeys)).size).toBe(Object.keys(reasonKeys).length);
    expect(reasonOf("d")).toBe("domestic");
  });
  it("are not for the desk with a modifier, or when somebody else has taken them", () => {
    expect(isForDesk(pressed("a"), null)).toBe(true);
    for (const change of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { defaultPrevented: true }]) expect(isForDesk(pressed("a", change), null)).toBe(false);
  });
});
