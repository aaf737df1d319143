import type { BrowserContext, Page } from "@playwright/test";
import { systemActor } from "@/server/actor";
import { publishCommitment } from "@/server/commands/publish-commitment";
import { takenOver } from "./desk-steps";
import { expect, test } from "./fixtures";
import { publishDocument } from "./intake-steps";

const promise = "The United States will issue 11,500 seasonal visas in fiscal year 2027.";
const report = "By March the department had issued 4,000 of them.";
const revised = "It later put the number at 4,200.";

/** A commitment of its own, and the document that its figures are quoted from. */
async function promised(name: string): Promise<string> {
  const document = await publishDocument(name, `A notice of the department.\n\n${promise} ${report} ${revised}\n`);
  const slug = `${document}-visas`;
  const result = await publishCommitment(systemActor("cli"), {
    slug, kind: "commitment", title: { en: `Visas ${slug}`, es: null }, summary: { en: "Visas are promised.", es: null }, from: ["united-states"], madeOn: "2026-03-01",
    topics: ["migration"], specificity: 3, obligations: [{ party: "united-states", role: "owes", basis: "own-word" }],
    citations: [{ role: "origin", quotation: { source: document, exact: promise, speakers: ["united-states"] } }],
  });
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return slug;
}

/** Chooses the document and quotes words from it by pasting them. */
async function quoteFrom(page: Page, region: string, document: string, words: string): Promise<void> {
  const pane = page.getByRole("region", { name: region }).first();
  const picker = pane.getByRole("combobox", { name: "Source" });
  await picker.fill(document.slice(0, document.indexOf("-")));
  await page.getByRole("listbox").getByRole("option").first().waitFor();
  await picker.press("ArrowDown");
  await picker.press("Enter");
  await pane.getByLabel("Or paste the words to quote").fill(words);
  await pane.getByRole("button", { name: "Find the words" }).click();
  await pane.getByRole("button", { name: new RegExp(`Quote these words ${words.slice(0, 12)}`) }).click();
}

/** What the public reads of the numbers of a commitment. */
const numbers = (page: Page) => page.locator("section[aria-labelledby=figures]");

const pageOf = async (context: BrowserContext, address: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(address);
  return page;
};

test("a figure is written by one, published by another, and measured; a revision leaves the first report readable", async ({ browser, baseURL, signedIn, accessible }) => {
  test.setTimeout(240_000);
  const name = `figure${Date.now().toString(36)}`;
  const slug = await promised(name);
  const [theirs, ours] = [await browser.newContext({ baseURL: baseURL! }), await browser.newContext({ baseURL: baseURL! })];
  await signedIn("contributor", theirs);
  await signedIn("reviewer", ours);

  // From the commitment's own page a contributor begins a figure, and it keeps itself.
  const a = await pageOf(theirs, `/admin/commitments/${slug}`);
  await a.getByRole("link", { name: "Add a figure" }).click();
  await expect(a.getByRole("heading", { level: 1, name: "New figure" })).toBeVisible();
  await takenOver(a);
  await a.getByRole("group", { name: "What is counted" }).getByLabel("English").fill(`Seasonal visas ${name}`);
  await a.getByRole("group", { name: "What is counted" }).getByLabel("Spanish").fill(`Visas de temporada ${name}`);
  await a.getByLabel("Unit").selectOption({ label: "visas" });
  await quoteFrom(a, "Text of the source", name, promise);
  const target = a.getByRole("listitem", { name: "Target 1" });
  await target.getByLabel("Number").fill("some");
  await target.getByRole("group", { name: "Period, as worded" }).getByLabel("English").fill("fiscal year 2027");
  await a.getByRole("button", { name: "Send for review" }).click();
  await expect(a.getByRole("alert").filter({ hasText: "There is a problem" })).toBeVisible();
  await target.getByLabel("Number").fill("11500");
  await accessible(a);
  await a.getByRole("button", { name: "Send for review" }).click();
  await expect(a.getByText("Sent for review.")).toBeVisible({ timeout: 60_000 });
  const draft = new URL(a.url()).pathname;

  // The reviewer reads it on the commitment's public page, and publishes it.
  const b = await pageOf(ours, draft);
  await expect(b.getByRole("region", { name: "What the public will see" })).toContainText("11,500 visas");
  await b.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(b.getByText("Published. The public site shows it now.")).toBeVisible({ timeout: 60_000 });
  const reader = await browser.newPage({ baseURL: baseURL! });
  await reader.goto(`/commitments/${slug}`);
  await expect(numbers(reader)).toContainText("11,500 visas");
  await reader.goto(`/es/commitments/${slug}`);
  await expect(reader.getByText(`Visas de temporada ${name}`).first()).toBeVisible();

  // A measurement is logged from the commitment, and then revised from the figure.
  await b.goto(`/admin/commitments/${slug}`);
  await b.getByRole("link", { name: /^Log a measurement/ }).click();
  await expect(b.getByRole("heading", { level: 1, name: "Measurement" })).toBeVisible();
  await takenOver(b);
  await b.getByLabel("Number").fill("4000");
  await b.getByLabel(/^How far it has come/).selectOption({ label: "issued" });
  await b.getByLabel("Reported by").selectOption("united-states");
  await quoteFrom(b, "The words that state it", name, report);
  await b.getByRole("button", { name: "Publish the measurement" }).click();
  await expect(b.getByText("Recorded. The public site shows it with the commitment.")).toBeVisible({ timeout: 60_000 });

  await b.getByRole("link", { name: `Seasonal visas ${name}`, exact: true }).click();
  await b.getByRole("link", { name: /^Revise/ }).click();
  await expect(b.getByRole("heading", { level: 1, name: "Revision of a measurement" })).toBeVisible();
  await takenOver(b);
  await expect(b.getByLabel("Number")).toHaveValue("4000");
  await b.getByLabel("Number").fill("4200");
  await quoteFrom(b, "The words that state it", name, revised);
  await b.getByRole("button", { name: "Publish the revision" }).click();
  await expect(b.getByText("Recorded. The public site shows it with the commitment.")).toBeVisible({ timeout: 60_000 });
  await reader.goto(`/commitments/${slug}`);
  for (const shown of ["4,000 visas", "4,200 visas", "revised"]) await expect(numbers(reader)).toContainText(shown);
  await b.goto("/admin/indicators");
  await expect(b.getByRole("row").filter({ hasText: `Seasonal visas ${name}` })).toContainText("11,500 visas");
  await accessible(b);
  await Promise.all([theirs.close(), ours.close(), reader.close()]);
});
