import { describe, expect, it } from "vitest";
import { en } from "./en";
import { layoutOf } from "./layout";

const shape = (text: string) => layoutOf(text, en).map(({ kind, start, end, leadIn }) => `${kind}${leadIn === null ? "" : ` under ${leadIn}`}: ${text.slice(start, end).replace(/\s+/g, " ")}`);

describe("layout", () => {
  it("sets front matter and title aside", () => {
    expect(shape("---\ntitle: A\n---\n\nA Title\n\nThe text is here.")).toEqual(["front-matter: --- title: A ---", "headline: A Title", "paragraph: The text is here."]);
  });

  it("joins lines that broke where the page ended, and no others", () => {
    const wrapped = `${"The parties have met in the capital and they have agreed on the\nfollowing text, which is binding on all of them until it ends and\n".repeat(3)}that is all.\nA short line\nanother one.`;
    expect(shape(wrapped).length).toBe(2);
    expect(shape("First paragraph on one line.\nSecond paragraph on one line.")).toHaveLength(2);
  });

  it("hangs items on their lead-in, nested ones on theirs", () => {
    expect(shape("The parties will:\n- open an office:\n  - in May\n- close another")).toEqual([
      "paragraph: The parties will:", "item under 0: open an office:", "item under 1: in May", "item under 0: close another",
    ]);
  });

  it("knows speakers, and what a journalist asks", () => {
    expect(shape("MR. SMITH:  Good morning.\n\nQ    Will you act?\n\nAnd when?\n\nMR. SMITH:  Yes.")).toEqual([
      "speaker: MR. SMITH:", "paragraph: Good morning.", "speaker: Q", "question: Will you act?", "question: And when?", "speaker: MR. SMITH:", "paragraph: Yes.",
    ]);
  });

  it.each(["Security: The parties agreed.", "NOTE: This is a draft.", "10:30 was the time."])("takes %s for no speaker", (line) => {
    expect(shape(line).some((block) => block.startsWith("speaker"))).toBe(false);
  });

  it("takes sign-up forms, credits and times of day for site furniture", () => {
    expect(shape("The parties agreed to act.\n\nMore text follows here.\n\n(Photo by Somebody)\n\n5:50 P.M. EDT\n\nStay Connected\n\nWe'll be in touch with news.")).toEqual([
      "paragraph: The parties agreed to act.", "paragraph: More text follows here.", "navigation: (Photo by Somebody)", "navigation: 5:50 P.M. EDT",
      "navigation: Stay Connected", "navigation: We'll be in touch with news.",
    ]);
  });
});
