import { expect, test } from "./fixtures";

test("a plain link switches the language and keeps page and filters", async ({ page }) => {
  await page.goto("/commitments?kind=ask&topic=migration");
  await page.getByRole("link", { name: "Español" }).click();
  await expect(page).toHaveURL(/\/es\/commitments\?kind=ask&topic=migration$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Compromisos, peticiones y ofrecimientos");
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/commitments\?kind=ask&topic=migration$/);
});

test("quotations stay in the language of the document and say so", async ({ page }) => {
  await page.goto("/es/commitments/fentanyl-operational-task-force");
  await expect(page.getByRole("blockquote").first()).toHaveAttribute("lang", "en");
  await expect(page.getByText("dicho de ella por otro")).toBeVisible();
});

test("both languages are named in the head, and the inner prefix is no address", async ({ page, request }) => {
  await page.goto("/topics/migration");
  await expect(page.locator('link[rel="alternate"][hreflang="es"]')).toHaveAttribute("href", /\/es\/topics\/migration$/);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", /[^s]\/topics\/migration$/);
  const inner = await request.get("/en/topics", { maxRedirects: 0 });
  expect(inner.status()).toBe(308);
  expect(inner.headers().location).toMatch(/\/topics$/);
});
