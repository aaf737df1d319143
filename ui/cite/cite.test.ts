import { parse } from "@retorquere/bibtex-parser";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apaText } from "./apa";
import { bibtex } from "./bibtex";
import { ris } from "./ris";
import type { Work } from "./work";

const work = (change: Partial<Work> = {}): Work => ({
  key: "followthrough-usmx-7", author: "Followthrough", title: "Modernize border infrastructure", date: "2026-11-22", label: "USMX-7, record as of November 22, 2026",
  url: "https://example.org/commitments/usmx-7?asOf=2026-11-22#entry_1", language: "en", accessedOn: "2026-11-22", ...change,
});

describe("APA", () => {
  it.each([
    [work(), "en", "Followthrough. (2026, November 22). Modernize border infrastructure [USMX-7, record as of November 22, 2026]. https://example.org/commitments/usmx-7?asOf=2026-11-22#entry_1"],
    [work({ label: null }), "es", "Followthrough. (22 de noviembre de 2026). Modernize border infrastructure. https://example.org/commitments/usmx-7?asOf=2026-11-22#entry_1"],
    [work({ author: null, label: null, url: null }), "en", "Modernize border infrastructure. (2026, November 22)."],
    [work({ author: "U.S. Department of State", label: null, date: "2021-03", url: null }), "en", "U.S. Department of State. (2021, March). Modernize border infrastructure."],
    [work({ date: null, label: null, url: null, title: "What next?" }), "es", "Followthrough. (s. f.). What next?"],
    [work({ date: "2021", label: null, url: null }), "en", "Followthrough. (2021). Modernize border infrastructure."],
  ] as const)("%#", (given, lang, expected) => expect(apaText(given, lang)).toBe(expected));
});

describe("BibTeX", () => {
  const read = (text: string) => {
    const { entries, errors } = parse(text);
    expect(errors).toEqual([]);
    expect(entries).toHaveLength(1);
    return entries[0]!;
  };

  it("is read back by another program as it was meant", () => {
    const { key, type, fields } = read(bibtex(work({ title: "50 % of $65 million & “more”: México's {part} of #1_a ~ b^c \\ d" })));
    expect([key, type]).toEqual(["followthrough-usmx-7", "misc"]);
    expect(fields.title).toBe("50 % of $65 million & “more”: México's {part} of #1_a ~ b^c \\ d");
    expect(fields.url).toBe("https://example.org/commitments/usmx-7?asOf=2026-11-22#entry_1");
    expect([fields.year, fields.langid, fields.urldate]).toEqual(["2026", "english", "2026-11-22"]);
  });

  it("holds together whatever a title brings", () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(..."{}\\$&%#_~^\"',=@ aéñ漢\n"), minLength: 1, maxLength: 40 }), (title) => {
      expect(read(bibtex(work({ title }))).fields.url).toBe(work().url);
    }));
  });
});

it("RIS keeps each field on one line and ends", () => {
  const lines = ris(work({ title: "Two\nlines\r\nER  - " })).split("\n");
  expect(lines[0]).toBe("TY  - ELEC");
  expect(lines.at(-1)).toBe("ER  - ");
  expect(lines.filter((line) => line.startsWith("ER"))).toHaveLength(1);
  for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
});
