import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { keptSecret } from "./data-folder";
import { holdOrJoin } from "./folder-lock";
import { exchangeSecret, forgetSecret } from "./secret-exchange";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "secret-exchange-"));
  vi.stubEnv("TRACKER_DATA_DIR", folder);
  for (const name of ["DATABASE_URL", "TRACKER_SECRET"]) vi.stubEnv(name, undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const read = (name: string) => readFileSync(path.join(folder, name), "utf8").trim();

it("puts the present secret aside and makes another", async () => {
  const before = keptSecret(folder, "secret");
  await exchangeSecret("/nowhere");
  expect([read("secret.previous"), read("secret") === before]).toEqual([before, false]);
  await expect(exchangeSecret("/nowhere"), "the last one is not finished").rejects.toThrow(/tracker secret reseal, then tracker secret forget/);
  expect(read("secret.previous")).toBe(before);
});

it("is refused while something runs that would go on with the earlier one", async () => {
  const before = keptSecret(folder, "secret");
  const lock = await holdOrJoin(folder);
  if (!lock.held) throw new Error("nobody else holds it");
  lock.announce({ command: "npm start", pid: process.pid, port: 1 });
  await expect(exchangeSecret("/nowhere")).rejects.toThrow(/npm start is running.*stop it/);
  lock.release();
  expect([read("secret"), existsSync(path.join(folder, "secret.previous"))]).toEqual([before, false]);
});

it("is not finished before everything is sealed anew", async () => {
  keptSecret(folder, "secret");
  await exchangeSecret("/nowhere");
  await expect(forgetSecret("/nowhere", () => Promise.reject(new Error("the database is away")))).rejects.toThrow("away");
  expect(existsSync(path.join(folder, "secret.previous"))).toBe(true);
  expect(await forgetSecret("/nowhere", () => Promise.resolve({ resealed: 2, unreadable: 0 }))).toEqual({ resealed: 2, unreadable: 0 });
  expect(existsSync(path.join(folder, "secret.previous"))).toBe(false);
});
