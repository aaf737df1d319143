import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { systemActor } from "../actor";
import { backUp } from "../jobs/back-up";
import { createTestDatabase } from "../testing";
import { changedTables, fingerprints } from "../testing-failpoints";
import { person, publishBorder, publishSurroundings } from "../testing-records";
import { submitDecision } from "./submit-record";

/**
 * A failure at the n-th call of the file system, for the two acts of the site that write files: nothing is half done,
 * nothing stands under a name that says it is whole, and the same act then succeeds. `FAULTS=full` tries every n.
 */
const isFull = process.env.FAULTS === "full";
/** The folder, a file that is written, one that is kept, and then none. */
const chosen = [1, 4, 9];
type Calls = { names: string[]; breaks: number | null; below: string[] };
const calls = vi.hoisted((): Calls => ({ names: [], breaks: null, below: [] }));

/** Counts what is asked of the watched folders, and fails the call that is to fail, as a full disk does. */
const counted = vi.hoisted(() => <T extends object>(module: T): T => {
  const full = () => Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
  const isWatched = (given: readonly unknown[]) => given.some((one) => typeof one === "string" && calls.below.some((folder) => one.startsWith(folder)));
  const wrapped = Object.entries(module).map(([name, value]): [string, unknown] => {
    if (typeof value !== "function" || /^[A-Z_]/.test(name) || name === "existsSync") return [name, value];
    return [name, (...given: unknown[]) => {
      if (calls.breaks === null || !isWatched(given)) return Reflect.apply(value, module, given) as unknown;
      calls.names.push(name);
      if (calls.names.length !== calls.breaks) return Reflect.apply(value, module, given) as unknown;
      // A stream says it as an event, a promise by being refused.
      if (/Stream$/.test(name)) return Reflect.apply(value, module, [path.join("/proc/nowhere", "file"), ...given.slice(1)]) as unknown;
      if (name.endsWith("Sync")) throw full();
      return Promise.reject(full());
    }];
  });
  return Object.fromEntries(wrapped) as T;
});
vi.mock("node:fs", async (original) => counted(await original<object>()));
vi.mock("node:fs/promises", async (original) => counted(await original<object>()));

const { owner } = await createTestDatabase();
const folder = mkdtempSync(path.join(tmpdir(), "failpoints-files-"));
const own = path.join(folder, "tmp");
process.env.BACKUP_DIR = path.join(folder, "backups");
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

async function breaking<T>(n: number, work: () => Promise<T>): Promise<{ names: string[]; done: PromiseSettledResult<T> }> {
  Object.assign(calls, { names: [], breaks: n, below: [folder] });
  try {
    const [done] = await Promise.allSettled([work()]);
    return { names: [...calls.names], done: done! };
  } finally {
    calls.breaks = null;
  }
}

beforeAll(async () => {
  await publishSurroundings();
  await publishBorder();
});

describe("freezing the record", () => {
  it("at any call: no release, or a whole one; no folder is left; the next succeeds", async () => {
    const { mkdirSync } = await import("node:fs");
    mkdirSync(own);
    vi.stubEnv("TMPDIR", own);
    const chief = await person("administrator", "Chief");
    const freeze = () => submitDecision("release")(chief, { note: { en: "N", es: "N" }, understood: "on" });
    const fails = async (n: number): Promise<boolean> => {
      const before = await fingerprints(owner);
      const { names, done } = await breaking(n, freeze);
      const isBroken = names.length >= n;
      const changed = changedTables(before, await fingerprints(owner));
      if (isBroken) expect([done.status, changed], `call ${n}: ${names[n - 1]}`).toEqual(["rejected", []]);
      // What the broken call itself was to remove stays.
      if (isBroken && names[n - 1] !== "rm") expect(readdirSync(own), `call ${n}: ${names[n - 1]}`).toEqual([]);
      for (const name of readdirSync(own)) rmSync(path.join(own, name), { recursive: true });
      if (!isBroken) expect([done.status, changed.includes("release"), changed.includes("release_chunk")]).toEqual(["fulfilled", true, true]);
      return isBroken;
    };
    if (isFull) {
      let tried = 0;
      while (await fails(tried + 1)) tried += 1;
      expect(tried).toBeGreaterThan(10);
    } else {
      for (const n of chosen) expect(await fails(n), `there is a call ${n}`).toBe(true);
      await fails(Infinity);
    }
    vi.unstubAllEnvs();
  }, 120_000);
});

describe("the nightly backup", () => {
  it("at any call: no file under the name of a backup that is not whole; the next succeeds", async () => {
    const run = () => backUp({ actor: systemActor("jobs"), data: {}, signal: new AbortController().signal, progress: () => undefined });
    const names = () => { try { return readdirSync(process.env.BACKUP_DIR!); } catch { return []; } };
    const { readBackup } = await import("../operations/backup-reading");
    let tried = 0;
    for (;;) {
      const broken = await breaking(tried + 1, run);
      if (broken.names.length <= tried) {
        expect(broken.done.status).toBe("fulfilled");
        break;
      }
      const call = `call ${tried + 1}: ${broken.names[tried]}`;
      expect(broken.done.status, call).toBe("rejected");
      expect(names().filter((name) => name.endsWith(".unfinished")), call).toEqual([]);
      for (const name of names()) {
        for await (const part of readBackup(path.join(process.env.BACKUP_DIR!, name))) expect(part.is, call).not.toBe("");
        rmSync(path.join(process.env.BACKUP_DIR!, name));
      }
      tried += 1;
    }
    expect(tried).toBeGreaterThanOrEqual(4);
    expect(names()).toHaveLength(1);
  }, 60_000);
});
