import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorAt, anchorHolds, codePointLength, contextLength, locate, wordCount } from "./citation";

const text = "\ufeffThe United States—and Mexico—“will  cooperate”\r\non border\u00a0infrastructure. Don’t wait. México 🇲🇽 será 🤝 parte. Mexico will co\u00adoperate.";
const points = Array.from(text);
const once = (words: string, document = text) => {
  const found = locate(document, words);
  if (found.found !== "once") throw new Error(`found ${found.found}`);
  return found.anchor;
};

describe("words that are there", () => {
  it.each([
    ["to the letter", "on border\u00a0infrastructure.", "on border\u00a0infrastructure."],
    ["with other quotation marks", '"will cooperate"', "“will  cooperate”"],
    ["with other dashes", "States-and Mexico-", "States—and Mexico—"],
    ["with an en dash for an em dash", "States–and", "States—and"],
    ["with another apostrophe", "Don't wait", "Don’t wait"],
    ["with line ends and spaces run together", "will cooperate” on border infrastructure", "will  cooperate”\r\non border\u00a0infrastructure"],
    ["with blanks around them", "  Don’t wait. ", "Don’t wait."],
    ["with a soft hyphen left out", "Mexico will cooperate", "Mexico will co\u00adoperate"],
    ["beyond characters of two units", "🤝 parte", "🤝 parte"],
    ["a flag of two characters", "México 🇲🇽", "México 🇲🇽"],
  ])("%s: the document's own words are kept", (_name, words, exact) => {
    const anchor = once(words);
    expect(anchor.exact).toBe(exact);
    expect(points.slice(anchor.start, anchor.end).join("")).toBe(exact);
    expect(anchorHolds(points, anchor)).toBe(true);
    expect(codePointLength(anchor.prefix) <= contextLength && codePointLength(anchor.suffix) <= contextLength).toBe(true);
  });

  it("are counted in code points, not in UTF-16 units", () => {
    expect(text.indexOf("será")).not.toBe(once("será").start);
    expect(once("será").start).toBe(Array.from(text.slice(0, text.indexOf("será"))).length);
    const combining = "cafe\u0301 con leche";
    expect(once("con", combining)).toMatchObject({ start: 6, end: 9 });
  });

  it("in several places are all named, and a start picks one", () => {
    const found = locate("one, two, one, two", "two");
    expect(found).toMatchObject({ found: "several", anchors: [{ start: 5, end: 8 }, { start: 15, end: 18 }] });
    expect(locate("one, two, one, two", "two", 15)).toMatchObject({ found: "once", anchor: { start: 15, prefix: "one, two, one, " } });
    expect(locate("one, two, one, two", "two", 6)).toMatchObject({ found: "several" });
    expect(locate("aaa", "aa")).toMatchObject({ found: "several", anchors: [{ start: 0 }, { start: 1 }] });
  });

  it("are not other figures: ½ holds no 1, and 10² is not 102", () => {
    expect(locate("a share of ½ percent", "1").found).toBe("none");
    expect(locate("about 10² visas", "102").found).toBe("none");
  });

  it("hold whole characters: a ligature is not cut", () => {
    expect(once("first", "the ﬁrst step").exact).toBe("ﬁrst");
    expect(locate("the ﬁrst step", "irst").found).toBe("none");
    expect(locate("the ﬁrst step", "irst", 4).found).toBe("none");
  });
});

describe("words that are not there", () => {
  it.each(["", "   ", "\u00ad\u200b", "\n"])("%j is no words at all", (words) => expect(locate(text, words)).toEqual({ found: "none", nearest: null }));

  it("are answered with the nearest passage, in whole words and in its own place", () => {
    const document = "Preamble 🤝. The two countries agreed to modernize the border crossing at San Ysidro. The end.";
    const found = locate(document, "agreed to modernise the border crossings at San Isidro");
    expect(found).toMatchObject({ found: "none", nearest: { exact: "agreed to modernize the border crossing at San Ysidro" } });
    if (found.found === "none") expect(anchorHolds(Array.from(document), found.nearest!)).toBe(true);
  });

  it("a difference of letter case or accents is a difference, and the passage is offered", () => {
    expect(locate("El Gobierno de México", "el gobierno de mexico")).toMatchObject({ found: "none", nearest: { exact: "El Gobierno de México" } });
  });

  it("the passage is right behind characters whose lower case is longer", () => {
    const document = `${"İ".repeat(30)} the working group on labor pathways met`;
    expect(locate(document, "the working group on labour pathways met")).toMatchObject({ nearest: { exact: "the working group on labor pathways met" } });
  });

  it("found across the pieces in which a long text is searched", () => {
    for (const before of [100, 3900, 3970, 3990, 4000, 6000, 8010]) {
      const document = `${"x ".repeat(before / 2)}cooperation against transnational organizations ${"y ".repeat(4000)}`;
      expect(locate(document, "cooperation against transnational organisations")).toMatchObject({ nearest: { exact: "cooperation against transnational organizations" } });
    }
  });

  it("nothing alike is offered nothing", () => expect(locate("Short and plain.", "qqqq zzzz wwww vvvv")).toEqual({ found: "none", nearest: null }));
});

describe("an anchor holds", () => {
  const anchor = anchorAt(points, 5, 11);
  it("where it was taken", () => expect(anchorHolds(points, anchor)).toBe(true));
  it.each([
    ["moved", { start: 6, end: 12 }], ["longer", { end: 12 }], ["other words", { exact: "Unitet" }], ["empty", { end: 5, exact: "" }],
    ["backwards", { start: 11, end: 5 }], ["before the text", { start: -1 }], ["beyond the text", { end: points.length + 1 }],
    ["another prefix", { prefix: "Xhe " }], ["another suffix", { suffix: " Skates" }], ["a prefix that reaches before the text", { prefix: `xx${anchor.prefix}` }],
    ["a suffix that reaches beyond the text", { suffix: points.slice(11).join("") + "x" }],
  ])("not when it is %s", (_name, change) => expect(anchorHolds(points, { ...anchor, ...change })).toBe(false));
  it("of each stretch of a text, with context cut at its ends", () => {
    const unit = fc.constantFrom("a", "b", " ", "é", "e\u0301", "🤝", "“", "—", "\n", "\u00ad", "ﬁ");
    fc.assert(fc.property(fc.array(unit, { minLength: 2, maxLength: 60 }), fc.nat(), fc.nat(), (units, a, b) => {
      const document = Array.from(units.join(""));
      const start = a % (document.length - 1);
      const end = start + 1 + (b % (document.length - start));
      expect(anchorHolds(document, anchorAt(document, start, Math.min(end, document.length)))).toBe(true);
    }));
  });
});

const word = fc.stringMatching(/^[a-zé🤝]{1,8}$/u);
const prose = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(" "));

describe("properties", () => {
  it("whatever is copied out of a text is found again at its place", () => {
    fc.assert(fc.property(prose, fc.nat(), fc.nat(), (document, a, b) => {
      const all = Array.from(document);
      const start = a % all.length;
      const copied = all.slice(start, start + 1 + (b % 30)).join("");
      fc.pre(copied.trim() === copied && copied !== "");
      const found = locate(document, copied, start);
      expect(found).toMatchObject({ found: "once", anchor: { exact: copied, start, end: start + Array.from(copied).length } });
    }));
  });

  it("what is found stands at its place to the character, whatever is sought in whatever", () => {
    const any = fc.string({ unit: "grapheme", maxLength: 60 });
    fc.assert(fc.property(any, any, (document, words) => {
      const found = locate(document, words);
      const anchors = found.found === "once" ? [found.anchor] : found.found === "several" ? found.anchors : found.nearest ? [found.nearest] : [];
      for (const anchor of anchors) expect(anchorHolds(Array.from(document), anchor)).toBe(true);
    }), { numRuns: 500 });
  });
});

describe("hostile input is answered in time (generous bounds: each takes well under half a second alone)", () => {
  const long = 200_000;
  it.each([
    ["one letter in a line of itself", "a".repeat(long), "a"],
    ["a long run in a line of itself", "a".repeat(long), "a".repeat(4000)],
    ["nothing alike in a single line", "a".repeat(long), "b".repeat(4000)],
    ["a repeated pattern, almost", "ab".repeat(long / 2), `${"ab".repeat(150)}c${"ab".repeat(49)}`],
    ["a repeated sentence, almost", "the promise of the party ".repeat(long / 25), "the premise of a party and the promise of the parts"],
    ["blanks only", " \n".repeat(long / 2), "words"],
    ["marks without letters", "\u0301".repeat(long), "e\u0301"],
    ["characters that expand", "ﷺ".repeat(20_000), "صلى الله عليه"],
  ])("%s", (_name, document, words) => {
    const began = performance.now();
    const found = locate(document, words);
    expect(performance.now() - began).toBeLessThan(5_000);
    if (found.found === "several") expect(found.anchors.length).toBeLessThanOrEqual(100);
    if (found.found === "none" && found.nearest) expect(found.nearest.exact.length).toBeLessThan(1_000);
  });
});

it.each([["", 0], ["  ", 0], ["one", 1], [" one\n two\tthree ", 3], ["twenty-five words", 2]])("%j has %i words", (words, count) => {
  expect(wordCount(words)).toBe(count);
});
