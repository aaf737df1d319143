import type { Proposal } from "./proposal";
import { whole } from "./words";
import type { LanguageFile } from "./language-file";

/** Numbers that count something: money, shares and quantities, with how exact they are said to be. */
export type FoundNumber = Proposal["numbers"][number] & { from: number; to: number };

type Patterns = { any: RegExp; counted: RegExp; uncounted: RegExp; number: RegExp; bounds: [RegExp, FoundNumber["bound"]][]; percent: RegExp; scale: RegExp };
const compiled = new WeakMap<LanguageFile, Patterns>();

const anyOf = (list: readonly string[]) => [...list].sort((a, b) => b.length - a.length).map((word) => word.replace(/[.$^*+?()[\]{}|\\]/g, "\\$&")).join("|");

function patternsOf(file: LanguageFile): Patterns {
  const known = compiled.get(file);
  if (known !== undefined) return known;
  const { numbers } = file;
  const signs = Object.keys(numbers.currencies).filter((sign) => /[$€£¥]/.test(sign));
  const grouped = numbers.decimal === "." ? "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?" : "\\d{1,3}(?:[. ]\\d{3})+(?:,\\d+)?|\\d{1,3}(?:,\\d{3})+|\\d+(?:,\\d+)?";
  const patterns: Patterns = {
    any: new RegExp(`\\d|${whole(anyOf(Object.keys(numbers.words)))}`, "u"),
    counted: new RegExp(`^ (?:${anyOf(Object.keys(numbers.currencies))})(?![\\p{L}])`, "u"),
    uncounted: new RegExp(`^(?:${numbers.uncounted.join("|")})$`, "u"),
    number: new RegExp(`(?<![\\p{L}\\p{N}.,/-])(?<sign>${anyOf(signs)})? ?(?<figure>${grouped}|${whole(anyOf(Object.keys(numbers.words)))})`, "gu"),
    scale: new RegExp(`(?:[ -]?(?<scale>${anyOf(Object.keys(numbers.scales))})(?![\\p{L}\\p{N}]))?`, "uy"),
    percent: new RegExp(` ?(?:${numbers.percent.join("|")})(?![\\p{L}])`, "uy"),
    bounds: (Object.entries(numbers.bounds) as [FoundNumber["bound"], readonly string[]][])
      .map(([bound, wordings]) => [new RegExp(`(?<![\\p{L}])(?:${anyOf(wordings)})(?: an?| the| unas?| de)? (?:additional )?$`, "u"), bound]),
  };
  compiled.set(file, patterns);
  return patterns;
}

export function numbersIn(text: string, lower: string, file: LanguageFile, dates: readonly { from: number; to: number }[]): FoundNumber[] {
  const patterns = patternsOf(file);
  if (!patterns.any.test(lower)) return [];
  const found: FoundNumber[] = [];
  for (const match of lower.matchAll(patterns.number)) {
    const isInDate = dates.some(({ from, to }) => match.index < to && match.index + match[0].length > from);
    const number = isInDate ? null : numberAt(text, lower, match, patterns, file);
    if (number !== null) found.push(number);
  }
  return found;
}

function numberAt(text: string, lower: string, match: RegExpMatchArray, patterns: Patterns, file: LanguageFile): FoundNumber | null {
  const { sign, figure } = match.groups!;
  const from = match.index! + /^ */.exec(match[0])![0].length;
  let to = match.index! + match[0].length;
  patterns.scale.lastIndex = to;
  const scale = patterns.scale.exec(lower)?.groups?.scale;
  if (scale !== undefined) to = patterns.scale.lastIndex;
  const value = valueOf(figure!, file) * (scale === undefined ? 1 : file.numbers.scales[scale]!);
  if (/^(?:st|nd|rd|th)(?![\p{L}])/u.test(lower.slice(to, to + 3))) return null;
  patterns.percent.lastIndex = to;
  const isPercent = patterns.percent.test(lower);
  if (isPercent) to = patterns.percent.lastIndex;
  const counted = isPercent || sign !== undefined ? null : countedAfter(lower, to, file);
  const unit = isPercent ? "percent" : sign !== undefined ? file.numbers.currencies[sign]! : (counted?.unit ?? null);
  if (unit === null && (value < 10 || file.numbers.words[figure!] !== undefined)) return null;
  const bound = patterns.bounds.find(([pattern]) => pattern.test(lower.slice(Math.max(0, from - 30), from)))?.[1] ?? "exact";
  return { wording: text.slice(from, counted?.to ?? to), value, unit, bound, from, to: counted?.to ?? to };
}

function valueOf(figure: string, { numbers }: LanguageFile): number {
  const word = numbers.words[figure];
  if (word !== undefined) return word;
  const plain = numbers.decimal === "." ? figure.replaceAll(",", "") : figure.replace(/[. ](?=\d{3}(?!\d))/g, "").replace(/,(?=\d{3}(?!\d))/, "").replace(",", ".");
  return Number(plain);
}

/** The counted noun: the last of the plain words that follow, "visas" of "11,500 H-2B nonagricultural visas". */
function countedAfter(lower: string, at: number, file: LanguageFile): { unit: string; to: number } | null {
  const patterns = patternsOf(file);
  const currency = patterns.counted.exec(lower.slice(at, at + 24));
  if (currency !== null) return { unit: file.numbers.currencies[currency[0].trim()]!, to: at + currency[0].length };
  const after = lower.slice(at, at + 90);
  const run = /^[ -](?:[\p{L}][\p{L}\d'-]*(?: (?=[\p{L}])|(?![\p{L}\d])))+/u.exec(after)?.[0].trim().split(" ") ?? [];
  const stop = run.findIndex((word) => patterns.uncounted.test(word));
  const noun = (stop === -1 ? run : run.slice(0, stop)).slice(0, 5);
  const last = noun.findIndex((word) => /s$/.test(word) && !/ous$|less$/.test(word));
  const taken = last === -1 ? noun.slice(0, 1) : noun.slice(0, last + 1);
  if (taken.length === 0 || taken[0] === "") return null;
  return { unit: taken.at(-1)!, to: at + 1 + taken.join(" ").length };
}
