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

/** A text made ready to be searched, once for all the words that are looked for in it. */
export type SearchedText = { points: readonly string[]; folded: Folded };

export function searchedText(text: string): SearchedText {
  const points = Array.from(text);
  return { points, folded: fold(points) };
}

/**
 * Locates quoted words. Differences in white space, quotation marks and dashes are forgiven (the stored
 * words are always the document's own); any other difference is not, and then the nearest passage is
 * offered. `start`, when given, picks one of several places.
 */
export function locate(text: string, words: string, start: number | null = null): Located {
  const searched = searchedText(text);
  const places = placesOf(searched, words);
  const chosen = start === null ? undefined : placeAt(searched, words, start);
  if (chosen !== undefined) return { found: "once", anchor: chosen };
  if (places.length === 1 && start === null) return { found: "once", anchor: places[0]! };
  if (places.length > 0) return { found: "several", anchors: places };
  return { found: "none", nearest: nearestIn(searched, words) };
}

const wantedOf = (words: string): string => fold(Array.from(words)).text.trim();

function foldedAnchor({ points, folded: { origin } }: SearchedText, at: number, length: number): Anchor {
  return anchorAt(points, origin[at]!, origin[at + length - 1]! + 1);
}

/** Everywhere that the words stand (as far as anybody would choose), in the order of the text. */
export function placesOf(searched: SearchedText, words: string): Anchor[] {
  const wanted = wantedOf(words);
  return wanted === "" ? [] : occurrences(searched.folded, wanted).map((at) => foldedAnchor(searched, at, wanted.length));
}

/** The words at the one place that is asked for, if they stand there. */
export function placeAt(searched: SearchedText, words: string, start: number): Anchor | undefined {
  const wanted = wantedOf(words);
  const at = foldedPlace(searched.folded, start);
  const isThere = wanted !== "" && searched.folded.origin[at] === start && searched.folded.text.startsWith(wanted, at) && isWhole(searched.folded, at, at + wanted.length);
  return isThere ? foldedAnchor(searched, at, wanted.length) : undefined;
}

/** The passage that is most alike, in all of the text or between two places of it; null where nothing is alike. */
export function nearestIn({ points, folded }: SearchedText, words: string, within?: { start: number; end: number }): Anchor | null {
  const wanted = wantedOf(words);
  if (wanted === "") return null;
  const [from, to] = within === undefined ? [0, folded.text.length] : [foldedPlace(folded, within.start), foldedPlace(folded, within.end)];
  const best = closest(lowerCase(folded.text.slice(from, to)), lowerCase(wanted.slice(0, longestApproximate)));
  if (best === null || best.end <= best.start) return null;
  const first = folded.origin[from + best.start];
  const last = folded.origin[from + best.end - 1];
  if (first === undefined || last === undefined) return null;
  return wholeWords(points, first, last + 1);
}

/** The first unit of the folded text that comes from this code point or a later one. */
function foldedPlace({ origin }: Folded, point: number): number {
  let [low, high] = [0, origin.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (origin[middle]! < point) low = middle + 1;
    else high = middle;
  }
  return low;
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
