import { createTranslator } from "use-intl/core";
import type { Language } from "@/domain/language";
import en from "./mail.en.json";
import es from "./mail.es.json";
import { localeOf, type Say } from "./words";

/** The sentences of the e-mails: the only words of ui/ that server/ takes, in server/letters.ts. */
const catalogues = { en, es } as const;

export function mailWords(lang: Language): Say {
  return createTranslator({
    locale: localeOf(lang), messages: catalogues[lang], onError(error) { throw error; },
  }) as unknown as Say;
}
