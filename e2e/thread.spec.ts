import { expect, test } from "./fixtures";

const pages = [
  { lang: "en", ask: "/commitments/pfizer-vaccine-sales-to-mexico", title: "From request to result", path: "Asked → answered → promised → not assessed", promise: "Answered with a promise", condition: "On condition:" },
  { lang: "es", ask: "/es/commitments/pfizer-vaccine-sales-to-mexico", title: "De la petición al resultado", path: "Pedido → respondido → prometido → sin evaluar", promise: "Respuesta con una promesa", condition: "Con la condición:" },
] as const;

for (const { lang, ask, title, path, promise, condition } of pages) {
  test(`a request can be followed from its words to where it stands, without script (${lang})`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${baseURL}${ask}`);
    const thread = page.getByRole("region", { name: title });
    await expect(thread.getByText(path)).toBeVisible();
    const answered = thread.getByRole("listitem").filter({ has: page.getByRole("heading", { name: promise }) });
    await expect(answered.getByText(condition)).toBeVisible();
    await expect(answered.getByRole("blockquote").first()).toContainText("every American is vaccinated");
    await expect(answered.getByRole("blockquote").first()).toHaveAttribute("lang", "en");
    await answered.getByRole("link").first().click();
    await expect(page).toHaveURL(/vaccine-steps-after-americans$/);
    // The page of the answer tells it with both requests that it answers.
    await expect(thread.getByRole("link", { name: /Pfizer/ })).toBeVisible();
    await context.close();
  });

  test(`the thread is accessible in the dark and on the narrowest phone (${lang})`, async ({ page, accessible }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(ask);
    await expect(page.getByRole("region", { name: title })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await accessible(page);
  });
}

test("a promise that is older than the request says so, and what nobody answered too", async ({ page }) => {
  await page.goto("/commitments/root-causes-to-be-dealt-with");
  const thread = page.getByRole("region", { name: "From request to result" });
  await expect(thread.getByRole("heading", { level: 3 }).first()).toHaveText(/Promised already, before it was asked/);
  await expect(thread.getByText("Asked → answered → an older promise → not assessed")).toBeVisible();
  await page.goto("/commitments/legal-status-for-mexicans");
  await expect(thread.getByText("No commitment in this record answers it.")).toBeVisible();
});
