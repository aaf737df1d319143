import type { Metadata } from "next";
import type { Language } from "@/domain/language";
import { addressIn, pageDay } from "@/ui/addresses";

/** Title, description, and where the same page is in both languages. `path` is without language. */
export function pageMetadata(lang: Language, path: string, title: string, description?: string): Metadata {
  return {
    title,
    // Each page has as many pasts as there are days: they are for citing, not for finding.
    ...(pageDay() === null ? {} : { robots: { index: false } }),
    ...(description === undefined ? {} : { description }),
    alternates: {
      canonical: addressIn(lang, path),
      languages: { en: addressIn("en", path), es: addressIn("es", path), "x-default": addressIn("en", path) },
    },
    openGraph: { title, ...(description === undefined ? {} : { description }), locale: lang === "es" ? "es_MX" : "en_US", type: "website" },
  };
}
