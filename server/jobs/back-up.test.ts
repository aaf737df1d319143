import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemActor } from "../actor";
import { readBackup } from "../operations/backup-reading";
import { createTestDatabase } from "../testing";
import { publishBorder, publishSurroundings } from "../testing-records";
import { backUp } from "./back-up";

const { owner } = await createTestDatabase();
const folder = mkdtempSync(path.join(os.tmpdir(), "backups-"));
process.env.BACKUP_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const told: number[] = [];
const run = (signal = new AbortController().signal) =>
  backUp({ actor: systemActor("jobs"), data: {}, signal, progress: (done, of) => { told.push(done / of); } });

beforeAll(async () => {
  await publishSurroundings();
  await publishBorder("border");
});

describe("the nightly backup", () => {
  it("holds every row, is for the owner of the folder alone, and is whole", async () => {
    const result = await run();
    const [name, ...others] = readdirSync(folder);
    expect(others).toEqual([]);
    expect(statSync(path.join(folder, name!)).mode & 0o777).toBe(0o600);
    const rows = new Map<string, number>();
    let isWhole = false;
    for await (const part of readBackup(path.join(folder, name!))) {
      if (part.is === "end-of-table") rows.set(part.name, part.rows);
      if (part.is === "end") isWhole = true;
    }
    expect(isWhole).toBe(true);
    expect([...rows.values()].reduce((sum, n) => sum + n, 0)).toBe(result.rows);
    for (const table of ["commitment", "follow_up", "audit_event", "desk_user", "source_text"]) {
      const [counted] = await owner`SELECT count(*)::int AS n FROM ${owner(table)}`;
      expect(rows.get(table), table).toBe(counted!.n);
    }
    expect(told.at(-1)).toBeGreaterThan(0);
  });

  it("removes what is older than is kept, and touches nothing else", async () => {
    writeFileSync(path.join(folder, "mine.txt"), "");
    const old = Array.from({ length: 40 }, (_, day) => `followthrough-2019-${String(1 + Math.floor(day / 28)).padStart(2, "0")}-${String(1 + (day % 28)).padStart(2, "0")}-031000000.backup`);
    for (const name of old) writeFileSync(path.join(folder, name), "");
    const { removed } = await run();
    expect(removed).toBeGreaterThan(25);
    const left = readdirSync(folder);
    expect(left).toContain("mine.txt");
    expect(left).toContain(old.at(-1));
    expect(left.filter((name) => name.endsWith(".unfinished"))).toEqual([]);
  });

  it("that is stopped leaves no file behind and removes none", async () => {
    const before = readdirSync(folder);
    const stopped = new AbortController();
    stopped.abort(new Error("stopped"));
    await expect(run(stopped.signal)).rejects.toThrow("stopped");
    expect(readdirSync(folder)).toEqual(before);
  });
});
