import { commitmentWords } from "./codebook/commitment";
import { evidenceWords } from "./codebook/evidence";
import { placeWords } from "./codebook/places";
import type { Sentence } from "./endpoint";

/** Of each field a sentence in English and in Spanish. */
export type FieldWords = Readonly<Record<string, readonly [en: string, es: string]>>;

/**
 * The codebook: what every field of every shape means. The OpenAPI document, the reference, the data package
 * and its codebook all read it here; a field without a line fails a test.
 */
export const codebook: Readonly<Record<string, FieldWords>> = { ...commitmentWords, ...evidenceWords, ...placeWords };

export function fieldWords(component: string, field: string): Sentence | null {
  const words = codebook[component]?.[field];
  return words === undefined ? null : { en: words[0], es: words[1] };
}
