import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { Page } from "@playwright/test";
import { addDays, dayInZone } from "@/domain/plain-date";
import { readCsv } from "@/domain/csv";
import { siteTimeZone } from "@/server/env";
import { expect, test } from "./fixtures";

const today = dayInZone(new Date(), siteTimeZone());

/** The figures behind a drawing, as the page shows them. */
function tableOf(page: Page, figure: string): Promise<string[][]> {
  return page.locator(`figure[aria-labelledby="${figure}-title"] table`).evaluate((table) =>
    [...(table as HTMLTableElement).rows].map((row) => [...row.cells].map((cell) => cell.textContent!.trim())));
}

const places = [
  ["/", "chart-progress", "Show the figures"], ["/es", "chart-timeline", "Mostrar las cifras"], ["/", "chart-topics", "Show the figures"],
  ["/es/topics/migration", "chart-timeline", "Mostrar las cifras"], ["/parties/mexico", "chart-timeline", "Show the figures"],
  ["/commitments/h-2b-visas-11500", "chart-h-2b-visas-promised", "Show the figures"],
] as const;

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const [address, id, show] of places) {
    test(`${address}: ${id} has its figures behind it, and as files the same`, async ({ page, request }) => {
      await page.goto(address);
      const figure = page.locator(`figure[aria-labelledby="${id}-title"]`);
      const title = (await figure.locator(`#${id}-title`).textContent())!;
      await figure.getByText(show, { exact: true }).click();
      await expect(figure.getByRole("table")).toBeVisible();
      const csv = await request.get((await figure.locator('a[href*=".csv"]').getAttribute("href"))!);
      expect(csv.headers()["content-type"]).toBe("text/csv; charset=utf-8");
      const read = readCsv(await csv.text());
      expect(read.ok && read.rows.map(({ cells }) => cells.map((cell) => cell.trim()))).toEqual(await tableOf(page, id));

      const svg = await (await request.get((await figure.locator('a[href*=".svg"]').getAttribute("href"))!)).text();
      expect(XMLValidator.validate(svg)).toBe(true);
      const root = new XMLParser({ ignoreAttributes: false }).parse(svg).svg;
      expect(root.title["#text"]).toBe(title);
      expect(root.desc["#text"]).toMatch(/Followthrough, (record as of|registro al) .*CC BY 4\.0/);
      expect(svg, "the words are drawn, not only said").toMatch(/<text[^>]*>[^<]*CC BY 4\.0/);
      expect(svg, "no colour is left to a page").not.toContain("var(--");
    });
  }
});

test("what has no figure of its own, the standing and what came since the last summit, is to be had as files too", async ({ page, request }) => {
  await page.goto("/es");
  for (const [labelledBy, name] of [["stands", "standing"], ["since", "since"]] as const) {
    const section = page.locator(`section[aria-labelledby="${labelledBy}"]`);
    for (const format of ["svg", "csv"]) {
      const address = (await section.locator(`a[href^="/charts/${name}.${format}"]`).getAttribute("href"))!;
      const answer = await request.get(address);
      expect(answer.status(), address).toBe(200);
      const text = await answer.text();
      if (format === "svg") expect(XMLValidator.validate(text)).toBe(true);
      else expect(readCsv(text)).toMatchObject({ ok: true });
    }
  }
});

test("a year of a chart is reached by the keyboard, says its figures and leads to what happened in it", async ({ page }) => {
  await page.goto("/");
  const stop = page.locator('figure[aria-labelledby="chart-timeline-title"] svg a').first();
  await expect(stop).toHaveAccessibleName(/announcements?, \d+ steps? found/);
  await page.locator('figure[aria-labelledby="chart-progress-title"] summary').last().focus();
  await page.keyboard.press("Tab");
  await expect(stop).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/changes\?.*clock=world/);
});

test("the dashboard says what came since the last summit, and how much is not known", async ({ page, accessible }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/");
  const since = page.getByRole("region", { name: /^Since the last summit/ });
  await expect(since.getByRole("link", { name: "All that happened since then" })).toHaveAttribute("href", /from=summit-of-the-americas-2022/);
  await expect(since.getByText("commitments made", { exact: true }).filter({ visible: true })).toHaveCount(1);
  await expect(page.getByText(/nobody has assessed: \d+ of \d+/)).toBeVisible();
  await accessible(page);
});

test("a day before anything was published has no chart, on the page and as a file", async ({ page, request }) => {
  const before = addDays(today, -1);
  await page.goto(`/?asOf=${before}`);
  await expect(page.locator("figure.chart")).toHaveCount(0);
  expect((await request.get(`/charts/progress.svg?asOf=${before}`)).status()).toBe(404);
  await page.goto(`/?asOf=${today}`);
  await expect(page.locator('figure[aria-labelledby="chart-progress-title"] a[href*=".svg"]')).toHaveAttribute("href", `/charts/progress.svg?asOf=${today}`);
});

for (const [address, status] of [
  ["/charts/nothing.svg", 404], ["/charts/progress.png", 404], ["/charts/progress.svg?topic=no-such-topic", 404], ["/charts/numbers.csv", 404],
  ["/charts/progress.svg?colour=red", 400], ["/charts/topics.csv?topic=migration", 400], ["/charts/progress.csv?lang=fr", 400], ["/charts/progress.csv?asOf=soon", 400],
] as const) {
  test(`${address} is a problem that says which`, async ({ request }) => {
    const answer = await request.get(address);
    expect(answer.status()).toBe(status);
    expect(answer.headers()["content-type"]).toContain("application/problem+json");
  });
}
