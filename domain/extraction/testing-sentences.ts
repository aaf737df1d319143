import type { Genre } from "./surroundings";
import { findingsOf } from "./findings";
import { languageFile } from "./languages";
import { namesIn } from "./names";
import { plainText } from "./plain";
import { wordsOf } from "./words";

/** What a sentence says, as "kind: words (reason)": the form in which the tables of the tests state it. */
export function said(sentence: string, genre: Genre = "statement", language: "en" | "es" = "en"): string[] {
  const plain = plainText(sentence, 0, sentence.length);
  const context = { genre, words: wordsOf(languageFile(language)), names: namesIn(sentence) };
  return findingsOf(plain.text, plain.lower, context).map(({ verdict, from, to }) => `${verdict.kind}: ${plain.text.slice(from, to)} (${verdict.code})`);
}

/** Only the kinds. */
export const kindsSaid = (sentence: string, genre: Genre = "statement", language: "en" | "es" = "en"): string[] =>
  said(sentence, genre, language).map((line) => line.slice(0, line.indexOf(":")));
