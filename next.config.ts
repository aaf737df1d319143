import type { NextConfig } from "next";

/** Headers of every answer. `script-src` is left to the pages that can state nonces or hashes. */
const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

const policy = (frames: string[]) => ({
  key: "Content-Security-Policy",
  value: [
    "base-uri 'none'", "object-src 'none'", "form-action 'self'", "img-src 'self' data:",
    "font-src 'self'", "connect-src 'self'", "worker-src 'none'", "manifest-src 'self'", ...frames,
  ].join("; "),
});

/** Nobody may frame our pages, which frame nothing but previews of our own embeds. Embeds are there to be framed. */
const unframed = [{ key: "X-Frame-Options", value: "DENY" }, policy(["frame-ancestors 'none'", "frame-src 'self'"])];
const framed = [policy(["frame-ancestors *", "frame-src 'none'"])];

// English has no prefix: what is not Spanish, the desk, an interface for programs or a file is given "en" inside.
const notEnglishPages = "es|en|admin|api|feeds|charts|embed|healthz|readyz|metrics|_next|\\.well-known|icon\\.svg|robots\\.txt|sitemap\\.xml";

const config: NextConfig = {
  distDir: process.env.TRACKER_DIST_DIR ?? ".next",
  poweredByHeader: false,
  // It looks its functions up by name, and a build renames them.
  serverExternalPackages: ["pg-boss"],
  reactStrictMode: true,
  // The development server would print what is posted: passwords, and the tokens of links.
  logging: { serverFunctions: false },
  images: { unoptimized: true },
  // Every reader gets the title within <head>, also without scripts: never streamed after the page.
  htmlLimitedBots: /.*/,
  experimental: {
    globalNotFound: true, isrFlushToDisk: false,
    // A document of 20 MB and what a form adds to it. What is larger never gets here (server/caller-address.ts).
    serverActions: { bodySizeLimit: "22mb" },
    // The proxy looks at headers alone.
    proxyClientMaxBodySize: "64kb",
  },
  // `npm run typecheck` does it, with the whole program in view.
  typescript: { tsconfigPath: process.env.TRACKER_TSCONFIG ?? "tsconfig.json", ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  headers: async () => [
    { source: "/:path*", headers },
    { source: "/:path((?!embed/).*)", headers: unframed },
    { source: "/embed/:path+", headers: framed },
    { source: "/admin/:path*", headers: [{ key: "Cache-Control", value: "private, no-store" }, { key: "X-Robots-Tag", value: "noindex" }] },
    { source: "/admin/welcome", headers: [{ key: "Referrer-Policy", value: "no-referrer" }] },
  ],
  redirects: async () => [
    { source: "/en", destination: "/", permanent: true },
    { source: "/en/:path*", destination: "/:path*", permanent: true },
  ],
  rewrites: async () => ({
    beforeFiles: [
      { source: "/", destination: "/en" },
      { source: `/:path((?!(?:${notEnglishPages})(?:/|$)).*)`, destination: "/en/:path" },
    ],
    afterFiles: [],
    fallback: [],
  }),
};

export default config;
