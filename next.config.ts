import path from "node:path";
import type { NextConfig } from "next";

// English has no prefix: what is not Spanish, the desk, an interface for programs or a file is given "en" inside.
const notEnglishPages = "es|en|admin|api|feeds|charts|embed|healthz|readyz|metrics|_next|reading\\.js|\\.well-known|icon\\.svg|robots\\.txt|sitemap\\.xml";

/** Headers are given to every answer by server/front.ts: built once, the site serves every installation. */
const config: NextConfig = {
  distDir: process.env.TRACKER_DIST_DIR ?? ".next",
  poweredByHeader: false,
  // server/prepare-server.ts does it, around what server/front.ts makes of an answer.
  compress: false,
  cacheHandler: path.join(import.meta.dirname, "server/still/cache-handler.mjs"),
  cacheMaxMemorySize: 0,
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
    // A page loads when it is first asked for, and not all sixty before the first.
    preloadEntriesOnStart: false,
    // A document of 20 MB and what a form adds to it. What is larger never gets here (server/caller-address.ts).
    serverActions: { bodySizeLimit: "22mb" },
    // The proxy looks at headers alone.
    proxyClientMaxBodySize: "64kb",
  },
  // `npm run typecheck` does it, with the whole program in view.
  typescript: { tsconfigPath: process.env.TRACKER_TSCONFIG ?? "tsconfig.json", ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  redirects: async () => [
    { source: "/en", destination: "/", permanent: true },
    { source: "/en/:path*", destination: "/:path*", permanent: true },
  ],
  rewrites: async () => ({
    beforeFiles: [
      { source: "/", destination: "/en" },
      { source: `/:path((?!(?:${notEnglishPages})(?:/|$)).*)`, destination: "/en/:path" },
      // What is kept stands under the state of the record that it was made of (server/front.ts names it).
      { source: "/:locale(en|es)/:path*", has: [{ type: "header", key: "x-tracker-state", value: "(?<state>.+)" }], destination: "/still/:state/:locale/:path*" },
    ],
    afterFiles: [],
    fallback: [],
  }),
};

export default config;
