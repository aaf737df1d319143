import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { chromium, type LaunchOptions } from "@playwright/test";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/opt/google/chrome/chrome",
  "/snap/bin/chromium",
];

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installedBrowser(): string | undefined {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return [...folders.flatMap((folder) => names.map((name) => path.join(folder, name))), ...applications].find(isExecutable);
}

/**
 * How to start whatever browser there is: Playwright's own, or else an installed
 * Chrome or Chromium; null when there is none.
 */
export function findBrowser(): LaunchOptions | null {
  const args = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];
  // Chromium's sandbox cannot be set up by root.
  if (process.getuid?.() === 0) args.push("--no-sandbox");
  if (existsSync(chromium.executablePath())) return { channel: "chromium", args };
  const executablePath = installedBrowser();
  return executablePath ? { executablePath, args } : null;
}

export const missingBrowser =
  "The browser tests need a browser and found none: run `npx playwright install chromium`, or install Google Chrome or your system's chromium package (Debian: apt-get install chromium).";
