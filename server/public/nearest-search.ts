import "server-only";
import { nearestWords, plainWord } from "@/domain/near-word";
import { readSearch, rewritten, type SearchTerm } from "@/domain/search-query";
import { Prisma } from "@/prisma/generated/client";
import { publicDb } from "../db";
import { queryOf } from "./search-hits";

/** How many words of the index are compared letter by letter, and how many of them are looked up. */
const compared = 40;
const triedAtMost = 5;

/**
 * The search that somebody may have meant: every word that stands nowhere in what they may read is replaced by the
 * nearest that does. Null where there is none, or where it is not the words that find nothing. Words in quotation
 * marks are meant as they stand.
 */
export async function nearestSearch(typed: string): Promise<string | null> {
  const words = readSearch(typed).filter(({ isExact, isExcluded }) => !isExact && !isExcluded);
  const unknown = await unknownAmong(words);
  const found = await Promise.all(unknown.map(async (word) => [word, await nearestTo(word)] as const));
  const changes = new Map(found.flatMap(([word, near]) => (near === null ? [] : [[word, near] as const])));
  return changes.size === 0 ? null : rewritten(typed, changes);
}

/** Words that no text has which may be read now. */
async function unknownAmong(words: readonly SearchTerm[]): Promise<string[]> {
  if (words.length === 0) return [];
  const asked = words.map((term, index) => Prisma.sql`SELECT ${index}::int AS n, ${queryOf(term, index === words.length - 1)} AS query`);
  const rows = await publicDb.$queryRaw<{ n: number }[]>`
    SELECT a.n FROM (${Prisma.join(asked, " UNION ALL ")}) AS a
    WHERE numnode(a.query) > 0 AND NOT EXISTS (SELECT 1 FROM search_now d WHERE d.vector @@ a.query)`;
  return rows.map(({ n }) => words[n]!.text);
}

async function nearestTo(word: string): Promise<string | null> {
  const known = await publicDb.$queryRaw<{ word: string; written: string }[]>`SELECT word, written FROM near_words(${plainWord(word)}, ${compared}::int)`;
  const near = nearestWords(word, known).slice(0, triedAtMost);
  if (near.length === 0) return null;
  // The index of words may know one that only a text has that is not there any more.
  const standing = await publicDb.$queryRaw<{ word: string }[]>`
    SELECT w AS word FROM unnest(${near.map((entry) => entry.word)}::text[]) AS w
    WHERE EXISTS (SELECT 1 FROM search_now d WHERE d.vector @@ (quote_literal(w))::tsquery)`;
  return near.find((entry) => standing.some((other) => other.word === entry.word))?.written ?? null;
}

/** Words of the record that are somewhat like those that stand nowhere, to be offered and not taken for them. */
export async function likeWords(typed: string): Promise<string[]> {
  const unknown = await unknownAmong(readSearch(typed).filter(({ isExcluded }) => !isExcluded));
  const like = await Promise.all(unknown.map((word) => publicDb.$queryRaw<{ written: string }[]>`
    SELECT written FROM near_words(${plainWord(word)}, ${triedAtMost}::int) n WHERE EXISTS (SELECT 1 FROM search_now d WHERE d.vector @@ (quote_literal(n.word))::tsquery)`));
  return [...new Set(like.flat().map(({ written }) => written))].slice(0, triedAtMost);
}
