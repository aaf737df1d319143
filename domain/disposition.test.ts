import { describe, expect, it } from "vitest";
import { archiveInput, decideArchive, decideMerge, decideRestore, mergeInput, type Standing } from "./disposition";
import { parse, type Result } from "./refusal";

const standing = (change: Partial<Standing> = {}): Standing => ({ id: "b", removed: null, isPublic: true, leadingHere: 0, ...change });
const said = (result: Result<unknown>) => (result.ok ? "done" : result.issues.map(({ code, path }) => `${path}: ${code}`).join());

describe("whether a commitment may be merged into another", () => {
  it.each<[string, Standing, Standing, string]>([
    ["a duplicate into what stands", standing(), standing({ id: "a" }), "done"],
    ["into itself", standing(), standing(), "into: refers-to-itself"],
    ["merged before", standing({ removed: "merged" }), standing({ id: "a" }), "commitment: is-removed"],
    ["archived before", standing({ removed: "archived" }), standing({ id: "a" }), "commitment: is-removed"],
    ["into what was merged", standing(), standing({ id: "a", removed: "merged" }), "into: is-removed"],
    ["into what was archived", standing(), standing({ id: "a", removed: "archived" }), "into: is-removed"],
    ["a public one into one that is not", standing(), standing({ id: "a", isPublic: false }), "into: not-public-yet"],
    ["two that are not public", standing({ isPublic: false }), standing({ id: "a", isPublic: false }), "done"],
    ["one that others lead to", standing({ leadingHere: 2 }), standing({ id: "a" }), "done"],
  ])("%s", (_name, from, into, expected) => expect(said(decideMerge(from, into))).toBe(expected));
});

describe("whether it may be archived, or restored", () => {
  it.each<[string, Standing, string, string]>([
    ["what stands", standing(), "done", "commitment: not-removed"],
    ["what is not public yet", standing({ isPublic: false }), "done", "commitment: not-removed"],
    ["what others lead to", standing({ leadingHere: 1 }), "commitment: others-lead-here", "commitment: not-removed"],
    ["what was merged", standing({ removed: "merged" }), "commitment: is-removed", "done"],
    ["what was archived", standing({ removed: "archived" }), "commitment: is-removed", "done"],
  ])("%s", (_name, commitment, archive, restore) => {
    expect(said(decideArchive(commitment))).toBe(archive);
    expect(said(decideRestore(commitment))).toBe(restore);
  });
});

describe("what is given", () => {
  it.each([
    [{ commitment: "USMX-7", reason: { en: "The same promise." }, baseVersion: "1" }, "done"],
    [{ commitment: "USMX-7", reason: { en: " ", es: "" }, baseVersion: 1 }, "reason.en: required"],
    [{ commitment: "not a reference", reason: { es: "Porque sí." }, baseVersion: 1 }, "commitment: not-a-reference"],
  ])("%j", (given, expected) => expect(said(parse(archiveInput, given))).toBe(expected));
  it("a merge says into what", () => {
    expect(said(parse(mergeInput, { commitment: "b", reason: { en: "Twice." }, baseVersion: 1 }))).toBe("into: required");
  });
});
