import { createTranslator } from "use-intl/core";
import type { Language } from "@/domain/language";
// Said as they are, because the stories in e2e/ reach this file too, and their loader wants it.
import en from "./mail.en.json" with { type: "json" };
import es from "./mail.es.json" with { type: "json" };
import type { Say } from "./words";

/** The sentences of the e-mails: the only words of ui/ that server/ takes, in server/letters.ts. */
const catalogues = { en, es } as const;

export function mailWords(lang: Language): Say {
  return createTranslator({ locale: lang, messages: catalogues[lang], onError(error) { throw error; } }) as unknown as Say;
}
