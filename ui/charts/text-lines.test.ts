import fc from "fast-check";
import { expect, it } from "vitest";
import { linesOf } from "./text-lines";

it("lines hold every word once, in order, and are no longer than asked unless one word is", () => {
  fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-zñé.,]{1,30}$/)), fc.integer({ min: 5, max: 60 }), (given, longest) => {
    const lines = linesOf(given.join(" "), longest);
    expect(lines.join(" ")).toBe(given.join(" "));
    for (const line of lines) expect(line.length <= longest || !line.includes(" ")).toBe(true);
  }));
});
