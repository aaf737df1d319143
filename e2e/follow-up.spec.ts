import { bringSource, judge, openForm, quote, quoteWords, saidBy, save } from "./desk-steps";
import { expect, test } from "./fixtures";

const call = "Background press call";
const words = "we will establish a U.S.-Mexico operational task force";

test("evidence from a held source: logged at the desk, shown on every public page, then corrected and retracted", async ({ page, signedIn, accessible }) => {
  await signedIn("editor");
  await openForm(page, "fentanyl-operational-task-force", "United States");
  await judge(page, { status: /^In progress/, since: "July 2022", confidence: "Medium confidence", account: "by its own account" });
  await page.getByRole("textbox", { name: /^Note/ }).fill("Announced on the call; nothing later is in the documents.");
  await quote(page, call, words);
  await expect(page.getByRole("region", { name: "What the public will read" })).toContainText("In progress");
  await accessible(page);
  await save(page);
  await expect(page.getByText("The follow-up is logged, and the public site shows it.")).toBeVisible();

  // The commitment, with its evidence one step away; the list; the overview; the source.
  await page.goto("/commitments/fentanyl-operational-task-force");
  const owner = page.getByRole("region", { name: "Who owes what" }).getByRole("listitem").filter({ hasText: "United States" }).first();
  await expect(owner).toContainText("In progress");
  await expect(owner).toContainText("since July 2022");
  await owner.getByRole("link", { name: "Evidence" }).click();
  await expect(page.locator(":target")).toContainText("Announced on the call");
  await expect(page.locator(":target mark")).toContainText(words);
  await page.goto("/commitments?status=in-progress&topic=drugs");
  await expect(page.getByRole("link", { name: /operational task force on fentanyl/ })).toBeVisible();
  await page.goto("/");
  await expect(page.getByRole("region", { name: "Latest follow-ups" })).toContainText("operational task force on fentanyl");
  await page.goto("/sources/background-call-lopez-obrador-visit-2022");
  await expect(page.locator("mark").filter({ hasText: words }).first()).toBeVisible();

  await page.goto("/admin/commitments/fentanyl-operational-task-force");
  await page.getByRole("link", { name: /Correct entry/ }).first().click();
  await page.getByRole("radio", { name: /^Not started/ }).check();
  await page.getByLabel("Why").fill("An announcement is not a first step.");
  await page.getByLabel("Where was searched").fill("The documents of this record");
  await page.getByRole("button", { name: "Publish the correction" }).click();
  await expect(page.getByText("The follow-up is logged, and the public site shows it.")).toBeVisible();
  await page.goto("/commitments/fentanyl-operational-task-force");
  await expect(owner).toContainText("Not started");
  await expect(page.getByRole("region", { name: "History" })).toContainText("This entry was corrected later.");
  await expect(page.getByRole("region", { name: "History" })).toContainText("An announcement is not a first step.");

  await page.goto("/admin/commitments/fentanyl-operational-task-force");
  await page.getByRole("link", { name: /Retract entry/ }).first().click();
  await accessible(page);
  await page.getByLabel("Why").fill("Both entries were made to try the form.");
  await page.getByRole("button", { name: "Retract it" }).click();
  await expect(page.getByText(/The entry is retracted/)).toBeVisible();
  await page.goto("/commitments/fentanyl-operational-task-force");
  // The correction is gone, so the entry that it replaced stands again.
  await expect(owner).toContainText("In progress");
  await expect(page.getByRole("region", { name: "History" })).toContainText("Withdraws an earlier entry.");
});

test("evidence from a new source is saved with the follow-up, its text kept at the desk", async ({ page, signedIn, request }) => {
  await signedIn("editor");
  await openForm(page, "h-2b-visas-11500", "United States");
  await judge(page, { status: /^Delivered/, since: "2022-09", confidence: "Medium confidence", account: "by an independent account" });
  await page.getByRole("radio", { name: "as promised" }).check();
  await bringSource(page, {
    text: "Annual report on seasonal visas\n\nSeptember 30, 2022. All 11,500 visas set aside for the region were issued. A sentence that only the desk may read.",
    title: "Annual report on seasonal visas", tier: "Independent",
  });
  await page.getByLabel("Web address").fill("https://www.example.org/reports/h-2b-2022");
  await quoteWords(page, "All 11,500 visas set aside for the region were issued");
  await saidBy(page, "Journalists");
  await save(page);
  await expect(page.getByText("The follow-up is logged, and the public site shows it.")).toBeVisible();

  await page.goto("/commitments/h-2b-visas-11500");
  await expect(page.getByText("Delivered, as promised").first()).toBeVisible();
  await page.getByRole("region", { name: "History" }).getByRole("link", { name: "Annual report on seasonal visas" }).click();
  await expect(page).toHaveURL(/\/sources\/annual-report-on-seasonal-visas#quote-/);
  await expect(page.locator("mark")).toHaveText("All 11,500 visas set aside for the region were issued");
  for (const address of ["/sources/annual-report-on-seasonal-visas", "/commitments/h-2b-visas-11500", "/api/v1/sources/annual-report-on-seasonal-visas", "/api/v1/commitments/h-2b-visas-11500/follow-ups"]) {
    expect(await (await request.get(address)).text(), address).not.toContain("only the desk may read");
  }
});

test("checked, nothing found: two clicks from the queue", async ({ page, signedIn }) => {
  await signedIn("editor");
  await page.goto("/admin?kind=deadline-passed");
  const row = page.getByRole("row", { name: /USMX-59/ });
  await row.getByRole("button", { name: /Checked, nothing found/ }).click();
  await row.getByLabel("Where was searched").fill("whitehouse.gov archive, “breakfast”");
  await row.getByRole("button", { name: "Save the check" }).click();
  await expect(page.getByText("Noted: checked, nothing found.")).toBeVisible();
  await page.goto("/commitments/USMX-59");
  await expect(page.getByText("Checked, nothing new found").first()).toBeVisible();
  await expect(page.getByText("Overdue").first()).toBeVisible();
});

test("what is typed to find a source is kept when the page scrolls meanwhile", async ({ page, signedIn }) => {
  await signedIn("editor");
  await openForm(page, "fentanyl-operational-task-force", "United States");
  const picker = page.getByRole("region", { name: "Evidence" }).getByRole("combobox", { name: "Source" });
  await picker.click();
  await picker.pressSequentially("Back");
  const before = await page.evaluate(() => window.scrollY);
  await page.evaluate(() => window.scrollBy({ top: 60, behavior: "instant" }));
  await expect.poll(() => page.evaluate(() => window.scrollY)).not.toBe(before);
  await picker.pressSequentially("ground");
  await expect(picker).toHaveValue("Background");
  await expect(page.getByRole("listbox").getByRole("option")).toHaveText([/Background press call/]);
  await picker.press("Escape");
  await expect(page.getByRole("listbox")).toHaveCount(0);
});
