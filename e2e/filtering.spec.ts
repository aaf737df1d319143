import { expect, test } from "./fixtures";

test("filters combine, live in the address, and can be taken away one by one", async ({ page }) => {
  await page.goto("/commitments");
  const filters = page.getByRole("navigation", { name: "Filter" });
  await filters.getByRole("link", { name: /^Security, / }).click();
  await filters.getByRole("link", { name: /^Mexico, / }).click();
  await expect(page).toHaveURL(/topic=security/);
  await expect(page).toHaveURL(/party=mexico/);
  const both = Number((await page.getByRole("status").textContent())!.split(" ")[0]);
  expect(both).toBeGreaterThan(0);
  await page.getByRole("link", { name: "Remove filter: Topic: Security" }).click();
  await expect(page).not.toHaveURL(/topic=/);
  await expect(page).toHaveURL(/party=mexico/);
  expect(Number((await page.getByRole("status").textContent())!.split(" ")[0])).toBeGreaterThan(both);
});

test("words are found whatever their accents and case", async ({ page }) => {
  await page.goto("/es/commitments?q=MEXICO%20fentanilo");
  await expect(page.getByRole("link", { name: /fuerza|grupo de trabajo operativo/i }).first()).toBeVisible();
});

test("a bad value is named beside its filter and ignored, an unknown key is ignored", async ({ page }) => {
  await page.goto("/commitments?status=finished&colour=red&topic=security");
  await expect(page.getByText("“finished” is not a value of this filter, so it is ignored.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Remove filter: Topic: Security" })).toBeVisible();
});

test("nothing found says so and offers a way out", async ({ page }) => {
  await page.goto("/commitments?q=zzzz&kind=offer");
  await expect(page.getByText("Nothing in the record fits all of these filters.")).toBeVisible();
  await page.getByRole("link", { name: "Clear all filters" }).last().click();
  await expect(page.getByRole("status")).toHaveText(/records$/);
});

test("pages have numbers, rel links and titles", async ({ page }) => {
  await page.goto("/commitments?sort=deadline");
  await expect(page.locator('a[rel="next"]')).toHaveAttribute("href", "/commitments?sort=deadline&page=2");
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(page).toHaveTitle(/page 2 of \d/);
  await expect(page.locator('a[rel="prev"]')).toHaveAttribute("href", "/commitments?sort=deadline");
  await page.goto("/commitments?page=9999");
  await expect(page.locator('[aria-current="page"]').last()).toContainText(/\d/);
});
