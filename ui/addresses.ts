import type { Language } from "@/domain/language";

/** The address of a page in a language: English has no prefix, Spanish is under /es. */
export function addressIn(lang: Language, path: string): string {
  if (lang === "en") return path;
  return path === "/" ? "/es" : `/es${path}`;
}
