import { languages, type Language } from "@/domain/language";

/** Who is not signed in has no language of the desk yet; the address says which (`?lang=es`), and links keep it. */
export const strangerLanguage = (lang: unknown): Language => languages.find((one) => one === lang) ?? "en";
