import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asTyped, readSearch, rewritten } from "./search-query";

const read = (typed: string) => readSearch(typed).map(({ text, isExact, isExcluded }) => `${isExcluded ? "-" : "+"}${isExact ? `"${text}"` : text}`);

describe("what is typed", () => {
  it.each<[string, string[]]>([
    ["fentanyl task force", ["+fentanyl", "+task", "+force"]],
    ['"task force" fentanyl', ['+"task force"', "+fentanyl"]],
    ["“task force”", ['+"task force"']], ["«grupo de trabajo»", ['+"grupo de trabajo"']],
    ["vaccine -pfizer", ["+vaccine", "-pfizer"]], ['-"late july" vaccine', ['-"late july"', "+vaccine"]],
    ["H-2B", ["+H-2B"]], ["T-MEC", ["+T-MEC"]], ["covid-19 response", ["+covid-19", "+response"]],
    ['"task force', ['+"task force"']], ['task" force', ["+task", "+force"]], ['""', []], ["- -- -", []], ["%", []], ["  ", []], ["--vaccine", ["--vaccine"]],
    ["México", ["+México"]], ["workers' rights", ["+workers'", "+rights"]],
  ])("%j", (typed, terms) => expect(read(typed)).toEqual(terms));

  it("a word is looked for in both its spellings, one in quotation marks in none but its own", () => {
    expect(readSearch("labour")[0]!.variants).toEqual(["labour", "labor"]);
    expect(readSearch('"labour"')[0]!.variants).toEqual(["labour"]);
  });
  it("never fails, and looks for a dozen things at most", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 400 }), (typed) => {
      const terms = readSearch(typed);
      expect(terms.length).toBeLessThanOrEqual(12);
      for (const { text } of terms) expect(text).toMatch(/[\p{L}\p{N}]/u);
    }), { numRuns: 500 });
  });
});

describe("the same search otherwise", () => {
  it("with other words in their places", () => {
    expect(rewritten('border infrastucture -vacine "as is"', new Map([["infrastucture", "infrastructure"], ["vacine", "vaccine"]]))).toBe('border infrastructure -vacine "as is"');
  });
  it("with its words as they were typed", () => {
    expect(asTyped("border infrastucture -vaccine")).toBe('"border" "infrastucture" -vaccine');
    expect(readSearch(asTyped("otey mesa")).every(({ isExact }) => isExact)).toBe(true);
  });
});
