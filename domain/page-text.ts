import type { ChangeCounter } from "./import-change";

/**
 * Text of laid-out pages: what a PDF knows is where each run of letters stands. Lines come in reading
 * order; what belongs to the page and not to the text goes, and is counted.
 */
export type PageLine = {
  text: string;
  /** Distance of the base line from the top of the page, and where the line begins and ends. */
  top: number;
  left: number;
  right: number;
  /** Height of the letters. */
  size: number;
};
export type Page = { height: number; width: number; lines: PageLine[] };

export function textOfPages(pages: readonly Page[], changes: ChangeCounter): string {
  const kept = withoutFurniture(pages, changes).map((page) => ({
    ...page, lines: page.lines.map((line) => ({ ...line, text: plainLetters(line.text, changes) })).filter((line) => line.text.trim() !== ""),
  }));
  const words = new Set(kept.flatMap((page) => page.lines.flatMap((line) => line.text.toLowerCase().match(/[\p{L}-]+/gu) ?? [])));
  const paragraphs: Paragraph[] = [];
  for (const page of kept) addPage(paragraphs, paragraphsOf(page));
  return paragraphs.map((paragraph) => joined(paragraph.lines, words, changes)).filter((text) => text !== "").join("\n\n").concat("\n");
}

// What belongs to the page -------------------------------------------------------------------------

/** Lines this near to an edge can be headers or footers, and no more than this many. */
const edge = { share: 0.15, lines: 4 };
const numbered = /^(?:(?:page|página|pág\.?|p\.)\s*)?[-–—\s]*\d{1,4}[-–—\s]*(?:(?:of|de|\/)\s*\d{1,4})?$|^[ivxl]{1,6}$/i;
/** "Report 3" and "Report 4" are one header. */
const shape = (text: string) => text.toLowerCase().replace(/\d+/g, "#").replace(/\s+/g, " ").trim();

/**
 * A header or footer stands apart from the text and comes again on other pages, at the same edge. Either
 * alone is not enough: a refrain is text, and so is a lone line.
 */
function withoutFurniture(pages: readonly Page[], changes: ChangeCounter): Page[] {
  const often = pages.length < 3 ? 2 : Math.max(3, Math.ceil(pages.length / 3));
  const sides = (["page-headers", "page-footers"] as const).map((code) => {
    const candidates = pages.map((page) => apart(page, code === "page-headers"));
    const counts = new Map<string, number>();
    for (const lines of candidates) for (const text of new Set(lines.map((line) => shape(line.text)))) counts.set(text, (counts.get(text) ?? 0) + 1);
    return { code, dropped: candidates.map((lines) => lines.filter((line) => isFurniture(line, counts.get(shape(line.text)) ?? 0, often))) };
  });
  return pages.map((page, index) => ({
    ...page,
    lines: page.lines.filter((line) => {
      const side = sides.find(({ dropped }) => dropped[index]!.includes(line));
      if (side) changes.add(numbered.test(line.text.trim()) ? "page-numbers" : side.code, line.text);
      return side === undefined;
    }),
  }));
}

/** A page's number may be the only one of its form: "1" on the single page of a letter. */
const isFurniture = (line: PageLine, count: number, often: number): boolean =>
  count >= often || (numbered.test(line.text.trim()) && /\d/.test(line.text));

/** The outermost lines of a page that a gap, or another size of letters, sets apart from the rest. */
function apart(page: Page, isTop: boolean): PageLine[] {
  const lines = [...page.lines].sort((a, b) => (isTop ? a.top - b.top : b.top - a.top));
  const isNear = (line: PageLine) => (isTop ? line.top < page.height * edge.share : line.top > page.height * (1 - edge.share));
  const step = stepOf(page.lines);
  const last = lines.slice(0, edge.lines).findIndex((line, index) => {
    const next = lines[index + 1];
    if (!isNear(line) || next === undefined) return false;
    return Math.abs(next.top - line.top) > step * 1.5 || (index === 0 && Math.abs(next.size - line.size) > next.size * 0.12);
  });
  return lines.slice(0, last + 1);
}

/** The usual distance from one line to the next. */
const stepOf = (lines: readonly PageLine[]): number =>
  percentile(lines.slice(1).map((line, index) => line.top - lines[index]!.top).filter((gap) => gap > 0), 0.3);

// Paragraphs ---------------------------------------------------------------------------------------

type Paragraph = { lines: PageLine[]; /** Where full lines end in this column. */ margin: number; step: number };

const marker = /^(?:[•●▪◦‣∙*–—-]|\d{1,2}[.)]|\(?[a-z]\)|[ivx]{1,5}[.)])\s/;

function paragraphsOf(page: Page): Paragraph[] {
  const margin = percentile(page.lines.map(({ right }) => right), 0.9);
  const step = stepOf(page.lines);
  const paragraphs: Paragraph[] = [];
  for (const line of page.lines) {
    const current = paragraphs.at(-1);
    const before = current?.lines.at(-1);
    if (current && before && continues(before, line, current)) current.lines.push(line);
    else paragraphs.push({ lines: [line], margin, step });
  }
  return paragraphs;
}

function continues(before: PageLine, line: PageLine, { margin, step }: Paragraph): boolean {
  const gap = line.top - before.top;
  if (gap <= 0 || (step > 0 && gap > step * 1.4) || gap > before.size * 3) return false;
  if (Math.abs(line.size - before.size) > before.size * 0.12 || marker.test(line.text)) return false;
  // A line that ends well before the margin ended by itself.
  return before.right > margin - (margin - before.left) * 0.25;
}

/** A sentence that runs over the foot of a page is one paragraph: it neither ended nor does the next begin. */
function addPage(all: Paragraph[], page: Paragraph[]): void {
  const [last, first] = [all.at(-1), page[0]];
  const [before, after] = [last?.lines.at(-1), first?.lines[0]];
  const isOne = before !== undefined && after !== undefined && !/[.!?:;”"')\]]\s*$/.test(before.text) && /^[\p{Ll}]/u.test(after.text)
    && Math.abs(before.size - after.size) < before.size * 0.12;
  if (isOne) last!.lines.push(...page.shift()!.lines);
  for (const paragraph of page) all.push(paragraph);
}

function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

// Lines into one text ------------------------------------------------------------------------------

/** One part a line: a long paragraph is not copied for each of its lines. */
function joined(lines: readonly PageLine[], words: ReadonlySet<string>, changes: ChangeCounter): string {
  const parts: string[] = [];
  for (const { text } of lines) {
    const line = text.trim();
    const before = parts.pop();
    if (before === undefined) {
      parts.push(line);
      continue;
    }
    changes.add("line-breaks");
    parts.push(...join(before, line, words, changes));
  }
  return parts.join("");
}

/** Nothing longer is looked at as one word, so that a page without spaces costs no more than another. */
const longestWord = 80;

/** Two lines: a word that was parted at the end of the first is made whole, a compound keeps its hyphen. */
function join(before: string, line: string, words: ReadonlySet<string>, changes: ChangeCounter): [string, string] {
  const [, first = "", mark = ""] = /([\p{L}]+(?:-[\p{L}]+)*)([-\u00AD\u2010])$/u.exec(before.slice(-longestWord)) ?? [];
  const second = /^[\p{L}]+/u.exec(line.slice(0, longestWord))?.[0] ?? "";
  if (mark === "" || second === "") return /\d-$/.test(before.slice(-2)) && /^\d/.test(line) ? [before, line] : [`${before} `, line];
  const isCompound = mark !== "\u00AD" && (/^\p{Lu}/u.test(second) || words.has(`${first}-${second}`.toLowerCase()));
  const whole = isCompound ? `${first}-${second}` : `${first}${second}`;
  if (!isCompound) changes.add("hyphenation", `${first}${mark === "\u00AD" ? "-" : mark} ${second}`, whole);
  return [isCompound ? before : before.slice(0, -1), line];
}

// Letters ------------------------------------------------------------------------------------------

const ligatures: Record<string, string> = {
  "\uFB00": "ff", "\uFB01": "fi", "\uFB02": "fl", "\uFB03": "ffi", "\uFB04": "ffl", "\uFB05": "st", "\uFB06": "st",
};

/** Letters that stand for several, soft hyphens within a line, and what is no letter at all. */
function plainLetters(text: string, changes: ChangeCounter): string {
  return text
    .replace(/\p{L}{0,40}[\uFB00-\uFB06][\p{L}\uFB00-\uFB06]{0,40}/gu, (word) => {
      const plain = word.replace(/[\uFB00-\uFB06]/g, (letter) => ligatures[letter]!);
      changes.add("ligatures", word, plain);
      return plain;
    })
    .replace(/\u00AD(?=.)/gu, () => {
      changes.add("hyphenation");
      return "";
    })
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, () => {
      changes.add("control-characters");
      return "";
    });
}
