import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

/** `flaky` ones are among the passed. */
export type Counts = { passed: number; failed: number; flaky: number };

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

/**
 * What vitest's report says. A file that fails before its first test has no failed
 * test in it, and counts as one.
 */
export function unitCounts(file: string): Counts {
  const report = vitestReport.parse(read(file));
  const brokenFiles = report.testResults.filter((result) => result.status === "failed" && result.assertionResults.length === 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length, flaky: 0 };
}

/** What Playwright's report says; a test that passed on its second try has passed, and is counted apart as well. */
export function browserCounts(file: string): Counts {
  const { stats, errors } = playwrightReport.parse(read(file));
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, flaky: stats.flaky };
}

/** A runner that ended before it wrote its report has failed as a whole. */
function read(file: string): unknown {
  if (!existsSync(file)) throw new Error(`The test runner wrote no report to ${file}.`);
  return JSON.parse(readFileSync(file, "utf8"));
}

export function addCounts(all: Counts[]): Counts {
  const sum = (of: keyof Counts) => all.reduce((total, counts) => total + counts[of], 0);
  return { passed: sum("passed"), failed: sum("failed"), flaky: sum("flaky") };
}
