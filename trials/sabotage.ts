import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { checkout } from "@/cli/checkout";
import { step } from "@/cli/progress";
import { packageFile } from "@/cli/test-runner";
import { startThrowAwayCluster } from "@/server/operations/throw-away-cluster";
import { presentSources, resultsFolder } from "./figures";

export const sabotageFolder = path.join(import.meta.dirname, "sabotage");

/** A patch that takes one guard away, and the tests that must notice. Both stand above the patch, in its file. */
export type Sabotage = { name: string; guard: string; tests: string[]; file: string };

export function keptSabotage(): Sabotage[] {
  return readdirSync(sabotageFolder).filter((name) => name.endsWith(".patch")).sort().map((name) => {
    const file = path.join(sabotageFolder, name);
    const [, guard, tests] = /^Guard: (.+)\nTests: (.+)\n/.exec(readFileSync(file, "utf8")) ?? [];
    if (guard === undefined || tests === undefined) throw new Error(`${name} does not say which guard it removes, or which tests must notice.`);
    return { name: name.replace(/\.patch$/, ""), guard, tests: tests.split(" "), file };
  });
}

/** "killed" where a test failed, "survived" where none did, "broken" where no test could run at all. */
type Verdict = "killed" | "survived" | "broken";

/** Applies each patch in a copy of the checkout and runs its tests; false unless every one was noticed. */
export async function verifySabotage(signal: AbortSignal): Promise<boolean> {
  const copy = mkdtempSync(path.join(os.tmpdir(), "followthrough-sabotage-"));
  const cluster = await startThrowAwayCluster("npm run verify:full -- sabotage");
  const judged: { name: string; guard: string; verdict: Verdict }[] = [];
  try {
    copyCheckout(copy);
    const all = keptSabotage();
    const untouched = await step("The tests that must notice, on what is as it should be", () =>
      run(copy, [...new Set(all.flatMap(({ tests }) => tests))], cluster.ownerUrl, signal));
    if (untouched !== "survived") throw new Error(`Without any patch the tests are ${untouched}.`);
    for (const { name, guard, tests, file } of all) {
      signal.throwIfAborted();
      execFileSync("git", ["apply", file], { cwd: copy });
      const verdict = await step(`Without the guard: ${guard}`, () => run(copy, tests, cluster.ownerUrl, signal));
      execFileSync("git", ["apply", "--reverse", file], { cwd: copy });
      console.log(`${verdict === "killed" ? "✓" : "✗"} ${name}: ${verdict}`);
      judged.push({ name, guard, verdict });
    }
  } finally {
    await cluster.remove();
    rmSync(copy, { recursive: true, force: true });
  }
  const killed = judged.filter(({ verdict }) => verdict === "killed").length;
  console.log(`Sabotage: ${killed} of ${judged.length} guards were missed by a test when they were gone.`);
  record(judged, killed);
  return killed === judged.length;
}

/** What git knows and what is new; packages are not copied, and the generated client is. */
function copyCheckout(copy: string): void {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: checkout, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  for (const file of listed.split("\0").filter((name) => name !== "")) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    cpSync(path.join(checkout, file), path.join(copy, file));
  }
  cpSync(path.join(checkout, "prisma/generated"), path.join(copy, "prisma/generated"), { recursive: true });
  symlinkSync(path.join(checkout, "node_modules"), path.join(copy, "node_modules"));
  // `git apply` outside of a repository takes paths as they stand, and says nothing where it skips one.
  execFileSync("git", ["init", "--quiet"], { cwd: copy });
}

async function run(copy: string, tests: readonly string[], databaseUrl: string, signal: AbortSignal): Promise<Verdict> {
  const report = path.join(copy, "sabotage.json");
  rmSync(report, { force: true });
  const child = spawn(process.execPath, [packageFile("vitest", "vitest.mjs"), "run", "--reporter=json", `--outputFile=${report}`, ...tests], {
    cwd: copy, env: { ...process.env, TEST_DATABASE_URL: databaseUrl, NODE_OPTIONS: "" }, stdio: "ignore", signal,
  });
  await new Promise<void>((resolve) => child.once("exit", () => resolve()).once("error", () => resolve()));
  const { numFailedTests, numPassedTests } = JSON.parse(readFileSync(report, "utf8")) as { numFailedTests: number; numPassedTests: number };
  if (numFailedTests > 0) return "killed";
  return numPassedTests > 0 ? "survived" : "broken";
}

function record(judged: readonly { name: string; verdict: Verdict }[], killed: number): void {
  const survivors = judged.filter(({ verdict }) => verdict !== "killed").map(({ name, verdict }) => `${name}: ${verdict}`);
  writeFileSync(path.join(resultsFolder, "T30.json"), `${JSON.stringify({
    id: "T30", title: "guards removed one at a time", rounds: judged.length, violations: survivors, figures: { killed },
    on: new Date().toISOString().slice(0, 10), machine: `${os.cpus().length} × ${os.cpus()[0]?.model ?? "unknown processor"}, Node ${process.versions.node}`, seed: 0, isFull: true, seconds: Math.round(process.uptime()), sources: presentSources(),
  }, null, 1)}\n`);
}
