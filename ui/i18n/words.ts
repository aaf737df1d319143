import { createTranslator } from "use-intl/core";
import type { Language } from "@/domain/language";
// Said as they are, because the stories in e2e/ reach this file too, and their loader wants it.
import en from "./en.json" with { type: "json" };
import es from "./es.json" with { type: "json" };

/**
 * The words of the public site. The language is an argument and not a state of the request, so that a
 * component can be rendered anywhere, tested without a server, and kept for as long as nothing changes.
 */
type Values = Record<string, string | number | Date>;
export type Say = { (key: string, values?: Values): string; has(key: string): boolean };

const catalogues = { en, es } as const;
const made = new Map<Language, Say>();

export function words(lang: Language): Say {
  const known = made.get(lang);
  if (known) return known;
  const say = createTranslator({
    locale: localeOf(lang),
    messages: catalogues[lang],
    // A missing sentence is a fault of the program, found by the tests. A reader gets the rest of the page
    // with the key in its place rather than no page at all.
    onError(error) {
      if (process.env.NODE_ENV !== "production") throw error;
    },
  }) as unknown as Say;
  made.set(lang, say);
  return say;
}

/** Spanish numbers and dates are Mexico's ("1,234.5"), since its readers are the ones addressed. */
export const localeOf = (lang: Language): string => (lang === "es" ? "es-MX" : "en-US");
