import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvLine, readCsv } from "./csv";

const cells = (text: string) => { const read = readCsv(text); return read.ok ? read.rows.map((row) => row.cells) : `${read.row}: ${read.fault}`; };

describe("reading", () => {
  it.each<[string, string, string[][] | string]>([
    ["two rows", "a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]],
    ["a byte-order mark", "\uFEFFa,b\n", [["a", "b"]]],
    ["semicolons", "a;b;c,d\ne;f;g", [["a", "b", "c,d"], ["e", "f", "g"]]],
    ["tabs", "a\tb\nc\td", [["a", "b"], ["c", "d"]]],
    ["quotes within quotes", 'a,"say ""so"" twice"\n', [["a", 'say "so" twice']]],
    ["line ends within a cell", 'a,"one\r\ntwo"\r\nb,c', [["a", "one\ntwo"], ["b", "c"]]],
    ["empty cells and lines", "a,,b\n\n,,\nc,d,", [["a", "", "b"], ["c", "d", ""]]],
    ["a separator within quotes of the first line", '"a;b;c;d",e\n', [["a;b;c;d", "e"]]],
    ["old line ends", "a,b\rc,d", [["a", "b"], ["c", "d"]]],
    ["an open quote", 'a,b\n"c,d\n', "2: quote-open"],
    ["words after a quote", 'a,b\n"c" d,e\n', "2: quote-inside"],
    ["nothing", "", []],
    ["a text that only looks like a guarded one", "'tis,it's\n", [["'tis", "it's"]]],
  ])("%s", (_name, text, expected) => expect(cells(text)).toEqual(expected));

  it("a row has the number that a spreadsheet shows", () => {
    const read = readCsv('a,b\n"one\ntwo",c\n\nd,e\n');
    expect(read.ok && read.rows.map(({ row }) => row)).toEqual([1, 2, 4]);
  });
});

describe("writing", () => {
  it.each([["=1+1", "'=1+1"], ["+1", "'+1"], ["-1", "'-1"], ["@SUM(A1)", "'@SUM(A1)"], ["\tx", "\"'\tx\""], ["'=x", "''=x"], ["＝1", "'＝1"], [" =1", "' =1"], ["\u200b=1", "'\u200b=1"], ["\n=1", "\"'\n=1\""], ["\n1", "\"'\n1\""], ["a=1", "a=1"], ["plain", "plain"], ["a, b", '"a, b"']])(
    "%j is written %j", (cell, written) => expect(csvLine([cell])).toBe(`${written}\r\n`));

  it("what was written reads the same, whatever it is", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "'", '"', "=", "＝", "\u200b", "-", "@", "+", ",", ";", "\t", "\n", " ", "é", "🤝") });
    fc.assert(fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rows) => {
      const header = ["one", "two"];
      const kept = rows.filter((row) => row.some((cell) => cell.trim() !== ""));
      expect(cells([header, ...rows].map(csvLine).join(""))).toEqual([header, ...kept]);
    }));
  });
});
