import type { Metadata } from "next";
import { fontClasses } from "@/ui/fonts";
import { words } from "@/ui/i18n/words";
import { NotFoundText } from "@/ui/not-found-text";
import "./globals.css";

export const metadata: Metadata = { title: words("en")("notFound.title") };

/** An address outside of every part of the site. */
export default function GlobalNotFound() {
  return (
    <html lang="en" className={fontClasses}>
      <body><NotFoundText lang="en" /></body>
    </html>
  );
}
