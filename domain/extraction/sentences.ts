import type { LanguageFile } from "./language-file";

/**
 * Where sentences begin and end in a plain text. A full stop ends one unless it belongs to an abbreviation, an
 * initial or a number. A text without an end is cut: nothing that reads a sentence may have to read a book.
 */
export type Span = { from: number; to: number };

export const longestSentence = 1500;

/** Bounded runs, so that a line of dots is not read once for each dot. */
const stop = /[.!?…]{1,8}["')\]]{0,8}(?= |$)/g;
const opener = /^ ?["'(\[¿¡]*[\p{Lu}\p{N}$€£¿¡—–•]/u;

type Words = { abbreviations: Set<string>; oftenLast: Set<string>; starters: Set<string> };
const wordsOf = new WeakMap<LanguageFile, Words>();

function wordSets(language: LanguageFile): Words {
  const known = wordsOf.get(language) ?? {
    abbreviations: new Set(language.abbreviations),
    oftenLast: new Set(language.oftenLast),
    starters: new Set(language.starters),
  };
  wordsOf.set(language, known);
  return known;
}

export function sentencesOf(text: string, language: LanguageFile): Span[] {
  const words = wordSets(language);
  const spans: Span[] = [];
  let from = 0;
  stop.lastIndex = 0;
  for (let found = stop.exec(text); found !== null; found = stop.exec(text)) {
    const to = found.index + found[0].length;
    if (!endsHere(text, found.index, to, words)) continue;
    from = push(spans, text, from, to);
  }
  push(spans, text, from, text.length);
  return spans;
}

function push(spans: Span[], text: string, from: number, to: number): number {
  for (let piece = from; piece < to; ) {
    while (text[piece] === " " && piece < to) piece++;
    const end = to - piece <= longestSentence ? to : cutBefore(text, piece, piece + longestSentence);
    let last = end;
    while (last > piece && text[last - 1] === " ") last--;
    if (last > piece) spans.push({ from: piece, to: last });
    piece = end;
  }
  return to;
}

/** The best place to cut an endless sentence: after a semicolon, else between words, else between characters. */
function cutBefore(text: string, from: number, limit: number): number {
  const piece = text.slice(from, limit);
  const semicolon = piece.lastIndexOf("; ");
  if (semicolon > longestSentence / 4) return from + semicolon + 2;
  const blank = piece.lastIndexOf(" ");
  if (blank > longestSentence / 4) return from + blank + 1;
  const cutsPair = /[\ud800-\udbff]$/.test(piece);
  return cutsPair ? limit - 1 : limit;
}

const lastWord = /[\p{L}\p{N}.'&-]{1,24}$/u;

function endsHere(text: string, stopAt: number, to: number, words: Words): boolean {
  const rest = text.slice(to, to + 40);
  if (rest === "" || rest === " ") return true;
  if (!opener.test(rest)) return false;
  if (text[stopAt] !== "." || text[stopAt + 1] === ".") return true;
  const word = (lastWord.exec(text.slice(Math.max(0, stopAt - 24), stopAt))?.[0] ?? "").toLowerCase();
  const closes = to - stopAt > 1;
  if (closes || word === "") return true;
  const next = (/[\p{L}\p{N}'-]+/u.exec(rest)?.[0] ?? "").toLowerCase();
  if (words.oftenLast.has(word)) return words.starters.has(next);
  return !words.abbreviations.has(word) && !/^\p{L}$/u.test(word) && !isListNumber(text, stopAt, word);
}

/** "1. Strengthen …" within a paragraph: the number belongs to what follows. */
const isListNumber = (text: string, stopAt: number, word: string) =>
  /^\d{1,2}$/.test(word) && (stopAt === word.length || /[.:;] $/.test(text.slice(Math.max(0, stopAt - word.length - 2), stopAt - word.length)));
