import { createTranslator } from "use-intl/core";
import type { Language } from "@/domain/language";
import deskEn from "./desk.en.json";
import deskEs from "./desk.es.json";
import en from "./en.json";
import es from "./es.json";
import { localeOf, type Say } from "./words";

/** The desk's own sentences, and beside them the codes in words that the public pages use too. */
const catalogues = { en: { ...en, ...deskEn }, es: { ...es, ...deskEs } } as const;
const made = new Map<Language, Say>();

export function deskWords(lang: Language): Say {
  const known = made.get(lang);
  if (known) return known;
  const say = createTranslator({
    locale: localeOf(lang),
    messages: catalogues[lang],
    // Calendar days travel as noon UTC; instants are formatted with their zone (ui/dates.ts).
    timeZone: "UTC",
    onError(error) { throw error; },
  }) as unknown as Say;
  made.set(lang, say);
  return say;
}
