import type { Page } from "@playwright/test";
import { dayInZone } from "@/domain/plain-date";
import { siteTimeZone } from "@/server/env";
import { expect, test } from "./fixtures";

const search = async (page: Page, address: string, typed: string) => {
  await page.goto(`${address}?q=${encodeURIComponent(typed)}`);
  return page.locator("section[aria-labelledby=results] h3");
};
const total = async (page: Page) => Number((await page.getByRole("status").textContent())!.split(" ")[0]);

for (const [typed, english, spanish] of [
  ["fentanil", /task force on fentanyl/, /operativo México-Estados Unidos sobre fentanilo/],
  ["H2B", /H-2B visas/, /visas H-2B/],
  ["border infrastucture", /border infrastructure modernization/, /modernización fronteriza/],
  ["labour", /labor pathways/, /vías laborales/],
  ["México vacunas", /vaccine/, /vacunas/],
  ['"task force"', /task force on fentanyl/, /grupo de trabajo operativo/],
] as const) {
  test(`“${typed}” finds what is meant, in both languages`, async ({ page }) => {
    await expect((await search(page, "/commitments", typed)).filter({ hasText: english }).first()).toBeVisible();
    await expect((await search(page, "/es/commitments", typed)).filter({ hasText: spanish }).first()).toBeVisible();
  });
}

test("what is excluded is not shown, and the passage that matched is, with its language", async ({ page, accessible }) => {
  await search(page, "/commitments", "mexico");
  const all = await total(page);
  await expect((await search(page, "/commitments", "mexico -vaccine")).filter({ hasText: /vaccine/ })).toHaveCount(0);
  expect(await total(page)).toBeLessThan(all);
  await search(page, "/es/commitments", '"has suspended all enrollments"');
  const passage = page.getByText("En palabras del documento").locator("..").locator("..");
  await expect(passage.first().locator('[lang="en"]')).toContainText("The United States has suspended all enrollments");
  await expect(passage.first().locator("mark").first()).toBeVisible();
  await accessible(page);
});

test("a misspelt word is read as the nearest, says so, and can be insisted on", async ({ page, accessible }) => {
  await search(page, "/es/commitments", "infraestrutura fronteriza");
  await expect(page.getByText("Se muestran resultados de «infraestructura fronteriza».")).toBeVisible();
  await accessible(page);
  await page.getByRole("link", { name: "Buscar en cambio «infraestrutura fronteriza»" }).click();
  await expect(page.getByText("Nada en el registro cumple todos estos filtros.")).toBeVisible();
});

test("every filter says how many it would leave, and the counts are kept", async ({ page, accessible }) => {
  await page.goto("/commitments");
  const filters = page.getByRole("navigation", { name: "Filter" });
  const security = filters.getByRole("link", { name: /^Security \d+ records/ });
  const announced = Number(/(\d+) records/.exec((await security.textContent())!)![1]);
  await security.click();
  await expect(page).toHaveURL(/topic=security/);
  expect(await total(page)).toBe(announced);
  await filters.getByRole("link", { name: /^Mexico / }).click();
  await expect(page).toHaveURL(/topic=security&party=mexico/);
  await filters.getByText("Year", { exact: true }).click();
  await filters.getByRole("link", { name: /^2022 / }).click();
  await expect(page).toHaveURL(/topic=security&party=mexico&year=2022/);
  await expect(filters.locator('[aria-current="true"]')).toHaveCount(3);
  await accessible(page);
  await page.getByRole("link", { name: "Remove filter: Topic: Security" }).click();
  await expect(page).toHaveURL(/\?party=mexico&year=2022$/);
  await page.getByRole("link", { name: "Clear all filters" }).click();
  await expect(page).toHaveURL(/\/commitments$/);
});

test("where nothing fits, the page says which filter it is, and leads on", async ({ page, accessible }) => {
  await page.goto("/commitments?topic=health&kind=offer");
  const ways = page.getByRole("list", { name: "What would leave something" });
  await expect(ways.getByRole("link", { name: /Without the filter Kind: Offer there are \d+ records/ })).toBeVisible();
  await accessible(page);
  await ways.getByRole("link", { name: /Kind: Offer/ }).click();
  await expect(page).toHaveURL(/\?topic=health$/);
});

test("search, filters and pages without script, on a phone", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${baseURL}/es/topics`);
  await page.getByRole("searchbox", { name: "Buscar" }).fill("migración");
  await page.getByRole("searchbox", { name: "Buscar" }).press("Enter");
  await expect(page).toHaveURL(/\/es\/commitments\?q=migraci/);
  await page.getByText("Filtrar", { exact: true }).click();
  await page.getByRole("link", { name: /^Petición / }).click();
  await expect(page).toHaveURL(/kind=ask/);
  await page.getByLabel("Orden").selectOption("deadline");
  await page.getByRole("button", { name: "Buscar" }).click();
  await expect(page).toHaveURL(/kind=ask.*sort=deadline/);
  expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
  await context.close();
});

test("the box offers what may be meant while somebody types, by the keyboard alone", async ({ page, accessible }) => {
  await page.goto("/");
  const box = page.getByRole("combobox", { name: "Search" });
  const offers = page.getByRole("listbox", { name: "Suggestions" });
  await expect(async () => {
    await box.fill("");
    await box.pressSequentially("otay");
    await expect(offers.getByRole("option").first()).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await accessible(page);
  await box.press("ArrowDown");
  await expect(offers.getByRole("option", { selected: true })).toContainText("Otay Mesa II");
  await expect(box).toHaveAttribute("aria-activedescendant", (await offers.getByRole("option").first().getAttribute("id"))!);
  await box.press("Escape");
  await expect(offers).toBeHidden();
  await expect(box).toHaveValue("otay");
  await box.press("x");
  await box.press("Backspace");
  await expect(offers.getByRole("option").first()).toBeVisible();
  await box.press("ArrowDown");
  await box.press("Enter");
  await expect(page).toHaveURL(/\/commitments\/otay-mesa-ii$/);
});

test("what the box offers is opened in the page's language and as of its day", async ({ page }) => {
  const today = dayInZone(new Date(), siteTimeZone());
  await page.goto(`/es/topics?asOf=${today}`);
  const box = page.getByRole("combobox", { name: "Buscar" });
  await box.pressSequentially("otay");
  await expect(page.getByRole("option").first()).toBeVisible();
  await box.press("ArrowDown");
  await box.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/es/commitments/otay-mesa-ii\\?asOf=${today}$`));
});

test("the API finds the same, with the passage, and its cursors hold for their own search alone", async ({ request }) => {
  const answer = await (await request.get("/api/v1/search?q=border%20infrastucture&limit=3&lang=es")).json();
  expect(answer).toMatchObject({ data: [{ slug: "border-infrastructure-modernization", match: { field: expect.any(String), excerpt: expect.any(String) } }, ...answer.data.slice(1)], page: { limit: 3 } });
  expect(answer.corrected, "it was read as something else").toContain("infra");
  const page = await (await request.get("/api/v1/search?q=migration&limit=2")).json();
  expect(page.corrected).toBeNull();
  expect(page.page.next).toEqual(expect.any(String));
  const next = await (await request.get(`/api/v1/search?q=migration&limit=2&cursor=${page.page.next}`)).json();
  expect(next.data.map(({ id }: { id: string }) => id)).not.toContain(page.data[0].id);
  for (const address of [`/api/v1/search?q=visas&cursor=${page.page.next}`, `/api/v1/commitments?cursor=${page.page.next}`, "/api/v1/search", "/api/v1/search?q=", `/api/v1/search?q=${"a".repeat(10_000)}`])
    expect((await request.get(address)).status(), address.slice(0, 60)).toBe(400);
  for (const q of ["%00", "%", "'", "%22", "-", "%F0%9F%A4%9D", "a".repeat(200), "%5C", "(%26%7C!"])
    expect((await request.get(`/commitments?q=${q}`)).status(), q).toBe(200);
});
