import { parse } from "@retorquere/bibtex-parser";
import { dayInZone } from "@/domain/plain-date";
import { siteTimeZone } from "@/server/env";
import { expect, test } from "./fixtures";
import { routes } from "./routes";
import { xmlFaults } from "./validators";

const today = dayInZone(new Date(), siteTimeZone());

const cited: [string, RegExp][] = [
  ["/commitments/USMX-36", /operational task force|grupo de trabajo operativo/], ["/sources/fact-sheet-us-mexico-cooperation-2021", /FACT SHEET/], ["/topics/migration", /Migra/],
  ["/events/virtual-meeting-2021-03-01", /meeting|Reuni/], ["/parties/mexico", /M[eé]xico/], ["/commitments?topic=migration", /Migra/],
];
for (const [prefix, heading] of [["", "Cite this page"], ["/es", "Citar esta página"]] as const) {
  test(`pages are cited at the address of their day, in APA, BibTeX and RIS (${prefix || "en"})`, async ({ page, accessible }) => {
    for (const [address, title] of cited) {
      await page.goto(`${prefix}${address}`);
      const box = page.getByRole("region", { name: heading });
      await expect(box.locator("cite").last()).toHaveText(title);
      await expect(box).toContainText(`asOf=${today}`);
      await box.getByText("BibTeX", { exact: true }).last().click();
      const { entries, errors } = parse((await box.getByLabel("BibTeX").last().textContent())!);
      expect(errors).toEqual([]);
      expect(entries[0]!.fields.title).toMatch(title);
      expect(entries[0]!.fields.url).toContain(`asOf=${today}`);
      await box.getByText("RIS", { exact: true }).last().click();
      await expect(box.getByLabel("RIS").last()).toContainText(/^TY {2}- ELEC\n[\s\S]+\nER {2}-/);
    }
    await accessible(page);
  });
}

test("a document is cited as itself first; an entry of a log as itself", async ({ page }) => {
  await page.goto("/sources/fact-sheet-us-mexico-cooperation-2021");
  const box = page.getByRole("region", { name: "Cite this page" });
  await expect(box.getByText("The document itself")).toBeVisible();
  await expect(box.locator("p").first()).toContainText("The White House. (2021, March 1). FACT SHEET");
  await page.goto("/commitments/los-angeles-declaration");
  const history = page.getByRole("region", { name: "History" });
  await history.getByText("Cite this entry").first().click();
  await expect(history.getByText(/#entry-[0-9a-f-]{36}/).first()).toContainText(`asOf=${today}#entry-`);
});

test("a reference can be copied where the browser may", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/commitments/USMX-36");
  const box = page.getByRole("region", { name: "Cite this page" });
  await box.getByRole("button", { name: "Copy" }).first().click();
  await expect(box.locator("[aria-live]").first()).toHaveText("Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Followthrough\. \(\d{4}, \w+ \d+\)\. Establish/);
});

test("every public page says where it is in both languages, and how it is shared", async ({ request }) => {
  test.setTimeout(180_000);
  for (const { address } of routes.filter((route) => route.kind === "public" && route.address !== null && !route.address.includes("no-such-page"))) {
    for (const lang of ["en", "es"]) {
      const local = lang === "en" ? address! : `/es${address === "/" ? "" : address}`;
      const html = await (await request.get(local)).text();
      const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
      expect(canonical, local).toMatch(new RegExp(`^https?://[^/]+${local === "/" ? "/?" : local}$`));
      expect([...html.matchAll(/<link rel="alternate" hrefLang="([^"]+)"/gi)].map(([, name]) => name), local).toEqual(["en", "es", "x-default"]);
      for (const name of ["og:title", "og:description", "og:locale", "og:locale:alternate"]) expect(html, `${local} ${name}`).toContain(`property="${name}"`);
      expect(html, local).toMatch(/<meta name="description" content="[^"]{20,}"/);
    }
  }
});

test("a list's order is no page of its own, its filters are, and a search is not to be found", async ({ request }) => {
  const read = async (address: string) => (await request.get(address)).text();
  expect(await read("/commitments?topic=migration&sort=changed")).toMatch(/rel="canonical" href="[^"]+\/commitments\?topic=migration"/);
  expect(await read("/commitments?q=visas")).toContain('content="noindex');
  expect(await read("/commitments?topic=migration")).not.toContain("noindex");
});

test("what programs are told of a record stands on its page", async ({ page }) => {
  await page.goto("/commitments/los-angeles-declaration");
  const [claim, crumbs] = (await page.locator('script[type="application/ld+json"]').allTextContents()).map((text) => JSON.parse(text));
  expect([claim["@type"], crumbs["@type"]]).toEqual(["Claim", "BreadcrumbList"]);
  for (const words of [claim.name, claim.abstract, claim.text.slice(0, 60)]) await expect(page.getByRole("main")).toContainText(words);
  expect(JSON.stringify(claim)).not.toMatch(/rating|review/i);
  await expect(page.locator('meta[property="og:description"]')).toHaveAttribute("content", /Where it stands: /);
  await page.goto("/");
  const [dataset] = (await page.locator('script[type="application/ld+json"]').allTextContents()).map((text) => JSON.parse(text));
  expect(dataset["@type"]).toBe("Dataset");
  for (const { contentUrl } of dataset.distribution) expect((await page.request.head(contentUrl)).ok(), contentUrl).toBe(true);
});

test("the sitemap names every page once a language, and validates; robots are sent to it and away from the desk", async ({ request }) => {
  const map = await (await request.get("/sitemap.xml")).text();
  expect(await xmlFaults(map, "sitemap.rng")).toEqual([]);
  const addresses = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address!).pathname);
  expect(new Set(addresses).size).toBe(addresses.length);
  for (const address of ["/", "/es", "/commitments/fentanyl-operational-task-force", "/es/topics/migration", "/sources/fact-sheet-us-mexico-cooperation-2021", "/methodology"]) expect(addresses).toContain(address);
  expect(addresses.some((address) => /^\/(?:es\/)?(?:admin|embed|api)(?:\/|$)/.test(address))).toBe(false);
  const robots = await (await request.get("/robots.txt")).text();
  for (const line of ["Disallow: /admin", "Disallow: /embed/", "Disallow: /api/v1/suggestions"]) expect(robots).toContain(line);
  expect(robots).toMatch(/Sitemap: https?:\/\/[^/]+\/sitemap\.xml/);
});

for (const [address, lang, day] of [["/commitments/USMX-36", "en", "Record as of"], ["/es/sources/fact-sheet-us-mexico-cooperation-2021", "es", "Registro al"]] as const) {
  test(`${address} prints with its day and address, without what only a screen can use (${lang})`, async ({ page }) => {
    await page.goto(address);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("navigation")).toHaveCount(0);
    await expect(page.getByRole("contentinfo")).toContainText(day);
    await expect(page.getByRole("contentinfo").getByText(`asOf=${today}`)).toBeVisible();
    await expect(page.getByText(/^Embed$|^Insertar$/)).toBeHidden();
    expect((await page.pdf({ format: "A4" })).byteLength).toBeGreaterThan(10_000);
    expect((await page.pdf({ format: "Letter" })).byteLength).toBeGreaterThan(10_000);
  });
}
