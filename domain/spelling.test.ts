import { describe, expect, it } from "vitest";
import { spellings } from "./spelling";

describe("both spellings of a word are looked for", () => {
  it.each([
    ["labour", "labor"], ["labor", "labour"], ["programmes", "programs"], ["program", "programme"],
    ["Modernisation", "modernization"], ["recognize", "recognise"], ["neighbor", "neighbour"],
  ])("%s also as %s", (word, other) => expect(spellings(word)).toContain(other));

  it("leaves other words alone", () => expect(spellings("fentanyl")).toEqual(["fentanyl"]));
});
