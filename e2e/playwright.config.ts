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
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.E2E_REPORT ? [["line"], ["json", { outputFile: process.env.E2E_REPORT }]] : "line",
  use: {
    baseURL: process.env.SITE_URL,
    launchOptions,
    screenshot: "only-on-failure",
    locale: "en-US",
  },
});
