import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differences, leavesOf } from "./leaves";
import { wordDiff } from "./word-diff";

describe("a difference by words", () => {
  it("names what went and what came", () => {
    expect(wordDiff("up to 11,500 visas", "about 11,500 H-2B visas")).toEqual([
      { kind: "removed", text: "up to" }, { kind: "added", text: "about" }, { kind: "same", text: " 11,500 " },
      { kind: "added", text: "H-2B " }, { kind: "same", text: "visas" },
    ]);
  });

  it("gives back both texts, whatever they are", () => {
    const text = fc.array(fc.constantFrom("a", "b", " ", "\n", "–", "ñ"), { maxLength: 30 }).map((parts) => parts.join(""));
    fc.assert(fc.property(text, text, (before, after) => {
      const stretches = wordDiff(before, after);
      const join = (without: string) => stretches.filter(({ kind }) => kind !== without).map((stretch) => stretch.text).join("");
      expect(join("added")).toBe(before);
      expect(join("removed")).toBe(after);
    }));
  });
});

describe("two records, place by place", () => {
  it("leaves out what is empty and what is technical", () => {
    expect(leavesOf({ id: "x", baseVersion: 3, title: { en: "A", es: null }, topics: ["a", "b"], obligations: [{ party: "mexico" }] }))
      .toEqual([{ path: "title.en", value: "A" }, { path: "topics", value: "a, b" }, { path: "obligations.0.party", value: "mexico" }]);
  });

  it("takes a form's empty text for nothing", () => {
    expect(differences({ note: null, position: 10 }, { note: "", position: "10" })).toEqual([]);
  });
});
