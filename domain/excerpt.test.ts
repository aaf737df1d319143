import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerptOf, soughtIn } from "./excerpt";

const lexemes = (...texts: string[]) => texts.map((text) => ({ text: text.replace("*", ""), isBeginning: text.endsWith("*") }));
const marked = (text: string, ...words: string[]) => soughtIn(text, lexemes(...words)).map(([from, to]) => text.slice(from, to));

describe("what was looked for, in a text", () => {
  it("by stem, beginning, accent and hyphen", () => {
    expect(marked("Vaccines for every American, vaccinated or not", "vaccin")).toEqual(["Vaccines", "vaccinated"]);
    expect(marked("México y mexicanos", "mexico", "mexic")).toEqual(["México", "mexicanos"]);
    expect(marked("11,500 H-2B visas", "h2b", "11500")).toEqual(["11,500", "H-2B"]);
    expect(marked("H-2B visas, 2B", "h", "2b")).toEqual(["H", "2B", "2B"]);
    expect(marked("fentanilo", "fentanil*")).toEqual(["fentanilo"]);
    expect(marked("a visa for visitors", "vis")).toEqual([]);
  });
  it("an excerpt shows where most of it stands", () => {
    const text = `${"Nothing of the kind is said here at all. ".repeat(20)}A task force on fentanyl will be set up. ${"And so on. ".repeat(30)}`;
    const { text: shown, ranges } = excerptOf(text, lexemes("task", "forc", "fentanyl"));
    expect(shown).toContain("A task force on fentanyl will be set up.");
    expect(ranges.map(([from, to]) => shown.slice(from, to))).toEqual(["task", "force", "fentanyl"]);
    expect(shown).toMatch(/^… .* …$/);
  });
  it("its ranges lie in it, one after the other, whatever the text", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 900 }), fc.array(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 4 }), (text, words) => {
      const { text: shown, ranges } = excerptOf(text, lexemes(...words));
      let last = 0;
      for (const [from, to] of ranges) { expect(from).toBeGreaterThanOrEqual(last); expect(to).toBeGreaterThan(from); last = to; }
      expect(last).toBeLessThanOrEqual(shown.length);
    }), { numRuns: 300 });
  });
});
