import { describe, expect, it } from "vitest";
import { settlementInput, standingOf, standsAlone, type Hop } from "./reanchoring";
import { parse } from "./refusal";

const hop = (outcome: Hop["outcome"], version: number, change: Partial<Hop> = {}): Hop =>
  ({ outcome, version, settlement: null, note: { en: null, es: null }, to: `quotation in ${version}`, ...change });

describe("where a quotation stands after several versions", () => {
  it.each<[string, Hop[], object | null]>([
    ["no later version", [], null],
    ["the same all along", [hop("same", 2), hop("same", 3)], { outcome: "same", settlement: null, version: 3 }],
    ["moved once, then the same", [hop("moved", 2), hop("same", 3)], { outcome: "moved", version: 3 }],
    ["changed and accepted once, then the same", [hop("changed", 2, { settlement: "accepted" }), hop("same", 3)], { outcome: "changed", settlement: "accepted", version: 3 }],
    ["lost in the end, whatever came before", [hop("changed", 2, { settlement: "accepted" }), hop("removed", 3, { to: null })], { outcome: "removed", settlement: null, version: 3 }],
    ["left standing on an older version", [hop("removed", 2, { to: null, settlement: "stands", note: { en: "Why.", es: null } })], { outcome: "removed", settlement: "stands", version: 2, note: { en: "Why." } }],
  ])("%s", (_name, hops, expected) => {
    if (expected === null) expect(standingOf(hops)).toBeNull();
    else expect(standingOf(hops)).toMatchObject(expected);
  });

  it("only what stands by itself needs no editor", () => {
    expect((["same", "moved", "changed", "removed", "not-compared"] as const).filter(standsAlone)).toEqual(["same", "moved"]);
  });
});

describe("a decision", () => {
  const decision = { citation: "0192f0c1-2d6e-7a3b-8c4d-5e6f7a8b9c0d", finding: "12", settlement: "accepted", exact: "newer words" };
  it.each<[string, object, string[]]>([
    ["accepts words", {}, []],
    ["must have the words that it accepts", { exact: "  " }, ["exact: required"]],
    ["must say why a quotation stands on an older version", { settlement: "stands" }, ["note: note-required"]],
    ["may say so in one language", { settlement: "stands", note: { en: null, es: "Se retiró." } }, []],
    ["is one of two", { settlement: "later" }, ["settlement: required"]],
    ["names its finding", { finding: "'; --" }, ["finding: invalid"]],
    ["takes a place as a form posts it", { start: "41" }, []],
    ["takes no place that is none", { start: "-1" }, ["start: invalid"]],
    ["takes no words that cannot be stored", { exact: "a\u0000b" }, ["exact: invalid"]],
  ])("%s", (_name, change, issues) => {
    const parsed = parse(settlementInput, { ...decision, ...change });
    expect(parsed.ok ? [] : parsed.issues.map(({ path, code }) => `${path}: ${code}`)).toEqual(issues);
  });
});
