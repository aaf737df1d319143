"use client";
import { useParams } from "next/navigation";
import type { ReactNode } from "react";

/** Shows the text of the language that the address names; rendered on the server, so it needs no script. */
export function InAddressLanguage({ en, es }: { en: ReactNode; es: ReactNode }) {
  const { locale, lang } = useParams();
  return (locale ?? lang) === "es" ? es : en;
}
