import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "./read-document";

/** Pieces that documents are made of, and characters that they should not be made of. */
const piece = fc.constantFrom(
  "The two governments will ", "agreed to ", "call on ", "if ", "until ", "- ", "* ", "1. ", "Q    ", "MR. LEE: ", "**", "[a](b)", "(", ")", '"', "“", "— ", ": ", "; ", ". ", "? ", "\n", "\n\n", "\r\n",
  "\u0000", "\ufeff", "\u200b", "\ud800", "\udc00", "😀", "e\u0301", "$5 million ", "by June 2024 ", "<b>", "<!-- -->", "---\n", "\t", " ", "Ñandú ", "que otorgará ", "Heading\n\n", "Canada ", "and ", "that ", "to act, and to ",
);
const text = fc.oneof(fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join("")), fc.string({ unit: "binary", maxLength: 200 }));

describe("any text", () => {
  it("is read into places that hold, in order, the same each time", () => {
    fc.assert(fc.property(text, (document) => {
      const reading = readDocument(document);
      const points = Array.from(document);
      for (const { start, end, exact } of reading.proposals) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(points.slice(start, end).join("")).toBe(exact);
      }
      reading.sentences.forEach(({ start, end }, index) => {
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(points.length);
        if (index > 0) expect(start).toBeGreaterThanOrEqual(reading.sentences[index - 1]!.end);
      });
      const starts = reading.proposals.map(({ start }) => start);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
      expect(readDocument(document)).toEqual(reading);
    }), { numRuns: 200 });
  }, 120_000);
});

const repeat = (unit: string) => (length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
const hostile: Record<string, (length: number) => string> = {
  "one line without a space": repeat("a"), "capitals": repeat("A"), "bullets only": repeat("- a\n"), "quotation marks only": repeat('"'), "parentheses only": repeat("("),
  "line ends only": repeat("\n"), "dots": repeat("...x"), "initials": repeat("A. "), "brackets": repeat("[a]("), "angles": repeat("<b"), "stars": repeat("**a** "), "emoji": repeat("😀"),
  "lone surrogates": repeat("\ud800"), "combining marks": repeat("e\u0301"), "NUL": repeat("\0"), "carriage returns": repeat("a.\r\n"), "numbers": repeat("1,"), "money": repeat("$1 "),
  "one verb": repeat("will "), "one joint": repeat("and "), "one relative": repeat("that "), "adverbs": repeat("quickly "), "promises": repeat("we will act; "), "asks": repeat("call on a "),
  "speakers": repeat("MR. A: b\n"), "questions": repeat("Q: a\n"), "headings": repeat("Heading\n\n"), "dates": repeat("May 5 "), "an endless list": repeat("strengthen trade, "),
  "ever deeper lists": (length) => Array.from({ length: length / 60 }, (_, depth) => `${" ".repeat(depth % 100)}- a:\n`).join(""),
};

/** Processor time, not wall time: a busy machine does not change it much, and the bound is far from both sides. */
function cost(document: string): number {
  const before = process.cpuUsage();
  readDocument(document);
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** A machine that is busy with something else may take its time; what is bounded is the proportion. */
const patience = 120_000;

describe("hostile text costs in proportion to its length", () => {
  // Eight times the length costs eight times as much, or sixty-four times if anything is quadratic.
  const [short, times, bound] = [2000, 8, 30];
  it.each(Object.entries(hostile))("%s", (_name, make) => {
    readDocument(make(short));
    const isProportional = () => cost(make(short * times)) < bound * Math.max(cost(make(short)), 500);
    expect(isProportional() || isProportional() || isProportional()).toBe(true);
  }, patience);

  it("reads a line of a megabyte", () => {
    expect(readDocument("a".repeat(1_000_000)).proposals).toEqual([]);
  }, patience);
});
