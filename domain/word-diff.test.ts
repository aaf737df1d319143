import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedPassages, wordDiff, type Stretch } from "./word-diff";

const side = (stretches: Stretch[], without: Stretch["kind"]) => stretches.filter(({ kind }) => kind !== without).map(({ text }) => text).join("");
const letters = (text: string) => text.replace(/\s+/gu, "");

describe("a difference by words", () => {
  it.each<[string, string, string, [string, string][]]>([
    ["what went and what came", "up to 11,500 visas", "about 11,500 H-2B visas",
      [["removed", "up to "], ["added", "about "], ["same", "11,500 "], ["added", "H-2B "], ["same", "visas"]]],
    ["a sign", "Done.", "Done!", [["same", "Done"], ["removed", "."], ["added", "!"]]],
    ["no white space", "one  two\n three", "one two three", [["same", "one two three"]]],
    ["words that never stood side by side are not run together", "a b", "a c", [["same", "a "], ["removed", "b "], ["added", "c"]]],
    ["all of it", "", "new words", [["added", "new words"]]],
    ["nothing of nothing", "", "", []],
    ["white space alone", "", " \n", [["same", " \n"]]],
    ["a word kept by chance between two rewritten halves goes with them", "they promised that the minister resigns", "nobody knew the ferry departs",
      [["removed", "they promised that the minister resigns "], ["added", "nobody knew the ferry departs"]]],
  ])("%s", (_name, before, after, expected) => {
    expect(wordDiff(before, after).map(({ kind, text }) => [kind, text])).toEqual(expected);
  });

  it("gives back both texts but for white space, whatever they are", () => {
    const text = fc.array(fc.constantFrom("a", "b", "and", " ", " ", "\n", "\n\n", "–", "ñ", ".", "🤝", "1,5"), { maxLength: 60 }).map((parts) => parts.join(""));
    fc.assert(fc.property(text, text, (before, after) => {
      const stretches = wordDiff(before, after);
      expect(letters(side(stretches, "added"))).toBe(letters(before));
      expect(letters(side(stretches, "removed"))).toBe(letters(after));
    }), { numRuns: 500 });
  });
});

describe("the places of a document that changed", () => {
  const sentence = (n: number) => `Sentence ${n} says that the party of number ${n} keeps what it said in its chapter ${n} of the plan. `;
  const text = Array.from({ length: 60 }, (_, n) => sentence(n)).join("");

  it("are listed in order, with some words around each and near ones together", () => {
    const after = text.replace("number 3 keeps", "number 3 may keep").replace("chapter 3", "section 3").replace("number 50 keeps", "number 50 still keeps");
    const { passages, places, added, removed } = changedPassages(text, after);
    expect([places, added, removed]).toEqual([2, 4, 2]);
    expect(passages.map(({ stretches }) => stretches.filter(({ kind }) => kind !== "same").map((stretch) => stretch.text.trim()))).toEqual([
      ["keeps", "may keep", "chapter", "section"], ["still"],
    ]);
    expect(passages.map(({ startsText, endsText }) => [startsText, endsText])).toEqual([[false, false], [false, false]]);
    for (const { stretches } of passages) expect(side(stretches, "removed").split(" ").length).toBeLessThan(50);
  });

  it("say where the document itself begins and ends", () => {
    expect(changedPassages("One two.", "One three.").passages).toMatchObject([{ startsText: true, endsText: true }]);
    expect(changedPassages(text, `A new beginning. ${text}`).passages).toMatchObject([{ startsText: true, endsText: false }]);
    expect(changedPassages(text, `${text} A new end.`).passages).toMatchObject([{ startsText: false, endsText: true }]);
  });

  it("are none where nothing changed", () => expect(changedPassages(text, text)).toEqual({ passages: [], places: 0, added: 0, removed: 0 }));

  it("stay a list that can be read when a document was replaced", () => {
    const { passages, places } = changedPassages(text.repeat(40), "An entirely different notice. ".repeat(3000));
    expect(passages.length).toBeLessThanOrEqual(60);
    expect(passages.flatMap(({ stretches }) => stretches).every((stretch) => stretch.text.split(" ").length < 500)).toBe(true);
    expect(places).toBeGreaterThan(0);
  });
});

describe("long and hostile texts are compared in time (generous bounds: each takes about a second at most, alone)", () => {
  const words = (n: number, salt: number) => Array.from({ length: n }, (_, i) => `w${((i * 7919 + salt) % 4001).toString(36)}${i % 17 === 0 ? "." : ""}`);
  const long = words(50_000, 1);
  const every = (n: number) => long.map((word, i) => (i % n === 0 ? `${word} changed` : word)).join(" ");
  it.each<[string, string, string]>([
    ["50,000 words of which one in a hundred changed", long.join(" "), every(100)],
    ["50,000 words of which one in ten changed", long.join(" "), every(10)],
    ["50,000 words replaced by others", long.join(" "), words(50_000, 2).reverse().join(" ")],
    ["a text without a full stop", long.join(" ").replaceAll(".", ""), every(200).replaceAll(".", "")],
    ["a line of one sign", "-".repeat(300_000), "-".repeat(299_999)],
    ["two words in turn", "a b ".repeat(100_000), "b a ".repeat(100_001)],
    ["sentences of one letter", "a. ".repeat(100_000), "b. ".repeat(100_000)],
  ])("%s", (_name, before, after) => {
    const began = performance.now();
    changedPassages(before, after);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it("edits scattered over a long document are still told one by one", () => {
    expect(changedPassages(long.join(" "), every(400)).places).toBeGreaterThan(100);
  });
});
