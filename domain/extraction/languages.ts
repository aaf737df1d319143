import { en } from "./en";
import { es } from "./es";
import type { LanguageFile } from "./language-file";

const files: readonly LanguageFile[] = [en, es];

/** So much of a text is enough to know its language. */
const sample = 20_000;

/** The language whose small words are most frequent; English where none is. */
export function languageOf(text: string): LanguageFile {
  const words = new Map<string, number>();
  for (const [word] of text.slice(0, sample).toLowerCase().matchAll(/\p{L}+/gu)) words.set(word, (words.get(word) ?? 0) + 1);
  const count = (file: LanguageFile) => file.smallWords.reduce((sum, word) => sum + (words.get(word) ?? 0), 0);
  return files.reduce((best, file) => (count(file) > count(best) ? file : best));
}

export const languageFile = (language: LanguageFile["language"]): LanguageFile => files.find((file) => file.language === language) ?? en;
