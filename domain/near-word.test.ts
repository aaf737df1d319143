import { describe, expect, it } from "vitest";
import { letterSteps, nearestWords } from "./near-word";

const known = ["infrastructure", "vacunas", "vaccine", "pfizer", "sanciones", "refugiados", "contratacion", "venezuela", "mesa", "otay", "visas"].map((word) => ({ word }));

describe("the nearest words", () => {
  it.each([["abc", "abc", 0], ["abc", "acb", 1], ["abc", "ab", 1], ["", "abc", 3], ["kitten", "sitting", 3], ["ca", "abc", 3]])("%s → %s in %i steps", (a, b, steps) => {
    expect(letterSteps(a, b)).toBe(steps);
    expect(letterSteps(b, a)).toBe(steps);
  });
  it.each([
    ["infrastucture", "infrastructure"], ["bacunas", "vacunas"], ["phizer", "pfizer"], ["sansiones", "sanciones"], ["refujiados", "refugiados"],
    ["contratasión", "contratacion"], ["Venezula", "venezuela"], ["otey", "otay"],
  ])("%s is meant as %s", (typed, word) => expect(nearestWords(typed, known)[0]?.word).toBe(word));
  it.each(["xyzzy", "vis", "zzzz", "mesopotamia"])("%s is near to nothing", (typed) => expect(nearestWords(typed, known)).toEqual([]));
});
