import { en } from "./en";
import type { LanguageFile } from "./language-file";
export const es: LanguageFile = { ...en, language: "es", smallWords: ["el", "la", "los", "las", "de", "que", "en", "y", "para", "con", "del", "se", "por", "una"] };
