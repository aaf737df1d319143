import { expect, test } from "./fixtures";

test("from the dashboard to the quoted words and back", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What two governments promised each other, and what became of it");
  await expect(page.getByText(/\d+ commitments and \d+ requests from \d+ documents/)).toBeVisible();
  await page.getByRole("link", { name: "All commitments and requests" }).first().click();
  await page.getByLabel("Words").fill("task force fentanyl");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("link", { name: "Establish a U.S.-Mexico operational task force on fentanyl" }).click();

  await expect(page.getByRole("heading", { name: "Who owes what" })).toBeVisible();
  const mexico = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: "Mexico", exact: true }) }).first();
  await expect(mexico).toContainText("as said of it by another");
  await expect(mexico).toContainText("Not assessed");
  const words = page.getByRole("blockquote").filter({ hasText: "operational task force" }).first();
  await expect(words.locator("mark")).toContainText("we will establish a U.S.-Mexico operational task force under the bilateral Bicentennial Partnership on Security");

  await page.getByRole("figure").filter({ hasText: "operational task force" }).getByRole("link").first().click();
  await expect(page).toHaveURL(/\/sources\/.*#quote-/);
  const id = new URL(page.url()).hash.slice(1);
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  // Where passages overlap the first stretch may end before the operative words.
  await expect(page.locator(`[id="${id}"] + mark`)).toContainText(/commit to deepen our cooperation|operational task force/);
  await page.locator(`[id="${id}"]`).getByRole("link").first().click();
  await expect(page).toHaveURL(/\/commitments\//);
});

test("a text that is not kept shows its quotations in order with the gaps marked", async ({ page }) => {
  await page.goto("/sources/report-virtual-meeting-2021");
  await expect(page.getByRole("heading", { name: "The passages" })).toBeVisible();
  await expect(page.getByText(/\[… [\d,]+ characters not shown …\]/).first()).toBeVisible();
  await expect(page.getByText("not stated in the document").first()).toBeVisible();
  await expect(page.getByText(/Checked against the original on/).first()).toBeVisible();
  // Nothing of the report beyond its quotations is in the page.
  await expect(page.locator("body")).not.toContainText("Homeland Security Secretary");
});

test("a number stands beside its words, bound and base", async ({ page }) => {
  await page.goto("/commitments/h-2b-visas-11500");
  const figure = page.getByRole("region", { name: "Numbers" }).getByRole("listitem").filter({ hasText: "11,500 visas" });
  await expect(figure).toContainText("for North and Central America and Haiti");
});

test("an ask leads to its answer and the condition on it", async ({ page }) => {
  await page.goto("/commitments/pfizer-vaccine-sales-to-mexico");
  await page.getByRole("region", { name: "Related" }).getByRole("link", { name: "Discuss further steps on vaccine once every American is vaccinated" }).click();
  await expect(page.getByRole("heading", { name: "On condition that" })).toBeVisible();
  await expect(page.getByText("Unmet").first()).toBeVisible();
});

test("a public id and an unknown address", async ({ page }) => {
  await page.goto("/commitments/USMX-36");
  await expect(page).toHaveURL(/\/commitments\/fentanyl-operational-task-force$/);
  const answer = await page.request.get("/commitments/no-such-thing");
  expect(answer.status()).toBe(404);
  expect(await answer.text()).toContain("This page does not exist");
  const spanish = await page.request.get("/es/nada.por.aqui");
  expect(spanish.status()).toBe(404);
  expect(await spanish.text()).toContain("Esta página no existe");
});

test.describe("with JavaScript off", () => {
  test.use({ javaScriptEnabled: false });

  test("everything can be read and filtered", async ({ page }) => {
    await page.goto("/commitments");
    await page.getByRole("link", { name: /^Request 11 records/ }).click();
    await expect(page.getByRole("status")).toHaveText("11 records");
    await page.getByRole("link", { name: /300,000 visas/ }).click();
    await expect(page.getByText("Reported").first()).toBeVisible();
    await page.getByRole("link", { name: "Show the words" }).first().click();
    await expect(page).toHaveURL(/#quote-/);
    await page.goto("/es/methodology");
    await expect(page.getByText("Nadie lo ha juzgado aquí todavía", { exact: false })).toBeVisible();
  });

  test("the figures behind the bars can be opened", async ({ page }) => {
    await page.goto("/topics");
    await page.getByText("Show the numbers").click();
    await expect(page.getByRole("table", { name: /Obligations by status/ })).toBeVisible();
  });
});
