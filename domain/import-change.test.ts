import { describe, expect, it } from "vitest";
import { ChangeCounter, importChanges, withoutExamples } from "./import-change";

describe("what an import changed", () => {
  it("is counted, with a few distinct examples", () => {
    const changes = new ChangeCounter();
    for (let n = 0; n < 9; n += 1) changes.add("ligatures", n < 5 ? "o\uFB03ce" : `o\uFB03ce${n}`, "office");
    changes.add("page-numbers", "Page 1 of 2");
    changes.add("left-out", "x".repeat(500));
    const [ligatures, numbers, left] = changes.list();
    expect(ligatures).toMatchObject({ code: "ligatures", count: 9, examples: [{ from: "o\uFB03ce", to: "office" }, {}, {}, {}] });
    expect(numbers).toEqual({ code: "page-numbers", count: 1, examples: [{ from: "Page 1 of 2", to: "" }] });
    expect(left!.examples[0]!.from).toHaveLength(120);
    expect(importChanges.safeParse(changes.list()).success).toBe(true);
  });

  it("is nothing where nothing happened", () => expect(new ChangeCounter().list()).toEqual([]));

  it("shows no words of a text that may not be shown", () => {
    expect(withoutExamples([{ code: "left-out", count: 2, examples: [{ from: "secret", to: "" }] }])).toEqual([{ code: "left-out", count: 2, examples: [] }]);
  });
});
