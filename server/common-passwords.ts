import "server-only";
import { dictionary } from "@zxcvbn-ts/language-common";
import { rowsOfKeys, wordsOfLeaks, wordsOfThisPlace } from "./password-words";

/** So many characters must be left once all that is guessed first is taken out, and so many different ones. */
const enough = { characters: 6, different: 4 } as const;

const figures: Record<string, string> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i" };

const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const asLetters = (text: string): string => text.replace(/[013457@$!]/g, (sign) => figures[sign] ?? sign);

const rows = rowsOfKeys.flatMap((row) => [row, [...row].reverse().join("")]);
const longestRow = Math.max(...rows.map(({ length }) => length));

/** What follows each other on a keyboard, in the alphabet or in counting, forwards and backwards. */
function withoutRows(text: string): string {
  let left = "";
  for (let at = 0; at < text.length;) {
    let length = 0;
    for (let wanted = Math.min(longestRow, text.length - at); wanted >= 3 && length === 0; wanted -= 1) if (rows.some((row) => row.includes(text.slice(at, at + wanted)))) length = wanted;
    if (length === 0) left += text[at];
    at += Math.max(1, length);
  }
  return left;
}

/** Days and years, as people write them. */
const dates = /\d{1,4}([./-])\d{1,2}\1\d{1,4}|(?:19|20)\d{2}/g;

/** A blank stands where something was, so that what stood around it does not become a word. */
const without = (text: string, words: readonly string[]): string => words.reduce((left, word) => left.replaceAll(word, " "), text);

/** Figures and signs that are left count as letters do: what a password is composed of is nobody's business (ASVS 6.2.5). */
function remains(text: string, words: readonly string[]): boolean {
  const left = withoutRows(without(text, words).replace(dates, " ")).replace(/\s/g, "").replace(/(.)\1+/gu, "$1");
  return left.length >= enough.characters && new Set(left).size >= enough.different;
}

/** Some 49,000 passwords that are guessed first, as they are typed (ASVS 6.2.4). */
const guessedFirst: ReadonlySet<string> = new Set(dictionary["passwords-common"]);

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
  return guessedFirst.has(password.toLowerCase()) || !remains(text, words) || !remains(asLetters(text), words);
}
