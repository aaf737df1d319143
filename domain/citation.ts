import search from "approx-string-match";

/**
 * Finding quoted words in a document. All offsets are Unicode code points of the text, as the W3C
 * Web Annotation model counts them; JavaScript strings count UTF-16 units, hence the conversions.
 */
export type Anchor = { exact: string; prefix: string; suffix: string; start: number; end: number };

export type Located =
  | { found: "once"; anchor: Anchor }
  | { found: "several"; anchors: Anchor[] }
  | { found: "none"; nearest: Anchor | null };

/** Characters of context kept on each side of a quotation. */
export const contextLength = 40;

export const codePointLength = (text: string): number => {
  let count = 0;
  for (let unit = 0; unit < text.length; count++) unit += text.codePointAt(unit)! > 0xffff ? 2 : 1;
  return count;
};

export function anchorAt(points: readonly string[], start: number, end: number, context = contextLength): Anchor {
  return {
    exact: points.slice(start, end).join(""),
    prefix: points.slice(Math.max(0, start - context), start).join(""),
    suffix: points.slice(end, end + context).join(""),
    start,
    end,
  };
}

/** Whether an anchor's words are the text at its place, context included. */
export function anchorHolds(points: readonly string[], anchor: Anchor): boolean {
  const { exact, prefix, suffix, start, end } = anchor;
  if (start < 0 || end <= start || end > points.length) return false;
  const length = (text: string) => codePointLength(text);
  return (
    points.slice(start, end).join("") === exact &&
    points.slice(start - length(prefix), start).join("") === prefix &&
    points.slice(end, end + length(suffix)).join("") === suffix
  );
}

// What copying from a screen changes: white space, curly quotes, dashes, soft hyphens, ligature forms.
const folds: Record<string, string> = {
  "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'",
  "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "\u00ad": "", "\u200b": "", "\ufeff": "",
};

/** The text with such differences removed, and for each of its UTF-16 units the code point it came from. */
function fold(points: readonly string[]): { text: string; origin: number[] } {
  const origin: number[] = [];
  const parts: string[] = [];
  let blank = true;
  points.forEach((point, index) => {
    const isBlank = /\s/u.test(point);
    if (isBlank && blank) return;
    const folded = isBlank ? " " : (folds[point] ?? point.normalize("NFKC"));
    if (folded === "") return;
    blank = isBlank;
    parts.push(folded);
    for (let unit = 0; unit < folded.length; unit++) origin.push(index);
  });
  return { text: parts.join(""), origin };
}

function occurrences(text: string, pattern: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(pattern); at !== -1; at = text.indexOf(pattern, at + 1)) found.push(at);
  return found;
}

/** Longest pattern that the approximate search is asked for; its cost grows with pattern × text. */
const longestApproximate = 400;

/**
 * Locates quoted words. Differences in white space, quotation marks and dashes are forgiven (the stored
 * words are always the document's own); any other difference is not, and then the nearest passage is
 * offered. `start`, when given, picks one of several places.
 */
export function locate(text: string, words: string, start: number | null = null): Located {
  const points = Array.from(text);
  const document = fold(points);
  const wanted = fold(Array.from(words)).text.trim();
  if (wanted === "") return { found: "none", nearest: null };
  const anchors = occurrences(document.text, wanted).map((at) => {
    const first = document.origin[at]!;
    const last = document.origin[at + wanted.length - 1]!;
    return anchorAt(points, first, last + 1);
  });
  const chosen = start === null ? undefined : anchors.find((anchor) => anchor.start === start);
  if (chosen) return { found: "once", anchor: chosen };
  if (anchors.length === 1 && start === null) return { found: "once", anchor: anchors[0]! };
  if (anchors.length > 0) return { found: "several", anchors };
  return { found: "none", nearest: nearest(points, document, wanted) };
}

function nearest(points: readonly string[], document: { text: string; origin: number[] }, wanted: string): Anchor | null {
  const pattern = wanted.slice(0, longestApproximate).toLowerCase();
  const matches = search(document.text.toLowerCase(), pattern, Math.floor(pattern.length / 3));
  const best = matches.reduce<(typeof matches)[number] | null>((a, b) => (a === null || b.errors < a.errors ? b : a), null);
  if (best === null || best.end <= best.start) return null;
  const first = document.origin[best.start];
  const last = document.origin[best.end - 1];
  if (first === undefined || last === undefined) return null;
  return wholeWords(points, first, last + 1);
}

/** Widens a passage to the words that it cuts. */
function wholeWords(points: readonly string[], start: number, end: number): Anchor {
  const isWord = (index: number) => /[\p{L}\p{N}]/u.test(points[index] ?? "");
  let from = start;
  let to = end;
  while (from > 0 && isWord(from) && isWord(from - 1)) from--;
  while (to < points.length && isWord(to - 1) && isWord(to)) to++;
  return anchorAt(points, from, to);
}

export function wordCount(text: string): number {
  return text.trim() === "" ? 0 : text.trim().split(/\s+/u).length;
}

/** Limits for texts that are not held (quotation right): words a quotation, share of the text, context. */
export const attestedLimits = { words: 25, share: 0.15, context: 12 } as const;
