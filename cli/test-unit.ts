import path from "node:path";
import { packageFile, resultsFolder, runTests } from "./test-runner";
import { unitCounts, type Counts } from "./test-counts";

/** Runs the tests beside the sources: pure ones, and those that need a database of their own. */
export function runUnitTests(filters: string[], signal: AbortSignal): Promise<Counts> {
  const report = path.join(resultsFolder, "vitest.json");
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...filters];
  return runTests(packageFile("vitest", "vitest.mjs"), args, { env: {}, report, count: unitCounts, signal });
}
