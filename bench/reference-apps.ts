import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { spawnNext, stopNext, type NextProcess } from "@/cli/next-process";
import { step } from "@/cli/progress";
import { freePort } from "@/server/operations/processes";

/**
 * What the references are made of, taken from the product in the same run: how long its kept pages are, the
 * elements of its filtered pages, and the answers of its API. Each by a name that stands in the reference's address.
 */
export type Material = { sizes: Record<string, number>; trees: Record<string, unknown>; answers: Record<string, unknown> };
export const noMaterial: Material = { sizes: {}, trees: {}, answers: {} };

/** `bare` is Next as it comes; `fronted` the same behind the product's own headers, rewrites and proxy. */
export type ReferenceName = "bare" | "fronted";

export const folderOf = (name: ReferenceName) => path.join(import.meta.dirname, "references", name);
const environment = { NODE_ENV: "production", NODE_OPTIONS: "" };
const silent = (): void => {};

/** Builds a reference anew from what was taken from the product. */
export async function buildReference(name: ReferenceName, material: Material): Promise<void> {
  const cwd = folderOf(name);
  rmSync(path.join(cwd, ".next"), { recursive: true, force: true });
  mkdirSync(cwd, { recursive: true });
  writeFileSync(path.join(cwd, "material.json"), JSON.stringify(material));
  await step(`Building the reference "${name}"`, async () => {
    const build = spawnNext(["build"], environment, silent, cwd);
    if (await build.exited !== 0) throw new Error(`The reference "${name}" could not be built:\n${build.output()}`);
  });
}

export type RunningReference = { url: string; stop: () => Promise<void> };

/** Starts what was built, and waits until it answers at `ready`. */
export async function startReference(name: ReferenceName, ready: string): Promise<RunningReference> {
  const port = await freePort();
  const running = spawnNext(["start", "--port", String(port)], environment, silent, folderOf(name));
  const url = `http://127.0.0.1:${port}`;
  try {
    await untilAnswers(running, url + ready);
  } catch (error) {
    await stopNext(running);
    throw error;
  }
  return { url, stop: () => stopNext(running) };
}

async function untilAnswers({ child, output }: NextProcess, address: string): Promise<void> {
  while (child.exitCode === null) {
    if (await fetch(address).then(({ ok }) => ok, () => false)) return;
    await pause(20);
  }
  throw new Error(`The reference ended before it answered at ${address}:\n${output()}`);
}

/** Builds and starts both for as long as `use` takes. */
export async function withReferences<T>(material: Material, ready: string, use: (at: Record<ReferenceName, string>) => Promise<T>): Promise<T> {
  const running: RunningReference[] = [];
  try {
    for (const name of ["bare", "fronted"] as const) {
      await buildReference(name, material);
      running.push(await startReference(name, ready));
    }
    return await use({ bare: running[0]!.url, fronted: running[1]!.url });
  } finally {
    for (const { stop } of running) await stop();
  }
}
