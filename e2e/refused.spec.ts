import { bringSource, judge, openForm, quoteWords, saidBy, save, takenOver } from "./desk-steps";
import { expect, test } from "./fixtures";

const call = "Background press call";

test("words that are not in the document are refused, and the nearest passage is offered", async ({ page, signedIn }) => {
  await signedIn("editor");
  await openForm(page, "accelerate-security-cooperation", "United States");
  const evidence = page.getByRole("region", { name: "Evidence" });
  await evidence.getByRole("combobox", { name: "Source" }).fill(call);
  await page.getByRole("option", { name: new RegExp(call) }).first().click();
  await evidence.getByLabel("Or paste the words to quote").fill("accelerating their effort on security co-operation");
  await evidence.getByRole("button", { name: "Find the words" }).click();
  await expect(evidence).toContainText("These words are not in the text. The nearest passage is:");
  await expect(evidence.locator("blockquote:visible mark").first()).toContainText("accelerating our efforts on security cooperation");
});

test("a missing reason and missing evidence are named where they belong, and nothing typed is lost", async ({ page, signedIn }) => {
  await signedIn("editor");
  await openForm(page, "accelerate-security-cooperation", "Mexico");
  await page.getByRole("radio", { name: /^Stalled/ }).check();
  await page.getByLabel("Since when").fill("2023");
  await page.getByRole("textbox", { name: /^Note/ }).fill("A note that must survive.");
  await save(page);
  const summary = page.getByRole("alert").filter({ hasText: "There is a problem" });
  await expect(summary).toContainText("Give the reason.");
  await expect(page).toHaveTitle(/^Error:/);
  await summary.getByRole("link").first().click();
  await expect(page.getByRole("textbox", { name: /^Note/ })).toHaveValue("A note that must survive.");
  await expect(page.getByLabel("Since when")).toHaveValue("2023");
  await expect(page.getByLabel("Reason")).toBeVisible();
});

test("evidence of too low a tier carries no judgement", async ({ page, signedIn }) => {
  await signedIn("editor");
  await openForm(page, "USMX-57", "United States");
  await judge(page, { status: /^In progress/, since: "2022", confidence: "Low confidence", account: "by an independent account" });
  await bringSource(page, { text: "Somebody wrote that food security work has begun in earnest.", title: "A message board", tier: "Other" });
  await quoteWords(page, "food security work has begun in earnest");
  await saidBy(page, "Journalists");
  await save(page);
  await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText("The evidence must come from an official, joint or independent source.");
  expect((await page.request.get("/sources/a-message-board")).status(), "nothing of the refused source is kept").toBe(404);
});

test("two editors on one obligation: the second sees both entries side by side, and loses nothing", async ({ browser, baseURL, signedIn, accessible }) => {
  const [first, second] = [await browser.newContext({ baseURL: baseURL! }), await browser.newContext({ baseURL: baseURL! })];
  await signedIn("editor", first);
  await signedIn("editor", second);
  const [a, b] = [await first.newPage(), await second.newPage()];
  for (const page of [a, b]) {
    await openForm(page, "otay-mesa-ii", "Mexico");
    await page.getByRole("radio", { name: "Checked, nothing found" }).check();
    await page.getByLabel("Where was searched").fill(page === a ? "Diario Oficial" : "Gaceta Oficial");
  }
  await save(a);
  await expect(a.getByText("The follow-up is logged, and the public site shows it.")).toBeVisible();
  await save(b);
  await expect(b.getByText("Somebody else published first")).toBeVisible();
  const conflict = b.getByRole("alert").filter({ hasText: "Somebody else published first" });
  const searched = conflict.getByRole("row", { name: /^Where was searched/ });
  await expect(searched.getByRole("cell").first()).toContainText("Diario Oficial");
  await expect(searched.getByRole("cell").last()).toContainText("Gaceta Oficial");
  await expect(conflict.getByRole("columnheader", { name: "Logged by" })).toBeVisible();
  await expect(conflict).toContainText("If both are right, log yours after theirs");
  await accessible(b);
  await expect(b.getByLabel("Where was searched")).toHaveValue("Gaceta Oficial");
  await b.getByRole("button", { name: "Log mine after the newest" }).click();
  await expect(b.getByText("The follow-up is logged, and the public site shows it.")).toBeVisible();
  await first.close();
  await second.close();
});

test("two editors on one commitment see both versions side by side", async ({ browser, baseURL, signedIn }) => {
  const [first, second] = [await browser.newContext({ baseURL: baseURL! }), await browser.newContext({ baseURL: baseURL! })];
  await signedIn("editor", first);
  await signedIn("editor", second);
  const [a, b] = [await first.newPage(), await second.newPage()];
  for (const [page, title] of [[a, "Otay Mesa II: a 21st century border crossing"], [b, "A 21st century crossing at Otay Mesa II"]] as const) {
    await page.goto("/admin/commitments/otay-mesa-ii/edit");
    await takenOver(page);
    await page.getByLabel("English").first().fill(title);
    await page.getByLabel("Why this change").fill("Shorter.");
  }
  await a.getByRole("button", { name: "Publish the change" }).click();
  await expect(a.getByText("Published. The public site shows it now.")).toBeVisible();
  await b.getByRole("button", { name: "Publish the change" }).click();
  await expect(b.getByText("Somebody else published first")).toBeVisible();
  const title = b.getByRole("row", { name: /^Title, English/ });
  await expect(title.getByRole("cell").first()).toContainText("Otay Mesa II: a");
  await expect(title.getByRole("cell").last()).toContainText("crossing at Otay Mesa II");
  await expect(b.getByLabel("English").first()).toHaveValue("A 21st century crossing at Otay Mesa II");
  await b.getByRole("button", { name: "Keep mine over the newest" }).click();
  await expect(b.getByText("Published. The public site shows it now.")).toBeVisible();
  await b.goto("/commitments/otay-mesa-ii");
  await expect(b.getByRole("heading", { level: 1 })).toHaveText("A 21st century crossing at Otay Mesa II");
  await first.close();
  await second.close();
});

test("an expired session keeps what was typed", async ({ page, context, signedIn }) => {
  await signedIn("editor");
  await openForm(page, "human-smuggling-networks", "Mexico");
  await page.getByRole("radio", { name: "Checked, nothing found" }).check();
  await page.getByLabel("Where was searched").fill("A long search, written down with care");
  await context.clearCookies();
  await save(page);
  await expect(page.getByText("Your session has ended.")).toBeVisible();
  await expect(page.getByLabel("Where was searched")).toHaveValue("A long search, written down with care");
  await signedIn("editor");
  await save(page);
  await expect(page.getByText("The follow-up is logged, and the public site shows it.")).toBeVisible();
});
