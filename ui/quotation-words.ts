/** White space of a hard-wrapped document is not part of how its words are read. */
export const wordsFlowing = (text: string): string => text.replace(/\s+/gu, " ");

const paragraphBreak = /\r?\n[ \t\u00a0]*\r?\n/u;

/**
 * What stands before and after quoted words, as far as it helps to read them. The context is stored by
 * length, so it may begin or end within a word, and it may run into another paragraph (a heading, an
 * item of a list): only whole words of the quotation's own paragraph are shown.
 */
export function wordsBefore(prefix: string): string {
  const own = prefix.split(paragraphBreak);
  const text = wordsFlowing(own.at(-1) ?? "");
  // Where its paragraph begins within the context, the first word is whole.
  return (own.length > 1 ? text : text.replace(/^\S*(?=\s)/u, "")).replace(/^\s+/u, "");
}

export function wordsAfter(suffix: string): string {
  const own = suffix.split(paragraphBreak);
  const text = wordsFlowing(own[0] ?? "");
  return (own.length > 1 ? text : text.replace(/(?<=\s)\S*$/u, "")).replace(/\s+$/u, "");
}
