import { periodOf } from "../plain-date";
import type { LanguageFile } from "./language-file";
import type { Proposal } from "./proposal";
import { whole } from "./words";

/** Days, months, quarters and years as worded; a deadline where a word such as "by" makes it one. */
export type FoundDate = Proposal["dates"][number] & { from: number; to: number };

type Patterns = { shapes: RegExp[]; open: RegExp; deadline: RegExp };
const compiled = new WeakMap<LanguageFile, Patterns>();

function patternsOf(file: LanguageFile): Patterns {
  const known = compiled.get(file);
  if (known !== undefined) return known;
  const { months, shapes, open, deadline } = file.dates;
  const patterns: Patterns = {
    shapes: shapes.map((shape) => new RegExp(whole(shape.replaceAll("{months}", months.join("|"))), "gu")),
    open: new RegExp(whole(open.join("|")), "gu"),
    deadline: new RegExp(`(?<![\\p{L}])(?:${deadline.join("|")})(?: the)?(?: end of| close of| fin(?:al)? de(?:l)?)?(?: of)? ?(?:late |early |mid-?)?$`, "u"),
  };
  compiled.set(file, patterns);
  return patterns;
}

/** `stated` is the day that the document gives for itself: a month without a year is in that year. */
export function datesIn(text: string, lower: string, file: LanguageFile, year: number | null): FoundDate[] {
  const { shapes, open, deadline } = patternsOf(file);
  const found: FoundDate[] = [];
  const add = (from: number, to: number, value: string | null) => {
    if (found.some((other) => from < other.to && to > other.from)) return;
    const before = deadline.exec(lower.slice(Math.max(0, from - 40), from));
    const start = before === null ? from : from - before[0].length;
    const isDeadline = before !== null || (value === null && /^(?:within|by|as soon|dentro|antes|a más tardar)/.test(lower.slice(from, to)));
    found.push({ wording: text.slice(start, to).trim(), value, role: isDeadline ? "deadline" : "date", from: start, to });
  };
  for (const shape of shapes)
    for (const match of lower.matchAll(shape)) {
      const value = valueOf(match.groups!, file, year);
      if (value !== null) add(match.index, match.index + match[0].length, value);
    }
  for (const match of lower.matchAll(open)) add(match.index, match.index + match[0].length, null);
  return found.sort((a, b) => a.from - b.from);
}

const quarters: Record<string, number> = { first: 1, "1st": 1, second: 2, "2nd": 2, third: 3, "3rd": 3, fourth: 4, "4th": 4, primer: 1, segundo: 2, tercer: 3, cuarto: 4 };

function valueOf(groups: Record<string, string | undefined>, { dates }: LanguageFile, stated: number | null): string | null {
  const { day, month, year: worded, quarter, fiscal } = groups;
  if (fiscal !== undefined) return valid(`FY${fiscal.length === 2 ? `20${fiscal}` : fiscal}-US`);
  const year = worded ?? (stated === null ? null : String(stated));
  if (year === null) return null;
  if (quarter !== undefined) return valid(`${year}-Q${quarters[quarter] ?? quarter}`);
  if (month === undefined) return valid(year);
  const number = String(dates.months.indexOf(month) + 1).padStart(2, "0");
  return valid(day === undefined ? `${year}-${number}` : `${year}-${number}-${day.padStart(2, "0")}`);
}

const valid = (value: string) => (periodOf(value) === null ? null : value);
