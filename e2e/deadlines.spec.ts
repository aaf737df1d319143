import type { Page } from "@playwright/test";
import { takenOver } from "./desk-steps";
import { expect, test } from "./fixtures";

const record = "/commitments/energy-and-climate-agenda";

async function publishDeadline(page: Page, change: string): Promise<void> {
  await page.getByLabel("Why this change").fill(change);
  await page.getByRole("button", { name: "Publish the change" }).click();
  await expect(page).toHaveURL(/\/admin\/commitments\/[^/]+\?/);
}

test("a deadline that waits for the next of a series gets its day when that event is recorded", async ({ page, request, signedIn, accessible }) => {
  await signedIn("editor");
  await page.goto("/admin/commitments/energy-and-climate-agenda/edit");
  await takenOver(page);
  await page.getByRole("button", { name: "Add a deadline without a quotation" }).click();
  const deadline = page.getByRole("listitem", { name: "Deadline 1" });
  await deadline.getByLabel("As worded").fill("by the next Summit of the Americas");
  await deadline.getByLabel("Rule").selectOption({ label: "By the next event of a series" });
  await deadline.getByLabel("Series").selectOption({ label: "Summit of the Americas" });
  await expect(deadline).toContainText("Readers will see: by the next Summit of the Americas, which has not been recorded yet.");
  await accessible(page);
  await publishDeadline(page, "The deadline was overlooked.");

  await page.goto(record);
  await expect(page.getByText("Due, no day yet").first()).toBeVisible();
  await expect(page.getByText("by the next Summit of the Americas, which has not been recorded yet")).toBeVisible();
  await page.goto("/commitments?timeliness=undated");
  await expect(page.locator(`a[href="${record}"]`)).toBeVisible();

  await page.goto("/admin/events/new");
  await takenOver(page);
  await page.getByLabel("Kind").selectOption({ label: "Summit" });
  await page.getByRole("group", { name: "Name" }).getByLabel("English").fill("Summit of the Americas, May 2099");
  await page.getByLabel("Address").fill("summit-of-the-americas-2099");
  await page.getByLabel("Date").fill("2099-05");
  await page.getByLabel("Series").selectOption({ label: "Summit of the Americas" });
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page).toHaveURL(/\/admin\/events\?/);

  const reading = "by the next Summit of the Americas, on record as “Summit of the Americas, May 2099” (May 2099), read as May 31, 2099";
  await page.goto(record);
  await expect(page.getByText(reading)).toBeVisible();
  await expect(page.getByText("Upcoming").first()).toBeVisible();
  await accessible(page);
  await page.goto(`/es${record}`);
  await expect(page.getByText(/leído como el 31 de mayo de 2099/)).toBeVisible();
  const { deadline: answer } = await (await request.get("/api/v1/commitments/energy-and-climate-agenda")).json();
  expect(answer).toMatchObject({ endsOn: "2099-05-31", reading, precision: "next-in-series", event: { slug: "summit-of-the-americas-2099", heldOn: "2099-05" } });
});

test("a rule that lacks something is refused in words, and what was typed stays", async ({ page, signedIn }) => {
  await signedIn("editor");
  await page.goto("/admin/commitments/USMX-7/edit");
  await takenOver(page);
  await page.getByRole("button", { name: "Add a deadline without a quotation" }).click();
  const deadline = page.getByRole("listitem", { name: "Deadline 1" });
  await deadline.getByLabel("As worded").fill("within 90 days of the summit");
  await deadline.getByLabel("Rule").selectOption({ label: "Within a time after an event" });
  await page.getByRole("button", { name: "Publish the change" }).click();
  await expect(deadline).toContainText("How many");
  await expect(deadline.getByLabel("How many")).toHaveAttribute("aria-invalid", "true");
  await deadline.getByLabel("How many").fill("90");
  await expect(deadline).toContainText("Readers will see: within 90 days of “");
  await expect(deadline.getByLabel("As worded")).toHaveValue("within 90 days of the summit");
});
