import { statSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser } from "@playwright/test";
import { findBrowser, missingBrowser } from "@/e2e/browser";
import { OperatorError } from "@/server/operations/operator-error";
import { checkout } from "./checkout";
import { generateClient } from "./generate-client";
import { step } from "./progress";
import { runCommand } from "./run-command";
import { stopSignal } from "./stop-signal";
import { withTestSites } from "./test-site";

type Picture = { file: string; page: string; width: number; height: number; scheme: "light" | "dark"; to?: string };

/** The main pages as README.md and docs/ show them, of the built site with the five documents. */
const pictures: Picture[] = [
  { file: "overview", page: "/", width: 1200, height: 900, scheme: "light" },
  { file: "list", page: "/commitments?q=border+infrastucture&kind=commitment", width: 1200, height: 900, scheme: "light" },
  { file: "thread", page: "/commitments/vaccine-supply-for-mexico", width: 1200, height: 900, scheme: "light", to: "#thread" },
  { file: "over-time", page: "/", width: 1200, height: 900, scheme: "light", to: "#since" },
  { file: "phone", page: "/es/topics/migration", width: 390, height: 844, scheme: "dark" },
];
/** A picture that weighs more is cloned by everybody and looked at by few. */
const heaviest = 250_000;

/** `npm run pictures`: takes them all again and writes them below docs/images, to be committed. */
await runCommand(async () => {
  const found = findBrowser();
  if (!found) throw new OperatorError(missingBrowser);
  if (!generateClient()) throw new OperatorError("The database client could not be generated.");
  await withTestSites(stopSignal(), async ({ SITE_URL }) => {
    const browser = await chromium.launch(found);
    try {
      for (const picture of pictures) await step(`Picture of ${picture.page}`, () => take(browser, SITE_URL!, picture));
    } finally {
      await browser.close();
    }
  });
});

async function take(browser: Browser, site: string, { file, page: address, width, height, scheme, to }: Picture): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme, reducedMotion: "reduce" });
  const answer = await page.goto(`${site}${address}`, { waitUntil: "networkidle" });
  if (answer?.status() !== 200) throw new OperatorError(`${address} answers ${answer?.status()}.`);
  if (to !== undefined) await page.locator(to).evaluate((element) => window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 24));
  const target = path.join(checkout, "docs/images", `${file}.png`);
  await page.screenshot({ path: target });
  await page.close();
  const { size } = statSync(target);
  if (size > heaviest) throw new OperatorError(`${file}.png weighs ${size} bytes, more than ${heaviest}.`);
}
