import { spellings } from "./spelling";

/** One thing that somebody looks for: a word in both spellings, or words in quotation marks, exactly as they stand. */
export type SearchTerm = { text: string; variants: string[]; isExact: boolean; isExcluded: boolean };

/** More words than this say nothing more about what is meant. */
const termsAtMost = 12;

/**
 * What is typed into the search box: words that must all be there, "words together" that must stand so, and -words
 * that must not be there. Whatever cannot be read as one of these is read as words, so that nothing typed is an error.
 */
export function readSearch(typed: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  for (const [, minus, quoted, word] of typed.matchAll(/(?<![^\s])(-?)(?:["“”«]([^"“”«»]*)(?:["“”»]|$)|([^\s]+))|["“”«»]/gu)) {
    const isExact = quoted !== undefined;
    const text = (quoted ?? word ?? "").replace(/["“”«»]/gu, " ").trim();
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    terms.push({ text, variants: isExact ? [text] : spellings(text), isExact, isExcluded: minus === "-" });
  }
  return terms.slice(0, termsAtMost);
}

/** The same search with some of its words written otherwise; what must not be there stays as it was typed. */
export const rewritten = (typed: string, changes: ReadonlyMap<string, string>): string =>
  typed.replace(/[^\s"“”«»]+/gu, (word) => changes.get(word) ?? word);

/** The same search with its words taken as they stand. */
export const asTyped = (typed: string): string =>
  readSearch(typed).map(({ text, isExact, isExcluded }) => `${isExcluded ? "-" : ""}${isExact || !isExcluded ? `"${text}"` : text}`).join(" ");
