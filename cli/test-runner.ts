import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { checkout } from "./checkout";
import type { Counts } from "./test-counts";

/** The folder of screenshots and reports; emptied at the start of every run. */
export const resultsFolder = path.join(checkout, "test-results");

/** The file of an installed package, whether or not the package lets others import it. */
export function packageFile(name: string, file: string): string {
  return path.join(path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), file);
}

/**
 * Runs a test runner with our terminal and returns what its report says. Ctrl-C
 * reaches it by itself; `kill` does not, hence the signal. Without a report
 * nothing can be said about the tests but that they failed.
 */
export async function runTests(
  program: string,
  args: string[],
  { env, report, count, signal }: {
    env: Record<string, string>;
    report: string;
    count: (file: string) => Counts;
    signal: AbortSignal;
  },
): Promise<Counts> {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: checkout,
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const stop = () => child.kill("SIGTERM");
  signal.addEventListener("abort", stop, { once: true });
  const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
  signal.removeEventListener("abort", stop);
  if (!existsSync(report)) return { passed: 0, failed: 1, flaky: 0 };
  const counts = count(report);
  // A runner may fail for other reasons than a test, such as an error between tests.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
