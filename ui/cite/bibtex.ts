import type { Work } from "./work";

const marks: Record<string, string> = {
  "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "$": "\\$", "&": "\\&", "%": "\\%", "#": "\\#", "_": "\\_",
  "~": "\\textasciitilde{}", "^": "\\textasciicircum{}",
};

/** A text as TeX wants it. Letters stay as they are: BibTeX files have been UTF-8 for long. */
export const texText = (text: string): string => text.replace(/\s+/gu, " ").replace(/[\\{}$&%#_~^]/g, (mark) => marks[mark]!);

/** Addresses are taken by the letter; only braces would end the field. */
const verbatim = (url: string): string => url.replaceAll("{", "%7B").replaceAll("}", "%7D");

/** One entry. Titles and authors are set in two pairs of braces: neither is to be re-cased, nor taken apart as a person's name. */
export function bibtex({ key, author, title, date, label, url, language, accessedOn }: Work): string {
  const [year, month, day] = (date ?? "").split("-");
  const isDay = /^\d{4}(-\d{2}(-\d{2})?)?$/.test(date ?? "");
  const fields: [string, string | null][] = [
    ["title", `{${texText(title)}}`],
    ["author", author === null ? null : `{${texText(author)}}`],
    ["year", isDay ? year! : null],
    ["month", isDay && month !== undefined ? String(Number(month)) : null],
    ["day", isDay && day !== undefined ? String(Number(day)) : null],
    ["date", isDay ? date : null],
    ["note", label === null ? null : texText(label)],
    ["langid", language === "es" ? "spanish" : "english"],
    ["url", url === null ? null : verbatim(url)],
    ["urldate", accessedOn],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}}`]));
  return `@misc{${key},\n${lines.join(",\n")}\n}`;
}
