import { readFileSync } from "node:fs";
import path from "node:path";
import { buildSite } from "@/cli/build-site";
import { checkout } from "@/cli/checkout";
import { step } from "@/cli/progress";

export type BuiltAction = { id: string; pages: string[] };

/** Every Server Action of the build by its id, with the pages that it can be sent to, as they stand on disk. */
export async function builtActions(signal: AbortSignal): Promise<BuiltAction[]> {
  const build = await buildSite(".next-test", step, signal);
  const manifest = JSON.parse(readFileSync(path.join(checkout, build, "server/server-reference-manifest.json"), "utf8")) as { node: Record<string, { workers: Record<string, unknown> }> };
  return Object.entries(manifest.node).map(([id, { workers }]) => ({ id, pages: Object.keys(workers).map((name) => name.replace(/^app/, "").replace(/\/page$/, "") || "/") }));
}
