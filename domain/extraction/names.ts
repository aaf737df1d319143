/**
 * Words that the document writes with a capital letter in the middle of a sentence: names. At the start of a
 * sentence every word has one, and this tells which of them are names there too.
 */
export function namesIn(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, name] of text.matchAll(/\p{Ll}{2,30}[,"“'‘]? ["“'‘(]?(\p{Lu}\p{Ll}{1,40})(?!\p{L})/gu)) names.add(name!.toLowerCase());
  return names;
}
