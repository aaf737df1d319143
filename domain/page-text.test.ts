import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ChangeCounter } from "./import-change";
import { textOfPages, type Page, type PageLine } from "./page-text";

const height = 800;
type Line = string | Partial<PageLine> & { text: string };

/** Lines of twelve-point print from 100 down, 16 apart; an empty one is a gap. Full lines end at 500. */
function page(lines: readonly Line[], furniture: { header?: string; footer?: string } = {}): Page {
  const placed: PageLine[] = [];
  let top = 100;
  for (const line of lines) {
    const given = typeof line === "string" ? { text: line } : line;
    if (given.text !== "") placed.push({ top, left: 50, right: 50 + Math.min(450, given.text.length * 7), size: 12, ...given });
    top += 16;
  }
  const outer = [furniture.header && { text: furniture.header, top: 30 }, furniture.footer && { text: furniture.footer, top: 770 }];
  return { height, width: 550, lines: [...placed, ...outer.flatMap((line) => (line ? [{ left: 200, right: 300, size: 8, ...line }] : []))] };
}

const read = (...pages: Page[]) => {
  const changes = new ChangeCounter();
  return { text: textOfPages(pages, changes), changes: Object.fromEntries(changes.list().map(({ code, count }) => [code, count])), list: changes.list() };
};
const full = (text: string) => ({ text, right: 500 });

describe("lines of print", () => {
  it("become paragraphs where a line runs to the margin, and stay lines where it ends by itself", () => {
    const { text, changes } = read(page([full("The two governments will establish"), "an office.", "", full("A second paragraph that is as"), "long."]));
    expect(text).toBe("The two governments will establish an office.\n\nA second paragraph that is as long.\n");
    expect(changes).toEqual({ "line-breaks": 2 });
  });

  it("keep headings and items of a list apart", () => {
    const { text } = read(page([{ text: "Deliveries", size: 18 }, full("Mexico will deliver water to the"), full("north."), full("• First item"), full("2. Second item")]));
    expect(text).toBe("Deliveries\n\nMexico will deliver water to the north.\n\n• First item\n\n2. Second item\n");
  });

  it.each([
    ["infra-", "structure is old", "infrastructure is old", 1], ["infra\u00AD", "structure is old", "infrastructure is old", 1],
    ["the U.S.-", "Mexico border", "the U.S.- Mexico border", 0], ["the Mexico-", "Guatemala border", "the Mexico-Guatemala border", 0],
    ["long-", "term, and long-term it is", "long-term, and long-term it is", 0], ["2020-", "2021", "2020-2021", 0], ["a –", "b", "a – b", 0],
  ])("%s | %s is %s", (first, second, whole, count) => {
    const { text, changes } = read(page([full(first), second]));
    expect(text).toBe(`${whole}\n`);
    expect(changes.hyphenation ?? 0).toBe(count);
  });

  it("go on over the foot of a page in the middle of a sentence", () => {
    expect(read(page([full("The office will"), full("report on")]), page(["its work."])).text).toBe("The office will report on its work.\n");
    expect(read(page(["An end."]), page(["a beginning in lower case."])).text).toBe("An end.\n\na beginning in lower case.\n");
  });

  it("are freed of joined letters, soft hyphens and what is no letter", () => {
    const { text, list } = read(page(["An o\uFB03ce of \uFB01nance co\u00ADoperates\u0007."]));
    expect(text).toBe("An office of finance cooperates.\n");
    expect(list.map(({ code, count }) => [code, count])).toEqual([["ligatures", 2], ["hyphenation", 1], ["control-characters", 1]]);
    expect(list[0]!.examples).toEqual([{ from: "o\uFB03ce", to: "office" }, { from: "\uFB01nance", to: "finance" }]);
  });
});

describe("what belongs to the page", () => {
  const body = (n: number) => [full(`Page text number ${n} that is`), "its own."];

  it("goes where it comes again at the edge: headers, footers, numbers", () => {
    const pages = [1, 2, 3, 4].map((n) => page(body(n), { header: `Ministry of Affairs ${n}`, footer: `Page ${n} of 4` }));
    const { text, changes } = read(...pages);
    expect(text).not.toMatch(/Ministry|of 4/);
    expect(text.match(/Page text number/g)).toHaveLength(4);
    expect(changes).toMatchObject({ "page-headers": 4, "page-numbers": 4 });
  });

  it("is not taken for it where it stands once, or is text of the page", () => {
    const refrain = [1, 2, 3, 4].map(() => page([full("We will not rest until all is"), "done."]));
    expect(read(...refrain).text.match(/We will not rest/g)).toHaveLength(4);
    const { text, changes } = read(page(body(1), { header: "For immediate release" }), page(body(2)), page(body(3)));
    expect(text).toContain("For immediate release");
    expect(changes).not.toHaveProperty("page-headers");
  });

  it("a year among the text is no page number", () => expect(read(page(["Goals", "2021", "More."]), page(body(2)), page(body(3))).text).toContain("2021"));
});

describe("hostile pages", () => {
  it("are read in linear time: no spaces, no ends, thousands of lines", () => {
    const began = performance.now();
    read(page([full("a".repeat(400_000)), full(`${"b".repeat(400_000)}-`), full("c".repeat(400_000))]));
    read(page(Array.from({ length: 20_000 }, (_, index) => full(`word${index}-`))));
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it("lose no letter but what is counted", () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-zé .,]{1,40}$/), { minLength: 1, maxLength: 30 }), (lines) => {
      const { text } = read(page(lines.map(full)));
      const letters = (words: string) => words.replace(/\s/g, "");
      expect(letters(text)).toBe(letters(lines.join("")));
    }));
  });
});
