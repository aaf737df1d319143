import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorAt, anchorHolds, locate, type Anchor } from "./citation";
import { findAgain } from "./find-again";

const text = "Preamble. The United States will modernize border infrastructure by September 2022. Thank you.\n\n"
  + "Mexico will invest $1.5 billion by the end of 2024. They “will  meet” again 🤝 in spring. Thank you.";
const points = Array.from(text);
const at = (words: string, start: number | null = null): Anchor => {
  const found = locate(text, words, start);
  if (found.found !== "once") throw new Error(`${words}: ${found.found}`);
  return found.anchor;
};
const border = at("will modernize border infrastructure by September 2022");
const invest = at("Mexico will invest $1.5 billion");
const meet = at("“will  meet” again 🤝");
const thanks = [text.indexOf("Thank"), points.join("").lastIndexOf("Thank") - 1].map((start) => at("Thank you", start));

const outcomes = (after: string, quotations: readonly Anchor[]) => findAgain(text, after, quotations).map((found) =>
  [found.outcome, "anchor" in found ? found.anchor.exact : "nearest" in found ? found.nearest.exact : null]);

describe("quoted words in a later version", () => {
  it.each<[string, string, readonly Anchor[], [string, string | null][]]>([
    ["the same text", text, [border, invest, meet], [["same", border.exact], ["same", invest.exact], ["same", meet.exact]]],
    ["a paragraph more above: nothing has moved", `Updated in 2026.\n\n${text}`, [border, invest], [["same", border.exact], ["same", invest.exact]]],
    ["other white space, quotation marks and line ends", text.replace("“will  meet”", '"will meet"').replaceAll(". ", ".\r\n"),
      [border, meet], [["same", border.exact], ["same", '"will meet" again 🤝']]],
    ["a word exchanged", text.replace("modernize", "consider modernizing"), [border], [["changed", "will consider modernizing border infrastructure by September 2022"]]],
    ["a word put in", text.replace("by September", "perhaps by September"), [border], [["changed", "will modernize border infrastructure perhaps by September 2022"]]],
    ["the first word exchanged", text.replace("Mexico will invest", "Mexico plans to invest"), [invest], [["changed", "Mexico plans to invest $1.5 billion"]]],
    ["the last word exchanged", text.replace("2022.", "2030."), [border], [["changed", "will modernize border infrastructure by September 2030"]]],
    ["the sentence gone", text.replace("Mexico will invest $1.5 billion by the end of 2024. ", ""), [invest, border], [["removed", null], ["same", border.exact]]],
    ["everything gone", "", [border, invest], [["removed", null], ["removed", null]]],
    ["another document altogether", "Recipes for a quiet Sunday: bread, soup, apples.", [border], [["removed", null]]],
    ["the passage elsewhere", text.replace(" The United States will modernize border infrastructure by September 2022.", "")
      + " The United States will modernize border infrastructure by September 2022.", [border, invest], [["moved", border.exact], ["same", invest.exact]]],
    ["of two that were alike the first is gone, and the other is not taken for it", text.replace("2022. Thank you.", "2022."), thanks, [["removed", null], ["same", "Thank you"]]],
    ["of two that were alike the second is gone", text.replace("spring. Thank you.", "spring."), thanks, [["same", "Thank you"], ["removed", null]]],
    ["moved and changed", text.replace("Mexico will invest $1.5 billion by the end of 2024. ", "").replace("Preamble.", "Preamble. Mexico will invest $2.5 billion by the end of 2025."),
      [invest], [["changed", "Mexico will invest $2.5 billion"]]],
  ])("%s", (_name, after, quotations, expected) => expect(outcomes(after, quotations)).toEqual(expected));

  it("few words that stand elsewhere are taken for the quoted ones only by what stands around them", () => {
    const before = "It was said on Monday that 11,500 visas are set aside. Nothing else was said in the whole of that long afternoon.";
    const [quoted] = [anchorAt(Array.from(before), before.indexOf("11,500"), before.indexOf("11,500") + 6)];
    const elsewhere = "Nothing else was said in the whole of that long afternoon. The bridge is 11,500 feet long.";
    expect(findAgain(before, elsewhere, [quoted!])).toMatchObject([{ outcome: "removed" }]);
    const withContext = "Nothing else was said in the whole of that long afternoon. It was said on Monday that 11,500 visas are set aside.";
    expect(findAgain(before, withContext, [quoted!])).toMatchObject([{ outcome: "moved", anchor: { exact: "11,500" } }]);
  });

  it("without the earlier text they are found, or the nearest passage is", () => {
    expect(findAgain(null, text, [border, { ...invest, exact: "Mexico will spend $1.5 billion" }])).toMatchObject([
      { outcome: "same", anchor: { start: border.start } }, { outcome: "changed", nearest: { exact: "Mexico will invest $1.5 billion" } },
    ]);
  });

  it("of several places without the earlier text the one with the same surroundings is taken", () => {
    expect(findAgain(null, text, thanks)).toMatchObject(thanks.map(({ start }) => ({ outcome: "same", anchor: { start } })));
  });
});

// Words of a small vocabulary, so that passages repeat themselves; quotations long enough to be told apart.
const word = fc.constantFrom("will", "the", "border", "visas", "Mexico", "invest", "2024", "no", "café", "🤝", "States.", "and,", "“quoted”");
const prose = (min: number, max: number) => fc.array(word, { minLength: min, maxLength: max }).map((words) => words.join(" "));
const marked = "the ministers of both countries signed article seven";

describe("properties", () => {
  const document = (...parts: string[]) => parts.join(" ");
  const markedAfter = (...parts: string[]) => {
    const start = Array.from(`${document(...parts)} `).length;
    return { start, end: start + Array.from(marked).length };
  };

  it("rewriting everything around a quotation never loses it", () => {
    fc.assert(fc.property(prose(0, 40), prose(0, 40), prose(0, 40), prose(0, 40), (a, b, newA, newB) => {
      const before = document(a, marked, b);
      const { start, end } = markedAfter(a);
      const [found] = findAgain(before, document(newA, marked, newB), [anchorAt(Array.from(before), start, end)]);
      expect(["same", "moved"]).toContain(found!.outcome);
      expect(found).toMatchObject({ anchor: { exact: marked, ...markedAfter(newA) } });
    }), { numRuns: 300 });
  });

  it("whatever is put in before and behind it does not move it", () => {
    fc.assert(fc.property(fc.tuple(prose(0, 30), prose(0, 30)), fc.array(prose(0, 15), { minLength: 4, maxLength: 4 }), ([a, b], [w, x, y, z]) => {
      const before = document(a, marked, b);
      const { start, end } = markedAfter(a);
      const [found] = findAgain(before, document(w!, a, x!, marked, y!, b, z!), [anchorAt(Array.from(before), start, end)]);
      expect(found).toMatchObject({ outcome: "same", anchor: { exact: marked, ...markedAfter(w!, a, x!) } });
    }), { numRuns: 300 });
  });

  it("whatever is found is the text at its place, and is the same words", () => {
    fc.assert(fc.property(prose(8, 60), prose(0, 60), fc.nat(), fc.nat(30), (before, after, a, length) => {
      const all = Array.from(before);
      const start = a % (all.length - 4);
      const quoted = anchorAt(all, start, Math.min(all.length, start + 4 + length));
      const [found] = findAgain(before, after, [quoted]);
      const later = Array.from(after);
      if (found!.outcome === "same" || found!.outcome === "moved") {
        const { anchor } = found as { anchor: Anchor };
        expect(anchorHolds(later, anchor)).toBe(true);
        expect(anchor.exact.trim()).toBe(quoted.exact.trim());
      }
      if (found!.outcome === "changed") expect(anchorHolds(later, (found as { nearest: Anchor }).nearest)).toBe(true);
    }), { numRuns: 500 });
  });

  it("an unchanged text keeps every quotation at its very place", () => {
    fc.assert(fc.property(prose(4, 60), fc.array(fc.tuple(fc.nat(), fc.nat(40)), { minLength: 1, maxLength: 8 }), (document, places) => {
      const all = Array.from(document);
      const quoted = places.map(([a, length]) => anchorAt(all, a % all.length, Math.min(all.length, (a % all.length) + 1 + length)))
        .filter(({ exact }) => exact.trim() === exact && exact !== "");
      for (const [index, found] of findAgain(document, document, quoted).entries())
        expect(found).toMatchObject({ outcome: "same", anchor: { start: quoted[index]!.start, exact: quoted[index]!.exact } });
    }));
  });
});

describe("long documents with hundreds of quotations are answered in time (about a second each, alone)", () => {
  const words = (salt: number) => Array.from({ length: 50_000 }, (_, i) => `w${((i * 7919 + salt) % 4001).toString(36)}${i % 17 === 0 ? "." : ""}`);
  const before = words(1).join(" ");
  const all = Array.from(before);
  const quotations = Array.from({ length: 400 }, (_, i) => anchorAt(all, i * 600 + 7, i * 600 + 107)).filter(({ exact }) => exact.trim() === exact);
  it.each<[string, string]>([
    ["a few edits", words(1).map((word, i) => (i % 500 === 0 ? `${word} new` : word)).join(" ")],
    ["edits everywhere", words(1).map((word, i) => (i % 7 === 0 ? "other" : word)).join(" ")],
    ["another document", words(2).reverse().join(" ")],
  ])("%s", (_name, after) => {
    const began = performance.now();
    expect(findAgain(before, after, quotations)).toHaveLength(quotations.length);
    expect(performance.now() - began).toBeLessThan(15_000);
  });
});
