import { plainWord } from "./near-word";

/** The stretch of a text that is shown, and which parts of it were looked for: [start, end) in its UTF-16 code units. */
export type Excerpt = { text: string; ranges: [number, number][] };

/** What the index looks for: a word, a stem, or the beginning of a word. */
export type Lexeme = { text: string; isBeginning: boolean };

const token = /[\p{L}\p{N}]+(?:[-,.][\p{L}\p{N}]+)*/gu;
const part = /[\p{L}\p{N}]+/gu;
/** A stem is what is left when an ending of at most so many letters is taken off. */
const endingAtMost = 5;

function isSought(word: string, lexemes: readonly Lexeme[]): boolean {
  const plain = plainWord(word);
  return lexemes.some(({ text, isBeginning }) =>
    plain === text || (plain.startsWith(text) && (isBeginning || (text.length > 3 && plain.length - text.length <= endingAtMost))));
}

/** Where in a text words stand that were looked for; "H-2B" is found whole where "H2B" was typed. */
export function soughtIn(text: string, lexemes: readonly Lexeme[]): [number, number][] {
  return [...text.matchAll(token)].flatMap(({ 0: word, index }): [number, number][] => {
    if (isSought(word.replace(/[-,.]/g, ""), lexemes)) return [[index, index + word.length]];
    return [...word.matchAll(part)].filter(([piece]) => isSought(piece, lexemes)).map(({ 0: piece, index: at }) => [index + at, index + at + piece.length]);
  });
}

const shownAtMost = 240;

/** The part of a text in which most of what was looked for stands, cut between words. */
export function excerptOf(text: string, lexemes: readonly Lexeme[]): Excerpt {
  const ranges = soughtIn(text, lexemes);
  if (text.length <= shownAtMost + 40) return { text, ranges };
  const first = densest(text, ranges);
  const start = first === 0 ? 0 : text.indexOf(" ", first) + 1;
  const past = start + shownAtMost >= text.length ? text.length : Math.max(start, text.lastIndexOf(" ", start + shownAtMost));
  const lead = start > 0 ? "… " : "";
  const within = ranges.filter(([from, to]) => from >= start && to <= past);
  return {
    text: `${lead}${text.slice(start, past)}${past < text.length ? " …" : ""}`,
    ranges: within.map(([from, to]) => [from - start + lead.length, to - start + lead.length]),
  };
}

/** Where to begin so that as many different words as possible are seen, a little before the first of them. */
function densest(text: string, ranges: readonly [number, number][]): number {
  let best = { begin: 0, words: 0 };
  for (const [from] of ranges) {
    const seen = ranges.filter(([a, b]) => a >= from && b <= from + shownAtMost - 60);
    const words = new Set(seen.map(([a, b]) => plainWord(text.slice(a, b)))).size;
    if (words > best.words) best = { begin: from, words };
  }
  return Math.max(0, best.begin - 60);
}
