import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

export type Counts = { passed: number; failed: number };

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
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length };
}

/** What Playwright's report says; a test that passed only on another try has failed. */
export function browserCounts(file: string): Counts {
  const { stats, errors } = playwrightReport.parse(read(file));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/** A runner that ended before it wrote its report has failed as a whole. */
function read(file: string): unknown {
  if (!existsSync(file)) throw new Error(`The test runner wrote no report to ${file}.`);
  return JSON.parse(readFileSync(file, "utf8"));
}

export function addCounts(all: Counts[]): Counts {
  return all.reduce((sum, counts) => ({ passed: sum.passed + counts.passed, failed: sum.failed + counts.failed }), { passed: 0, failed: 0 });
}
