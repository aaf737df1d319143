import { describe, expect, it } from "vitest";
import { differences, leavesOf } from "./leaves";

describe("two records, place by place", () => {
  it("leaves out what is empty and what is technical", () => {
    expect(leavesOf({ id: "x", baseVersion: 3, title: { en: "A", es: null }, topics: ["a", "b"], obligations: [{ party: "mexico" }] }))
      .toEqual([{ path: "title.en", value: "A" }, { path: "topics", value: "a, b" }, { path: "obligations.0.party", value: "mexico" }]);
  });

  it("takes a form's empty text for nothing", () => {
    expect(differences({ note: null, position: 10 }, { note: "", position: "10" })).toEqual([]);
  });
});
