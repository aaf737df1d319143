"use client";
import { useParams } from "next/navigation";
import type { ReactNode } from "react";

/** Shows the text of the language that the address names; rendered on the server, so it needs no script. */
export function InAddressLanguage({ en, es }: { en: ReactNode; es: ReactNode }) {
  return useParams().locale === "es" ? es : en;
}
