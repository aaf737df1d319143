import { describe, expect, it } from "vitest";
import { anchorOfUnits } from "./selection";

describe("a selection as a place in the text", () => {
  const text = "🌮 López  will act.\r\nSoon.";

  it("counts code points, as the stored place does", () => {
    const from = text.indexOf("López");
    expect(anchorOfUnits(text, from, "López  will act.".length)).toMatchObject({ exact: "López  will act.", start: 2, end: 18, prefix: "🌮 " });
  });

  it("leaves out the white space that a hand drags along", () => {
    const from = text.indexOf(" will");
    expect(anchorOfUnits(text, from - 1, " will act.\r\n".length + 1)).toMatchObject({ exact: "will act." });
  });

  it("finds nothing in nothing", () => expect(anchorOfUnits(text, text.indexOf("\r"), 2)).toBeNull());
});
