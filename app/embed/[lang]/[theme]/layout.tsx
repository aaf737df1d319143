import type { ReactNode } from "react";
import { PagePatterns } from "@/ui/charts/patterns";
import { fontClasses } from "@/ui/fonts";
import "../../../globals.css";
import "../../embed.css";
import { frameOf, type FrameParams } from "../../frame";

/** Embeds read the record as it is now. */
export const dynamic = "force-dynamic";

/** What stands inside of another site's page: no navigation, no cookie, and links that leave the frame. */
export default async function EmbedLayout({ children, params }: FrameParams & { children: ReactNode }) {
  const { lang, theme } = await frameOf(params);
  return (
    <html lang={lang} data-theme={theme} className={fontClasses}>
      {/* Without an address of its own it moves no link; it only says where they open. */}
      <head><base target="_blank" /></head>
      <body>
        <PagePatterns />
        {children}
        <script src="/embed/frame.js" async />
      </body>
    </html>
  );
}
