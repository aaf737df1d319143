import { describe, expect, it } from "vitest";
import { distinctProposals, propose, type ProposedField } from "./document-metadata";
import { readFrontMatter } from "./front-matter";

const value = (field: ProposedField, raw: unknown) => propose(field, raw, "html-meta")[0]?.value ?? null;

describe("what a document says about itself", () => {
  it.each([
    ["2021-03-01", "2021-03-01"], ["2021-03-01T23:30:00-05:00", "2021-03-01"], ["2021-03-01 11:36:04-05:00", "2021-03-01"], ["2021/03/01", "2021-03-01"],
    ["20210301", "2021-03-01"], ["D:20210301233000-05'00'", "2021-03-01"], ["D:20210301", "2021-03-01"], ["2021-03", "2021-03"], ["2021", "2021"],
    ["2021-13-01", null], ["2021-02-30", null], ["0000-00-00", null], ["1200-01-01", null], ["March 1, 2021", null], ["", null], ["20211", null],
  ])("reads the date %s as %s", (raw, expected) => expect(value("publishedOn", raw)).toBe(expected));

  it.each([
    ["language", "es-MX", "es"], ["language", "en_US", "en"], ["language", "EN", "en"], ["language", "fr", null], ["language", "english", null],
    ["url", "https://example.org/a b", "https://example.org/a%20b"], ["url", "javascript:alert(1)", null], ["url", "/relative", null], ["url", `https://example.org/${"a".repeat(2000)}`, null],
    ["title", "  A\n title ", "A title"], ["title", "x".repeat(301), null], ["title", "a\u0000b", null], ["title", 7, null], ["title", null, null],
  ] as const)("reads the %s %s as %s", (field, raw, expected) => expect(value(field, raw)).toBe(expected));

  it("proposes one value once, by the first place that has it", () => {
    expect(distinctProposals([...propose("title", "A", "json-ld"), ...propose("title", "A ", "html-title"), ...propose("title", "B", "heading")]))
      .toEqual([{ field: "title", value: "A", place: "json-ld" }, { field: "title", value: "B", place: "heading" }]);
  });
});

describe("front matter", () => {
  const found = (text: string) => Object.fromEntries(readFrontMatter(text).map(({ field, value: read }) => [field, read]));

  it("is read as publishing systems write it", () => {
    expect(found(`---\ncategory: statements\ndate: '2021-03-01'\npermalink: https://www.example.gov/a/\ntitle: "FACT SHEET: U.S. \\u2013 Mexico Bilateral\\_Cooperation"\nlang: es-MX\n---\ntext`))
      .toEqual({ publishedOn: "2021-03-01", url: "https://www.example.gov/a/", title: "FACT SHEET: U.S. – Mexico Bilateral Cooperation", language: "es" });
    expect(found("\uFEFF---\r\ntitle: It's plain # with a remark\r\npublisher: 'The ''House'''\r\n...\r\n")).toEqual({ title: "It's plain", publisher: "The 'House'" });
  });

  it.each(["", "title: A", "---\ntitle: A\nno end", "text\n---\ntitle: A\n---\n", "---\n- title: A\n  nested: b\n---", "---\n__proto__: x\nconstructor: y\n---\n"])(
    "is nothing in %j", (text) => expect(readFrontMatter(text)).toEqual([]),
  );

  it("is looked for in linear time", () => {
    const began = performance.now();
    readFrontMatter(`---\n${"title: '" + "''".repeat(400_000)}\n---`);
    readFrontMatter(`---\n${"a: b\n".repeat(400_000)}`);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
