import localFont from "next/font/local";

/** Both families come from npm and are served from here: no request to anybody else. */
export const serif = localFont({
  variable: "--font-source-serif",
  display: "swap",
  src: [
    { path: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2", weight: "200 900", style: "normal" },
    { path: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2", weight: "200 900", style: "italic" },
  ],
});

export const sans = localFont({
  variable: "--font-public-sans",
  display: "swap",
  src: [
    { path: "../node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2", weight: "100 900", style: "normal" },
  ],
});

export const fontClasses = `${serif.variable} ${sans.variable}`;
