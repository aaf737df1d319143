import { systemActor } from "@/server/actor";
import { changePublication } from "@/server/commands/change-setting";
import { takenOver } from "./desk-steps";
import { expect, test } from "./fixtures";

/** The whole installation's setting: this runs when every other story is over (playwright.config.ts). */
test.afterAll(async () => {
  await changePublication(systemActor("cli"), { publication: "self-publish" });
});

test("an administrator asks for two persons: nobody publishes alone, an administrator least of all", async ({ page, browser, baseURL, signedIn }) => {
  await signedIn("administrator");
  await page.goto("/admin/topics/new");
  await expect(page.getByRole("button", { name: "Publish", exact: true })).toBeVisible();
  await takenOver(page);

  const other = await browser.newContext({ baseURL: baseURL! });
  await signedIn("administrator", other);
  const people = await other.newPage();
  await people.goto("/admin/people");
  await takenOver(people);
  const setting = people.getByRole("region", { name: "Publication" });
  await setting.getByRole("radio", { name: /^Two persons/ }).check();
  await setting.getByRole("button", { name: "Save" }).click();
  await expect(people.getByText("The setting is changed.")).toBeVisible();

  // The form that was open before is refused, and nothing that was typed is lost.
  const slug = `two-persons-${Date.now().toString(36)}`;
  await page.getByRole("group", { name: "Name" }).getByLabel("English").fill("Two persons");
  await page.getByLabel("Address").fill(slug);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "nothing that a second person has not reviewed" })).toBeVisible();
  await page.getByRole("button", { name: "Send for review" }).click();
  await expect(page.getByText("Sent for review.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish", exact: true })).toHaveCount(0);
  const draft = new URL(page.url()).pathname;
  await page.goto("/admin/topics/new");
  await expect(page.getByRole("button", { name: "Publish", exact: true })).toHaveCount(0);

  await people.goto(draft);
  await people.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(people.getByText("Published. The public site shows it now.")).toBeVisible();
  await page.goto(`/topics/${slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Two persons");
  await other.close();
});

test("what was checked from the queue goes to review", async ({ page, signedIn }) => {
  await changePublication(systemActor("cli"), { publication: "two-persons" });
  await signedIn("editor");
  await page.goto("/admin");
  await page.getByRole("row").nth(1).getByRole("button", { name: /^Checked, nothing found/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Where was searched").fill("Federal Register");
  await dialog.getByRole("button").first().click();
  await expect(page.getByText("Sent for review.")).toBeVisible();
});
