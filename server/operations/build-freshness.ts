import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { processExists } from "./processes";

/** What the built site depends on. Hashes rather than dates: git sets every date to the time of the checkout. */
const sourceFolders = ["app", "domain", "public", "server", "ui"];
const sourceFiles = [
  "instrumentation.ts", "next.config.ts", "package-lock.json", "package.json",
  "postcss.config.mjs", "prisma/schema.prisma", "proxy.ts", "tsconfig.json",
];
const keptBuilds = 3;

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function sourceHash(checkout: string, folders: readonly string[], single: readonly string[]): string {
  const files = [
    ...folders.flatMap((folder) => filesBelow(path.join(checkout, folder))),
    ...single.map((file) => path.join(checkout, file)).filter((file) => existsSync(file)),
  ].sort();
  const hash = createHash("sha256");
  for (const file of files) {
    const content = readFileSync(file);
    hash.update(`${path.relative(checkout, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex").slice(0, 12);
}

/**
 * Where the build of the present sources is, or goes, below `root`. Each state of
 * the sources has a folder of its own: a new build never changes the files of a
 * server that is running, and one that was interrupted is never taken for whole.
 */
export function buildFolder(checkout: string, root: string): string {
  const folder = path.join(root, sourceHash(checkout, sourceFolders, sourceFiles));
  mkdirSync(path.join(checkout, folder), { recursive: true });
  return folder;
}

/** Names everything in the checkout that a database is prepared by: migrations, rights, jobs, documents and their commands. */
export const preparationHash = (checkout: string): string => sourceHash(checkout, ["domain", "prisma/migrations", "seed", "server"], ["package-lock.json", "prisma/schema.prisma"]);

/** The TypeScript configuration of one build; Next adds the build's folder to what it is given. */
export const buildTsconfig = (folder: string) => `${folder}.tsconfig.json`;

const completeMark = (folder: string) => path.join(folder, "complete");

export function isComplete(folder: string): boolean {
  return existsSync(completeMark(folder));
}

export function markComplete(folder: string): void {
  writeFileSync(completeMark(folder), "");
}

/** Notes that this process serves from `folder`; call the result when it no longer does. */
export function useBuild(folder: string): () => void {
  const mark = path.join(folder, `used-by-${process.pid}`);
  writeFileSync(mark, "");
  return () => rmSync(mark, { force: true });
}

function isUsed(folder: string): boolean {
  const pids = readdirSync(folder).map((name) => Number(/^used-by-(\d+)$/.exec(name)?.[1]));
  return pids.some((pid) => processExists(pid));
}

/** Removes all but the newest builds and those that a server uses. */
export function removeOldBuilds(root: string): void {
  const builds = readdirSync(root)
    .map((name) => path.join(root, name))
    .filter((folder) => statSync(folder).isDirectory())
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const folder of builds.slice(keptBuilds)) {
    if (isUsed(folder)) continue;
    rmSync(folder, { recursive: true, force: true });
    rmSync(buildTsconfig(folder), { force: true });
  }
}
