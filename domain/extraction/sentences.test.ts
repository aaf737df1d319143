import { describe, expect, it } from "vitest";
import { en } from "./en";
import { longestSentence, sentencesOf } from "./sentences";

const split = (text: string) => sentencesOf(text, en).map(({ from, to }) => text.slice(from, to));

describe("sentences", () => {
  it.each<[string, ...string[]]>([
    ["Mr. Lee met Gov. Diaz. They agreed.", "Mr. Lee met Gov. Diaz.", "They agreed."],
    ["The U.S. Department acted. It paid $3.4 billion.", "The U.S. Department acted.", "It paid $3.4 billion."],
    ["It was signed by the U.S. The treaty holds.", "It was signed by the U.S.", "The treaty holds."],
    ["It ends at 5:00 a.m. Eastern tomorrow.", "It ends at 5:00 a.m. Eastern tomorrow."],
    ['"We act." She left.', '"We act."', "She left."],
    ["“Then what?” she asked.", "“Then what?” she asked."],
    ["J. R. Smith spoke... Then he left.", "J. R. Smith spoke...", "Then he left."],
    ["No end", "No end"],
    [""],
  ])("%s", (text, ...expected) => {
    expect(split(text.replace(/[“”]/g, '"'))).toEqual(expected.map((sentence) => sentence.replace(/[“”]/g, '"')));
  });

  it("are cut where they never end", () => {
    const pieces = sentencesOf("a".repeat(10 * longestSentence), en);
    expect(pieces).toHaveLength(10);
    expect(pieces.every(({ from, to }) => to - from <= longestSentence)).toBe(true);
  });
});
