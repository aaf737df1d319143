import path from "node:path";
import { defineConfig } from "@playwright/test";
import { findBrowser, missingBrowser } from "./browser";

const launchOptions = findBrowser();
if (!launchOptions) throw new Error(missingBrowser);

/** `npm test` builds and starts the site and passes its address and the report's file. */
export default defineConfig({
  testDir: ".",
  outputDir: path.resolve(import.meta.dirname, "../test-results"),
  workers: 2,
  // What is about the whole installation waits until nobody else uses it.
  projects: [
    { name: "stories", testIgnore: "two-persons.spec.ts" },
    { name: "installation", testMatch: "two-persons.spec.ts", dependencies: ["stories"] },
  ],
  // A machine that is busy with something else may hold a story up once; the report names it "flaky".
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  // What failed is said again at the end, where it is looked for.
  reporter: process.env.E2E_REPORT ? [["list"], ["json", { outputFile: process.env.E2E_REPORT }]] : "list",
  use: {
    baseURL: process.env.SITE_URL,
    launchOptions,
    screenshot: "only-on-failure",
    locale: "en-US",
  },
});
