import path from "node:path";
import type { NextConfig } from "next";
import product from "../../../next.config";

/** The bare page behind the product's own rewrites and redirects; its hook is in instrumentation.ts, its proxy in proxy.ts. */
const config: NextConfig = {
  turbopack: { root: path.resolve(import.meta.dirname, "../../..") }, typescript: { ignoreBuildErrors: true },
  poweredByHeader: false, experimental: { isrFlushToDisk: false }, rewrites: product.rewrites!, redirects: product.redirects!,
};
export default config;
