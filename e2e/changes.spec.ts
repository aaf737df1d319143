import { expect, test } from "./fixtures";

test("what changed between two summits, by the clock of the world", async ({ page, accessible }) => {
  await page.goto("/changes");
  await expect(page.getByRole("heading", { name: "What changed", level: 1 })).toBeVisible();
  await accessible(page);
  await page.getByRole("radio", { name: "when it happened" }).check();
  await page.getByLabel("After").fill("2021-02-01");
  await page.getByLabel("Until").fill("2021-12-31");
  await page.getByRole("combobox", { name: "What" }).selectOption("commitments");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(/clock=world/);
  await expect(page.getByText("March 1, 2021").first()).toBeVisible();
  await expect(page.getByText(/July 1\d, 2022/)).toHaveCount(0);
});

test("two days compared say what was added; an edge that means nothing is named", async ({ page, accessible }) => {
  await page.goto("/changes?from=2021-01-01");
  await expect(page.getByRole("region", { name: /From the end of January 1, 2021/ })).toContainText(/\d+ records were added/);
  await accessible(page);
  await page.goto("/changes?from=no-such-event");
  await expect(page.getByText("“no-such-event” is neither a day such as 2022-07-12 nor an event with a date.")).toBeVisible();
});

test("corrections and what is not yet corrected, in Spanish", async ({ page, accessible }) => {
  await page.goto("/es/corrections");
  await expect(page.getByRole("heading", { name: "Correcciones", level: 1 })).toBeVisible();
  await accessible(page);
});
