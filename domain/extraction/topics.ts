import type { LanguageFile } from "./language-file";
import { whole } from "./words";

const compiled = new WeakMap<LanguageFile, [slug: string, pattern: RegExp][]>();

function patternsOf(file: LanguageFile): [string, RegExp][] {
  const known = compiled.get(file) ?? Object.entries(file.topics).map(([slug, list]): [string, RegExp] => [slug, new RegExp(whole(list.join("|")), "gu")]);
  compiled.set(file, known);
  return known;
}

const mostTopics = 3;

/** The topics whose words occur, those with the most words first. */
export function topicsIn(lower: string, file: LanguageFile): string[] {
  return patternsOf(file)
    .map(([slug, pattern]) => ({ slug, hits: Array.from(lower.matchAll(pattern)).length }))
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => b.hits - a.hits)
    .slice(0, mostTopics)
    .map(({ slug }) => slug);
}
