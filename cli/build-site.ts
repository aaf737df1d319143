import { readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import {
  buildFolder,
  buildTsconfig,
  isComplete,
  markComplete,
  removeOldBuilds,
} from "@/server/operations/build-freshness";
import { holdFolder } from "@/server/operations/folder-lock";
import { OperatorError } from "@/server/operations/operator-error";
import { checkout } from "./checkout";
import { spawnNext, stopNext } from "./next-process";
import type { Step } from "./progress";

/** The site as it is served, and as the tests serve it: a page cache is kept beside the build, so they never share. */
export type BuildRoot = ".next-site" | ".next-test";

/** Builds the site unless the present sources are built already; returns the folder, relative to the checkout. */
export async function buildSite(root: BuildRoot, step: Step, signal: AbortSignal): Promise<string> {
  const folder = buildFolder(checkout, root);
  const absolute = path.join(checkout, folder);
  if (isComplete(absolute)) return folder;
  await step("Building the site (only when its sources have changed)", async () => {
    // Two commands at once: the second waits for the first's build.
    for (;;) {
      const lock = await holdFolder(absolute);
      if (lock) {
        try {
          if (!isComplete(absolute)) await build(folder, signal);
          return;
        } finally {
          lock.release();
        }
      }
      await pause(300, undefined, { signal });
    }
  });
  removeOldBuilds(path.join(checkout, root));
  return folder;
}

/** The folder of the present sources' build, where there is one. */
export function builtSite(root: BuildRoot): string | null {
  const folder = buildFolder(checkout, root);
  return isComplete(path.join(checkout, folder)) ? folder : null;
}

async function build(folder: string, signal: AbortSignal): Promise<void> {
  const absolute = path.join(checkout, folder);
  for (const name of readdirSync(absolute)) rmSync(path.join(absolute, name), { recursive: true });
  const next = spawnNext(["build"], buildEnvironment(folder), () => {});
  const stop = () => void stopNext(next);
  signal.addEventListener("abort", stop, { once: true });
  const code = await next.exited;
  signal.removeEventListener("abort", stop);
  signal.throwIfAborted();
  if (code !== 0) throw new OperatorError(`The site could not be built:\n${next.output().trim()}`, 1);
  markComplete(absolute);
}

/** What next.config.ts reads: Next gets a TypeScript configuration of its own, since it writes into it. */
function buildEnvironment(folder: string): Record<string, string> {
  const tsconfig = buildTsconfig(folder);
  const ours = path.join(path.relative(path.dirname(folder), "."), "tsconfig.json");
  writeFileSync(path.join(checkout, tsconfig), JSON.stringify({ extends: ours, include: [] }));
  return { NODE_ENV: "production", TRACKER_DIST_DIR: folder, TRACKER_TSCONFIG: tsconfig };
}
