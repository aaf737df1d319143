import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { siteAddress } from "@/server/public/site";
import { fontClasses } from "@/ui/fonts";
import { words } from "@/ui/i18n/words";
import { PagePatterns } from "@/ui/charts/patterns";
import { readingScript } from "../../reading.js/script";
import "../../globals.css";
import { languageOf, type LocaleParams } from "./language";

/** Public pages read the record as it is now. */
export const dynamic = "force-dynamic";

export const viewport: Viewport = {
  themeColor: [{ media: "(prefers-color-scheme: light)", color: "#fbfaf6" }, { media: "(prefers-color-scheme: dark)", color: "#14171b" }],
};

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const say = words(await languageOf(params));
  return {
    metadataBase: siteAddress(),
    title: { default: say("site.title"), template: `%s · ${say("site.name")}` },
    description: say("site.description"),
    applicationName: say("site.name"),
  };
}

export default async function PublicLayout({ children, params }: LocaleParams & { children: ReactNode }) {
  const lang = await languageOf(params);
  return (
    <html lang={lang} className={fontClasses}>
      <body>
        <PagePatterns />
        {children}
        {/* The only script that a reader is sent (docs/decisions/045-public-pages-without-framework.md). */}
        <script type="module" src={readingScript.address} defer />
      </body>
    </html>
  );
}
