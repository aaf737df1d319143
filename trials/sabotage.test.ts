import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { keptSabotage } from "./sabotage";

const root = path.resolve(import.meta.dirname, "..");

describe("the patches that take a guard away", () => {
  it("are at least twenty, each of a guard of its own", () => {
    const guards = keptSabotage().map(({ guard }) => guard);
    expect(new Set(guards).size).toBe(guards.length);
    expect(guards.length).toBeGreaterThanOrEqual(20);
  });

  it.each(keptSabotage().map((one) => [one.name, one] as const))("%s still applies, and its tests are there", (_name, { file, tests }) => {
    execFileSync("git", ["apply", "--check", file], { cwd: root, stdio: "pipe" });
    for (const test of tests) expect(existsSync(path.join(root, test)), test).toBe(true);
  });
});
