import "server-only";
import { rowsOfKeys, wordsOfLeaks, wordsOfThisPlace } from "./password-words";

/** So many characters must be left once all that is guessed first is taken out, and so many different ones. */
const enough = { characters: 6, different: 4 } as const;

const figures: Record<string, string> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i" };

const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const asLetters = (text: string): string => text.replace(/[013457@$!]/g, (sign) => figures[sign] ?? sign);

/** What follows each other on a keyboard, in the alphabet or in counting, forwards and backwards. */
function withoutRows(text: string): string {
  const rows = rowsOfKeys.flatMap((row) => [row, [...row].reverse().join("")]);
  let left = "";
  for (let at = 0; at < text.length;) {
    let length = 0;
    for (let wanted = text.length - at; wanted >= 3 && length === 0; wanted -= 1) if (rows.some((row) => row.includes(text.slice(at, at + wanted)))) length = wanted;
    if (length === 0) left += text[at];
    at += Math.max(1, length);
  }
  return left;
}

/** A blank stands where something was, so that what stood around it does not become a word. */
const without = (text: string, words: readonly string[]): string => words.reduce((left, word) => left.replaceAll(word, " "), text);

function remains(text: string, words: readonly string[]): boolean {
  const left = withoutRows(without(text, words)).replace(/[\s\d\p{P}\p{S}]/gu, "").replace(/(.)\1+/gu, "$1");
  return left.length >= enough.characters && new Set(left).size >= enough.different;
}

/** Whose password it is to be: the parts of their name and address carry none either. */
export type Person = { name: string; email: string };

/**
 * Whether a password is made of what is guessed first: words of this place and of leaked passwords, the person's own
 * name, rows of keys, dates and figures, also with figures for letters. `password` may have 200 characters; a long one
 * of ordinary words passes, whatever the words are (OWASP ASVS 5.0, 6.2.4, 6.2.11, 6.2.12).
 */
export function isTooCommon(password: string, { name, email }: Person): boolean {
  const own = plain(`${name} ${email}`).split(/[^\p{L}]+/u).filter((part) => part.length >= 3);
  const words = [...own, ...wordsOfThisPlace, ...wordsOfLeaks].sort((a, b) => b.length - a.length);
  const text = plain(password);
  return !remains(text, words) || !remains(asLetters(text), words);
}
