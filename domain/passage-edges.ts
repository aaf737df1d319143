/**
 * The edges of a passage at the intake desk: they move by whole words (what stands between white space)
 * and never cut one. Places are Unicode code points of the document, like a citation's.
 */
export type Place = { start: number; end: number };

export const edgeMoves = ["earlier-start", "later-start", "later-end", "earlier-end", "sentence"] as const;
export type EdgeMove = (typeof edgeMoves)[number];

/** No quotation may be longer (domain/quotation.ts), so no passage may. */
export const longestPassage = 4000;

/** How far a word is followed: a text without spaces is not one word. */
const longestWord = 400;

type Points = readonly string[];
const isBlank = (point: string | undefined) => point !== undefined && /\s/u.test(point);
const isLetter = (point: string | undefined) => point !== undefined && /[\p{L}\p{N}]/u.test(point);

/** A place without white space at its edges and with the words that it cuts made whole; null when nothing is left. */
export function snapped(points: Points, place: Place): Place | null {
  let start = Math.max(0, Math.min(place.start, points.length));
  let end = Math.min(points.length, Math.max(place.end, start));
  while (start < end && isBlank(points[start])) start++;
  while (end > start && isBlank(points[end - 1])) end--;
  if (start >= end) return null;
  for (let steps = 0; steps < longestWord && isLetter(points[start]) && isLetter(points[start - 1]); steps++) start--;
  for (let steps = 0; steps < longestWord && isLetter(points[end - 1]) && isLetter(points[end]); steps++) end++;
  return { start, end };
}

/** The place with one edge moved by a word, or widened to the sentences that it touches. It never becomes empty. */
export function moved(points: Points, place: Place, move: EdgeMove, sentences: readonly Place[]): Place {
  if (move === "sentence") return widened(place, sentences);
  const next = { "earlier-start": earlierStart, "later-start": laterStart, "later-end": laterEnd, "earlier-end": earlierEnd }[move];
  return next(points, place);
}

function widened(place: Place, sentences: readonly Place[]): Place {
  const touched = sentences.filter((sentence) => overlaps(sentence, place));
  return {
    start: Math.min(place.start, ...touched.map(({ start }) => start)),
    end: Math.max(place.end, ...touched.map(({ end }) => end)),
  };
}

export const overlaps = (a: Place, b: Place): boolean => a.start < b.end && b.start < a.end;

function earlierStart(points: Points, { start, end }: Place): Place {
  let at = start;
  while (at > 0 && isBlank(points[at - 1])) at--;
  if (at === 0) return { start, end };
  for (let steps = 0; steps < longestWord && at > 0 && !isBlank(points[at - 1]); steps++) at--;
  return { start: at, end };
}

function laterEnd(points: Points, { start, end }: Place): Place {
  let at = end;
  while (at < points.length && isBlank(points[at])) at++;
  if (at === points.length) return { start, end };
  for (let steps = 0; steps < longestWord && at < points.length && !isBlank(points[at]); steps++) at++;
  return { start, end: at };
}

function laterStart(points: Points, { start, end }: Place): Place {
  let at = start;
  while (at < end && !isBlank(points[at])) at++;
  while (at < end && isBlank(points[at])) at++;
  return at >= end ? { start, end } : { start: at, end };
}

function earlierEnd(points: Points, { start, end }: Place): Place {
  let at = end;
  while (at > start && !isBlank(points[at - 1])) at--;
  while (at > start && isBlank(points[at - 1])) at--;
  return at <= start ? { start, end } : { start, end: at };
}
