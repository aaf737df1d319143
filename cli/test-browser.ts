import path from "node:path";
import { findBrowser, missingBrowser } from "@/e2e/browser";
import { OperatorError } from "@/server/operations/operator-error";
import { browserCounts, type Counts } from "./test-counts";
import { packageFile, resultsFolder, runTests } from "./test-runner";
import { withTestSites, type TestEnvironment } from "./test-site";

/** Runs the browser tests against the built site. */
export async function runBrowserTests(filters: string[], signal: AbortSignal): Promise<Counts> {
  if (!findBrowser()) throw new OperatorError(missingBrowser);
  return withTestSites(signal, (env) => runPlaywright(filters, env, signal));
}

/** Fixtures use the server's own code, which wants the condition that Next sets. */
function runPlaywright(filters: string[], env: TestEnvironment, signal: AbortSignal): Promise<Counts> {
  const report = path.join(resultsFolder, "playwright.json");
  const args = ["test", "--config", "e2e/playwright.config.ts", ...filters];
  const nodeOptions = `${process.env.NODE_OPTIONS ?? ""} --conditions=react-server`.trim();
  return runTests(packageFile("@playwright/test", "cli.js"), args, {
    env: { ...env, E2E_REPORT: report, NODE_OPTIONS: nodeOptions },
    report,
    count: browserCounts,
    signal,
  });
}
