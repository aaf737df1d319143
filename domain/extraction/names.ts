/**
 * Words that the document writes with a capital letter in the middle of a sentence: names. At the start of a
 * sentence every word has one; there a word is a name if it is known as one, or never written small nor plural.
 */
export type Names = { known: ReadonlySet<string>; common: ReadonlySet<string> };

export function namesIn(text: string): Names {
  const known = new Set<string>();
  const common = new Set<string>();
  for (const [, name] of text.matchAll(/\p{Ll}{2,30}[,"“'‘]? ["“'‘(]?(\p{Lu}\p{Ll}{1,40})(?!\p{L})/gu)) known.add(name!.toLowerCase());
  for (const [word] of text.matchAll(/(?<!\p{L})\p{Ll}{2,40}(?!\p{L})/gu)) common.add(word);
  return { known, common };
}

export const isKnownName = (lower: string, { known, common }: Names): boolean =>
  known.has(lower) || (!common.has(lower) && !/[^s]s$/.test(lower));
