import localFont from "next/font/local";

/** All families come from npm and are served from here: no request to anybody else. */

/** What every page begins with, headings and figures, in the one weight that they have. */
export const display = localFont({
  variable: "--font-serif-display",
  display: "swap",
  src: [
    { path: "../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2", weight: "600", style: "normal" },
  ],
});

/** The words of documents: loaded by the pages that have any, and by none before its own text can be read. */
export const serif = localFont({
  variable: "--font-serif-text",
  display: "swap",
  preload: false,
  src: [
    { path: "../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2", weight: "400", style: "normal" },
    { path: "../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2", weight: "400", style: "italic" },
  ],
});

export const sans = localFont({
  variable: "--font-public-sans",
  display: "swap",
  src: [
    { path: "../node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2", weight: "100 900", style: "normal" },
  ],
});

export const fontClasses = `${display.variable} ${serif.variable} ${sans.variable}`;
