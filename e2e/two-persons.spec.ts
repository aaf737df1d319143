import type { Browser, BrowserContext, Page } from "@playwright/test";
import { systemActor } from "@/server/actor";
import { changePublication } from "@/server/commands/change-setting";
import { publishCommitment } from "@/server/commands/publish-commitment";
import { publishSource } from "@/server/commands/publish-source";
import { db } from "@/server/db";
import { sourceAsInput } from "@/server/editor/as-input";
import { takenOver } from "./desk-steps";
import { expect, test } from "./fixtures";
import { beginReading, goTo, openDesk, panel } from "./intake-steps";
import { commitment } from "./own-commitment";

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

const unique = () => `${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`;
const bridge = "The United States will modernize the bridge at San Ysidro by September 2027.";
const visas = "It will issue up to 11,500 seasonal visas this year.";

function must<T extends { ok: boolean }>(result: T): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result;
}

/** A document, and a commitment that rests on its first promise. */
async function promised(name: string): Promise<{ slug: string; document: string; intake: string }> {
  const { slug: document, id: intake } = await beginReading(name, `A notice.\n\n${bridge} ${visas}\n`);
  const slug = `${document}-bridge`;
  must(await publishCommitment(systemActor("cli"), {
    slug, kind: "commitment", title: { en: `Bridge ${slug}`, es: null }, summary: { en: "A bridge.", es: null }, from: ["united-states"], madeOn: "2026-03-01", topics: ["migration"],
    specificity: 1, obligations: [{ party: "united-states", role: "owes", basis: "own-word" }], citations: [{ role: "origin", quotation: { source: document, exact: bridge, speakers: ["united-states"] } }],
  }));
  return { slug, document, intake };
}

test.describe("what one person does to many records, or decides, waits for another", () => {
  test.beforeEach(async () => { await changePublication(systemActor("cli"), { publication: "two-persons" }); });

  /** Signs a reviewer in beside the editor, who publishes a draft from its page. */
  async function reviewed(browser: Browser, baseURL: string, signedIn: (role: "reviewer", context: BrowserContext) => Promise<unknown>, draft: string, look: (page: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext({ baseURL });
    await signedIn("reviewer", context);
    const page = await context.newPage();
    await page.goto(draft);
    await look(page);
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    await expect(page.getByText("Published. The public site shows it now.")).toBeVisible({ timeout: 60_000 });
    await context.close();
  }

  test("a file", async ({ page, browser, baseURL, signedIn, accessible }) => {
    test.setTimeout(180_000);
    const { document } = await promised(`file${unique()}`);
    await signedIn("editor");
    const slugs = [`waits-${unique()}`, `waits-${unique()}`];
    const rows = slugs.map((slug) => ({
      slug, kind: "commitment", title: { en: `Imported ${slug}` }, summary: { en: "From a file." }, from: ["united-states"], madeOn: "2026-03-01", topics: ["migration"], specificity: 1,
      obligations: [{ party: "united-states", role: "owes", basis: "own-word" }], citations: [{ role: "origin", quotation: { source: document, exact: visas, speakers: ["united-states"] } }],
    }));
    await page.goto("/admin/import");
    await page.getByLabel("File", { exact: true }).setInputFiles({ name: "bridges.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(rows)) });
    await page.getByRole("button", { name: "Import it" }).click();
    const outcome = page.getByRole("status").filter({ hasText: "2 rows wait for review" });
    await expect(outcome).toBeVisible({ timeout: 60_000 });
    expect((await page.request.get(`/commitments/${slugs[0]}`)).status()).toBe(404);
    const draft = (await outcome.getByRole("link", { name: "See what the reviewer sees" }).getAttribute("href"))!;
    await page.goto(draft);
    await expect(page.getByRole("button", { name: "Publish", exact: true })).toHaveCount(0);
    await reviewed(browser, baseURL!, signedIn, draft, async (theirs) => {
      const batch = theirs.getByRole("region", { name: "2 records" });
      await expect(batch.getByRole("listitem")).toHaveCount(2);
      await batch.getByText(slugs[1]!).first().click();
      await expect(batch.getByRole("listitem").nth(1)).toContainText(visas);
      await accessible(theirs);
    });
    await page.goto(`/commitments/${slugs[1]}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Imported ${slugs[1]}`);
  });

  test("a topic of several commitments", async ({ page, browser, baseURL, signedIn }) => {
    test.setTimeout(120_000);
    await signedIn("editor");
    await page.goto("/admin?kind=all&topic=climate-and-energy");
    await expect(page.locator("html")).toHaveAttribute("data-keys", "on");
    const row = page.locator("[data-queue-row]").first();
    const title = (await row.locator("[data-row-link]").textContent())!.trim();
    await row.getByRole("checkbox").check();
    const bar = page.getByRole("form", { name: "With the selected rows" });
    await bar.getByLabel("Topic").selectOption("labor-mobility");
    await bar.getByLabel("Why this change").fill("It is about work as well.");
    await bar.getByRole("button", { name: "Add topic" }).click();
    await expect(page.getByText("Sent for review.")).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole("region", { name: "One record" })).toContainText(title);
    await reviewed(browser, baseURL!, signedIn, new URL(page.url()).pathname, async (theirs) => {
      await expect(theirs.getByRole("region", { name: "One record" }).locator("ins")).toContainText("labor-mobility");
    });
  });

  test("a passage that is linked", async ({ page, browser, baseURL, signedIn }) => {
    test.setTimeout(120_000);
    const { slug, intake } = await promised(`link${unique()}`);
    await signedIn("editor");
    await openDesk(page, intake);
    await goTo(page, "11,500 seasonal visas");
    await page.getByText("Another commitment").first().click();
    await page.getByLabel("Number or address").fill(slug);
    await page.getByRole("button", { name: "Same: quote it there" }).last().click();
    const see = panel(page).getByRole("link", { name: /^See what waits/ });
    await expect(see).toBeVisible({ timeout: 30_000 });
    await expect(panel(page)).toContainText("accepted");
    const draft = (await see.getAttribute("href"))!;
    await reviewed(browser, baseURL!, signedIn, draft, async (theirs) => {
      await expect(theirs.getByRole("region", { name: "What the public will see" })).toContainText(visas);
    });
    await page.goto(`/commitments/${slug}`);
    await expect(page.getByText(visas).first()).toBeVisible();
  });

  test("a merge that comes back is written further in its own form", async ({ page, browser, baseURL, signedIn, accessible }) => {
    test.setTimeout(180_000);
    const [kept, other, twin] = [await commitment("kept"), await commitment("other"), await commitment("twin")];
    await signedIn("editor");
    await page.goto(`/admin/commitments/${twin.id}/merge?into=${other.id}`);
    await takenOver(page);
    await page.getByRole("group", { name: "Why" }).getByLabel("English").fill("The same promise.");
    await page.getByRole("button", { name: "Send for review" }).click();
    await expect(page.getByText("Sent for review.")).toBeVisible({ timeout: 30_000 });
    const draft = new URL(page.url()).pathname;

    const context = await browser.newContext({ baseURL: baseURL! });
    await signedIn("reviewer", context);
    const theirs = await context.newPage();
    await theirs.goto(draft);
    await theirs.getByText("Return with a note …").click();
    await theirs.getByLabel("What is wanted").fill("The other one is the twin.");
    await theirs.getByRole("button", { name: "Return it" }).click();
    await expect(theirs.getByText("Returned with your note.")).toBeVisible();
    await context.close();

    // The form has what was typed and what was said of it; it keeps itself, and another target can be chosen.
    await page.goto(draft);
    await page.getByRole("link", { name: "Go on writing" }).click();
    await expect(page.getByRole("complementary", { name: "This draft" })).toContainText("The other one is the twin.");
    await expect(page.getByLabel("It is a duplicate of")).toHaveValue(other.id);
    const why = page.getByRole("group", { name: "Why" }).getByLabel("English");
    await expect(why).toHaveValue("The same promise.");
    await accessible(page);
    await page.getByLabel("It is a duplicate of").selectOption(kept.id);
    await page.getByRole("button", { name: "Show what will happen" }).click();
    await expect(page.getByText(`lead to ${kept.id} for good`)).toBeVisible();
    await takenOver(page);
    await why.fill("The same promise, recorded twice.");
    await expect(page.getByRole("status").filter({ hasText: /^Saved \d/ })).toBeVisible();
    await page.getByRole("button", { name: "Send for review" }).click();
    await expect(page.getByText("Sent for review.")).toBeVisible({ timeout: 30_000 });
    expect(new URL(page.url()).pathname).toBe(draft);
    await reviewed(browser, baseURL!, signedIn, draft, async (again) => {
      await expect(again.getByText("The same promise, recorded twice.").first()).toBeVisible();
    });
    await page.goto(`/commitments/${twin.slug}`);
    await expect(page).toHaveURL(new RegExp(`/commitments/${kept.slug}$`));
  });

  test("a version of the rubric is looked at as its readers will see it", async ({ page, browser, baseURL, signedIn, accessible }) => {
    test.setTimeout(120_000);
    await signedIn("administrator");
    await page.goto("/admin/rubric");
    await takenOver(page);
    await page.getByRole("group").filter({ hasText: "In progress" }).first().locator("summary").click();
    const words = `Seen before (${unique()}).`;
    const definition = page.getByRole("group", { name: "Definition" }).filter({ visible: true });
    for (const language of ["English", "Spanish"]) {
      const field = definition.getByLabel(language);
      await field.fill(`${await field.inputValue()} ${words}`);
      await page.getByRole("group", { name: "Why this change" }).getByLabel(language).fill(`To be seen (${language}).`);
    }
    await page.getByRole("button", { name: "Send for review" }).click();
    await expect(page.getByText("Sent for review.")).toBeVisible({ timeout: 30_000 });

    const context = await browser.newContext({ baseURL: baseURL! });
    await signedIn("reviewer", context);
    const theirs = await context.newPage();
    await theirs.goto(new URL(page.url()).pathname);
    const changes = theirs.getByRole("region", { name: "What changes" });
    await expect(changes).toContainText("In progress");
    await expect(changes.locator("ins").filter({ hasText: words })).toHaveCount(2);
    const preview = theirs.getByRole("region", { name: "What the public will see" });
    await expect(preview.locator("#status-in-progress")).toContainText(words);
    await expect(preview.getByText("To be seen (English).")).toBeVisible();
    await expect(preview.locator("ins").filter({ hasText: words })).toBeVisible();
    await expect(preview.getByRole("heading", { name: /condition/i }).first()).toBeVisible();
    await accessible(theirs);
    await context.close();
  });

  test("the end of a quotation that was edited away", async ({ page, browser, baseURL, signedIn }) => {
    test.setTimeout(120_000);
    const { slug, document } = await promised(`edited${unique()}`);
    const { id } = await db.source.findUniqueOrThrow({ where: { slug: document }, select: { id: true } });
    must(await publishSource(systemActor("cli"), { ...(await sourceAsInput(db, id))!, capture: { textHeld: "public", text: `A notice.\n\nThe United States may repair the bridge at San Ysidro one day. ${visas}\n` } }));
    await signedIn("editor");
    await page.goto(`/admin/sources/${document}/touched`);
    await page.getByRole("link", { name: /will modernize the bridge/ }).click();
    await takenOver(page);
    await page.getByRole("radio", { name: /stands on the version that was quoted/ }).check();
    await page.getByLabel("English").fill("The promise was made in these words.");
    await page.getByRole("button", { name: "Send for review" }).click();
    await expect(page.getByText("Sent for review.")).toBeVisible({ timeout: 30_000 });
    const reader = await browser.newPage({ baseURL: baseURL! });
    await reader.goto(`/commitments/${slug}`);
    await expect(reader.getByText("The promise was made in these words.")).toHaveCount(0);
    await reviewed(browser, baseURL!, signedIn, new URL(page.url()).pathname, async (theirs) => {
      await expect(theirs.getByRole("region", { name: "What changes" })).toContainText("The promise was made in these words.");
    });
    await reader.goto(`/sources/${document}`);
    await expect(reader.getByText("The promise was made in these words.").first()).toBeVisible();
    await reader.close();
  });
});
