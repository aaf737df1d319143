import { createTranslator } from "use-intl/core";
import type { Language } from "@/domain/language";
import en from "./away.en.json" with { type: "json" };
import es from "./away.es.json" with { type: "json" };
import type { Say } from "./words";

/** What is said while the database is away: server/away-answer.ts takes these words, since no page can be made then. */
const catalogues = { en, es } as const;

export function awayWords(lang: Language): Say {
  return createTranslator({ locale: lang, messages: catalogues[lang], onError(error) { throw error; } }) as unknown as Say;
}
