import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { routes } from "./routes";
import { sampleDay } from "./sample-release";

const pages = routes.filter(({ kind, address }) => kind === "public" && address !== null && !address.includes("no-such-page"))
  .flatMap(({ address }) => [address!, address === "/" ? "/es" : `/es${address}`]);


/** What a reader may set to read at all (WCAG 2.2, 1.4.12). */
const spacious = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

test.describe("on a small screen, which is a large one at 400 %", () => {
  // Readers bring styles of their own; a test that does so is stopped by the page's policy.
  test.use({ viewport: { width: 320, height: 512 }, bypassCSP: true });
  for (const address of pages) {
    test(`${address} fits, in the dark and widely spaced too, and its tables and pictures have names`, async ({ page, accessible }) => {
      await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
      await page.goto(address);
      expect(await sideways(page), "no sideways scrolling").toBeLessThanOrEqual(0);
      await accessible(page);
      expect(await page.evaluate(() => document.getAnimations().length), "nothing moves").toBe(0);
      expect(await nameless(page)).toEqual([]);
      await page.addStyleTag({ content: spacious });
      expect(await sideways(page), "no sideways scrolling, widely spaced").toBeLessThanOrEqual(0);
      expect(await cut(page), "no text is cut").toEqual([]);
    });
  }
});

/** Tables without a name or with header cells that say of what, and drawings that say nothing and are not hidden. */
function nameless(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const start = (element: Element) => element.outerHTML.slice(0, 160);
    const tables = [...document.querySelectorAll("table")].filter((table) =>
      (table.caption === null && !table.hasAttribute("aria-label") && !table.hasAttribute("aria-labelledby"))
      || table.querySelector("th") === null || table.querySelector("th:not([scope])") !== null);
    const drawings = [...document.querySelectorAll("svg, img")].filter((drawing) =>
      drawing.closest("[aria-hidden=true]") === null && !drawing.hasAttribute("aria-label") && !drawing.hasAttribute("aria-labelledby")
      && drawing.querySelector("title") === null && !drawing.getAttribute("alt"));
    return [...tables, ...drawings].map(start);
  });
}

/** Elements whose text does not fit and is hidden for it; what shows the first lines of a text on purpose links to all of it. */
function cut(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll<HTMLElement>("main *")].filter((element) => {
    const style = getComputedStyle(element);
    // One pixel is what texts for screen readers alone are given.
    return element.clientWidth > 1 && style.webkitLineClamp === "none" && /hidden|clip/.test(`${style.overflowX} ${style.overflowY}`)
      && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
  }).map((element) => element.outerHTML.slice(0, 160)));
}

const mainPages = ["/", "/commitments", "/commitments/h-2b-visas-11500", "/es/commitments/fentanyl-operational-task-force", "/sources/background-call-lopez-obrador-visit-2022", "/es/topics/migration", "/changes", "/methodology", "/data", "/es/data/api", `/data/releases/${sampleDay}`];

for (const address of mainPages) {
  test(`${address} by the keyboard alone: every stop is seen, in reading order, and none is a trap`, async ({ page }) => {
    await page.goto(address);
    await page.keyboard.press("Tab");
    await expect(page.locator(":focus"), "the way past the navigation comes first").toHaveAttribute("href", "#content");
    const stops = await page.locator("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']").count();
    const seen: string[] = [];
    for (let stop = 0; stop <= stops; stop += 1) {
      const fault = await page.evaluate(faultOfFocus);
      if (fault === "end") break;
      if (fault !== null) seen.push(fault);
      await page.keyboard.press("Tab");
      expect(stop, "the end of the page is reached").toBeLessThan(stops);
    }
    expect(seen).toEqual([]);
  });
}

/** What is wrong with where the focus is: not visible, covered by something else, or not marked. */
function faultOfFocus(): string | null {
  const element = document.activeElement;
  if (element === null || element === document.body || element === document.documentElement) return "end";
  const box = element.getClientRects()[0];
  const name = element.outerHTML.slice(0, 120);
  if (box === undefined || box.width === 0 || box.height === 0) return `not visible: ${name}`;
  const middle = { x: box.left + Math.min(box.width, window.innerWidth - box.left) / 2, y: box.top + Math.min(box.height, 40) / 2 };
  if (middle.y < 0 || middle.y > window.innerHeight || middle.x < 0 || middle.x > window.innerWidth) return `outside of the window: ${name}`;
  const top = document.elementFromPoint(middle.x, middle.y);
  if (top === null || !(element.contains(top) || top.contains(element) || top.closest("label")?.contains(element))) return `covered by ${top?.outerHTML.slice(0, 80)}: ${name}`;
  const style = getComputedStyle(element);
  const isMarked = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
  return isMarked || style.boxShadow !== "none" ? null : `not marked: ${name}`;
}

test("with a system's own colours everything that can be pressed keeps an edge or an underline", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  for (const address of mainPages) {
    await page.goto(address);
    const lost = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>("main button, main .button, main input:not([type=hidden], [type=radio], [type=checkbox]), main select")]
      .filter((element) => element.getClientRects().length > 0 && getComputedStyle(element).borderStyle === "none" && !getComputedStyle(element).textDecorationLine.includes("underline"))
      .map((element) => element.outerHTML.slice(0, 120)));
    expect(lost, address).toEqual([]);
  }
});
