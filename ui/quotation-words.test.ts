import { describe, expect, it } from "vitest";
import { wordsAfter, wordsBefore, wordsFlowing } from "./quotation-words";

describe("the words around a quotation", () => {
  it("are whole words", () => {
    expect(wordsBefore("lationship and to ")).toBe("and to ");
    expect(wordsAfter(", and then the relati")).toBe(", and then the");
    expect(wordsAfter(". ")).toBe(".");
  });

  it("keep to the paragraph of the quotation", () => {
    expect(wordsBefore("grew.\n\n**Health:** ")).toBe("**Health:** ");
    expect(wordsBefore("the end of it.\r\n\r\n")).toBe("");
    expect(wordsAfter(" at last.\n\n**Economic Cooperat")).toBe(" at last.");
    expect(wordsAfter("\n \nNext")).toBe("");
  });

  it("are nothing where there is nothing", () => {
    expect([wordsBefore(""), wordsAfter("")]).toEqual(["", ""]);
  });

  it("flow as lines do not", () => {
    expect(wordsFlowing("a joint\r\n   task\u00a0force")).toBe("a joint task force");
  });
});
