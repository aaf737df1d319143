import { z } from "zod";

export const languages = ["en", "es"] as const;
export type Language = (typeof languages)[number];

/** Editors' words in the two languages; one of them may be missing and then falls back visibly. */
export type Bilingual = { en: string | null; es: string | null };

/** A required bilingual text: at least one language, each at most `max` characters. */
export function bilingual(max: number) {
  return z
    .strictObject({ en: optionalText(max), es: optionalText(max) })
    .refine((text) => text.en !== null || text.es !== null, { error: "required", path: ["en"] });
}

/** A bilingual text that may be left out altogether. */
export function optionalBilingual(max: number) {
  return z.strictObject({ en: optionalText(max), es: optionalText(max) }).default({ en: null, es: null });
}

/** PostgreSQL keeps every character but this one, and refuses the whole write for its sake. */
export const isStorable = (text: string): boolean => !text.includes("\u0000");

/** A trimmed line or paragraph; an empty one is "not given". */
export function optionalText(max: number) {
  return z
    .string({ error: "invalid" })
    .max(max, { error: "too-long" })
    .refine(isStorable, { error: "invalid" })
    .transform((text) => text.trim() || null)
    .nullable()
    .default(null);
}

export function requiredText(max: number) {
  return z.string({ error: "required" }).trim().min(1, { error: "required" }).max(max, { error: "too-long" })
    .refine(isStorable, { error: "invalid" });
}

/** The text in the wanted language, else in the other, with the language it is really in. */
export function inLanguage(text: Bilingual, wanted: Language): { text: string; lang: Language } | null {
  const other: Language = wanted === "en" ? "es" : "en";
  const own = text[wanted];
  if (own !== null) return { text: own, lang: wanted };
  const fallback = text[other];
  return fallback === null ? null : { text: fallback, lang: other };
}
