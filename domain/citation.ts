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
    // "10²" is not 102, and "½" is no 1 and 2: figures keep their form.
    const folded = isBlank ? " " : (folds[point] ?? (/\p{No}/u.test(point) ? point : point.normalize("NFKC")));
    if (folded === "") return;
    blank = isBlank;
    parts.push(folded);
    for (let unit = 0; unit < folded.length; unit++) origin.push(index);
  });
  return { text: parts.join(""), origin };
}

type Folded = ReturnType<typeof fold>;

/** Whether a place holds whole characters; one that cuts a character in two ("1" in "½") holds none. */
const isWhole = ({ origin }: Folded, at: number, end: number) => origin[at - 1] !== origin[at] && origin[end - 1] !== origin[end];

function occurrences(document: Folded, pattern: string): number[] {
  const { text } = document;
  const found: number[] = [];
  for (let at = text.indexOf(pattern); at !== -1 && found.length < mostPlaces; at = text.indexOf(pattern, at + 1))
    if (isWhole(document, at, at + pattern.length)) found.push(at);
  return found;
}

/** Nobody chooses among more places than this; without a bound "e" in a long text would stop the server. */
const mostPlaces = 100;

/** Longest pattern that the approximate search is asked for; its cost grows with pattern × text. */
const longestApproximate = 400;
const searchPiece = 4000;

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
  const anchor = (at: number) => anchorAt(points, document.origin[at]!, document.origin[at + wanted.length - 1]! + 1);
  const chosen = start === null ? -1 : document.origin.indexOf(start);
  const isThere = chosen !== -1 && document.text.startsWith(wanted, chosen) && isWhole(document, chosen, chosen + wanted.length);
  if (isThere) return { found: "once", anchor: anchor(chosen) };
  const anchors = occurrences(document, wanted).map(anchor);
  if (anchors.length === 1 && start === null) return { found: "once", anchor: anchors[0]! };
  if (anchors.length > 0) return { found: "several", anchors };
  return { found: "none", nearest: nearest(points, document, wanted) };
}

function nearest(points: readonly string[], document: Folded, wanted: string): Anchor | null {
  const best = closest(lowerCase(document.text), lowerCase(wanted.slice(0, longestApproximate)));
  if (best === null || best.end <= best.start) return null;
  const first = document.origin[best.start];
  const last = document.origin[best.end - 1];
  if (first === undefined || last === undefined) return null;
  return wholeWords(points, first, last + 1);
}

/** Lower case only where every character keeps its place ("İ" would become two). */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

/**
 * The best approximate match, sought piece by piece: each piece must do better than those before, so
 * that a text that repeats itself does not make the search trace every equally good place.
 */
function closest(text: string, pattern: string): { start: number; end: number } | null {
  let best: { start: number; end: number } | null = null;
  let allowed = Math.floor(pattern.length / 3);
  for (let at = 0; at < text.length && allowed >= 0; at += searchPiece) {
    const [match] = search(text.slice(at, at + searchPiece + 2 * pattern.length), pattern, allowed);
    if (match === undefined) continue;
    best = { start: at + match.start, end: at + match.end };
    allowed = match.errors - 1;
  }
  return best;
}

/** Widens a passage to the words that it cuts, as far as words go: a text without spaces is not one. */
function wholeWords(points: readonly string[], start: number, end: number): Anchor {
  const isWord = (index: number) => /[\p{L}\p{N}]/u.test(points[index] ?? "");
  let from = start;
  let to = end;
  while (from > Math.max(0, start - contextLength) && isWord(from) && isWord(from - 1)) from--;
  while (to < Math.min(points.length, end + contextLength) && isWord(to - 1) && isWord(to)) to++;
  return anchorAt(points, from, to);
}

export function wordCount(text: string): number {
  return text.trim() === "" ? 0 : text.trim().split(/\s+/u).length;
}

/** Limits for texts that are not held (quotation right): words a quotation, share of the text, context. */
export const attestedLimits = { words: 25, share: 0.15, context: 12 } as const;
