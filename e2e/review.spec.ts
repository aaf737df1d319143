import type { BrowserContext, Locator, Page } from "@playwright/test";
import { db } from "@/server/db";
import { takenOver } from "./desk-steps";
import { expect, test } from "./fixtures";

const unique = () => `${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`;
const saved = (page: Page) => expect(page.getByRole("status").filter({ hasText: /^Saved \d/ })).toBeVisible();
const name = (page: Page) => page.getByRole("group", { name: "Name" }).getByLabel("English");

async function pageOf(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

test("an author and a reviewer at once: written, returned with a note, sent again, published under both names", async ({ browser, baseURL, signedIn, accessible }) => {
  // Sending and opening a draft rehearse its publication, twice in this story on a machine that does much else.
  test.setTimeout(180_000);
  const [theirs, ours] = [await browser.newContext({ baseURL: baseURL! }), await browser.newContext({ baseURL: baseURL! })];
  const [author, reviewer] = [await signedIn("contributor", theirs), await signedIn("reviewer", ours)];
  await db.user.update({ where: { id: author.id }, data: { name: "Carla Contreras" } });
  await db.user.update({ where: { id: reviewer.id }, data: { name: "Rita Reyes" } });
  const address = "/admin/commitments/accelerate-security-cooperation/edit";
  const wording = `In step ${unique()}`;

  // The contributor writes, and it is kept while they do. Publishing is not theirs to do.
  const a = await pageOf(theirs, address);
  await takenOver(a);
  await expect(a.getByRole("button", { name: /^Publish/ })).toHaveCount(0);
  const summary = a.getByRole("group", { name: "Summary" }).getByLabel("English");
  const before = await summary.inputValue();
  await summary.fill(`${before} ${wording}.`);
  await saved(a);
  await a.locator("summary", { hasText: "Private notes" }).click();
  await a.getByLabel("Private notes").fill("A word for the reviewer alone.");
  await expect.poll(async () => (await db.draft.findFirst({ where: { authorId: author.id }, select: { privateNotes: true } }))?.privateNotes).toBe("A word for the reviewer alone.");

  // Leaving and coming back goes on with it.
  await a.goto("/admin/drafts");
  await a.goto(address);
  await expect(a).toHaveURL(/\?draft=/);
  await expect(summary).toHaveValue(`${before} ${wording}.`);
  await takenOver(a);
  await a.getByLabel("Why this change").fill("To try the review.");
  await a.getByRole("button", { name: "Send for review" }).click();
  await expect(a.getByText("Sent for review.")).toBeVisible({ timeout: 30_000 });
  const draft = new URL(a.url()).pathname;

  // The reviewer sees what changes, word by word, and what the public will see; comments, and returns it.
  const b = await pageOf(ours, "/admin/drafts?show=waiting");
  await b.locator(`a[href="${draft}"]`).click();
  const changes = b.getByRole("region", { name: "What changes" });
  await expect(changes.locator("ins").filter({ hasText: wording })).toBeVisible();
  await expect(b.getByRole("region", { name: "What the public will see" })).toContainText(`${wording}.`);
  await expect(b.getByText("A word for the reviewer alone.")).toBeVisible();
  await accessible(b);
  await changes.getByText("Comment on this Summary, English").click();
  await changes.getByLabel("Your comment on this field").first().fill("Which step?");
  await changes.getByRole("button", { name: "Comment", exact: true }).first().click();
  await expect(b.getByText("Your comment stands beside the text.")).toBeVisible();
  await b.getByText("Return with a note …").click();
  await b.getByRole("button", { name: "Return it" }).click();
  await expect(b.getByRole("alert").filter({ hasText: "Fill this in" })).toBeVisible();
  await b.getByLabel("What is wanted").fill("Say which step it is.");
  await b.getByRole("button", { name: "Return it" }).click();
  await expect(b.getByText("Returned with your note.")).toBeVisible();

  // The author reads both above the form, and sends it again.
  await a.goto(address);
  const above = a.getByRole("complementary", { name: "This draft" });
  await expect(above).toContainText("Returned");
  await expect(above).toContainText("Say which step it is.");
  await expect(above).toContainText("Which step?");
  await takenOver(a);
  await summary.fill(`${before} ${wording}, the first.`);
  await a.getByRole("button", { name: "Send for review" }).click();
  await expect(a.getByText("Sent for review.")).toBeVisible({ timeout: 30_000 });

  // From the list, a review takes two interactions.
  await b.goto("/admin/drafts?show=waiting");
  let interactions = 0;
  const press = async (what: Locator) => { interactions += 1; await what.click(); };
  await press(b.locator(`a[href="${draft}"]`));
  await press(b.getByRole("button", { name: "Publish", exact: true }));
  await expect(b.getByText("Published. The public site shows it now.")).toBeVisible();
  expect(interactions).toBeLessThanOrEqual(5);

  const reader = await browser.newPage({ baseURL: baseURL! });
  await reader.goto("/changes?kind=commitments");
  await expect(reader.getByText("By Carla Contreras, reviewed by Rita Reyes").first()).toBeVisible();
  await expect(reader.locator("body")).not.toContainText("A word for the reviewer alone.");
  await Promise.all([theirs.close(), ours.close(), reader.close()]);
});

test("two rivals on one draft: the second sees both texts side by side, and neither is lost", async ({ browser, baseURL, signedIn, accessible }) => {
  const [first, second] = [await browser.newContext({ baseURL: baseURL! }), await browser.newContext({ baseURL: baseURL! })];
  const [one] = [await signedIn("editor", first), await signedIn("editor", second)];
  await db.user.update({ where: { id: one.id }, data: { name: "Edith Eames" } });
  const a = await pageOf(first, "/admin/topics/new");
  await takenOver(a);
  const topic = `Rivers ${unique()}`;
  await name(a).fill(topic);
  await saved(a);
  await expect(a).toHaveURL(/\?draft=/);
  const b = await pageOf(second, a.url());
  await takenOver(b);
  await expect(name(b)).toHaveValue(topic);

  await name(a).fill(`${topic} and lakes`);
  await saved(a);
  await name(b).fill(`${topic} and canals`);
  const conflict = b.getByRole("alert").filter({ hasText: "Edith Eames changed this draft while you were writing" });
  await expect(conflict).toBeVisible();
  const row = conflict.getByRole("row", { name: /^Name, English/ });
  await expect(row.getByRole("cell").first().locator("mark")).toHaveText(/lakes/);
  await expect(row.getByRole("cell").last().locator("mark")).toHaveText(/canals/);
  await expect(name(b)).toHaveValue(`${topic} and canals`);
  await accessible(b);
  await conflict.getByRole("button", { name: "Keep mine" }).click();
  await saved(b);

  // Now the first is the one who comes late, and takes the other's.
  await name(a).fill(`${topic} and streams`);
  const late = a.getByRole("alert").filter({ hasText: "changed this draft while you were writing" });
  await late.getByRole("button", { name: "Take theirs and drop mine" }).click();
  await expect(name(a)).toHaveValue(`${topic} and canals`);
  await Promise.all([first.close(), second.close()]);
});

test("a save that fails says so, keeps the text, and is made up for", async ({ page, signedIn, expectConsole }) => {
  expectConsole(/Failed to load resource|ERR_|fetch/i);
  await signedIn("editor");
  await page.goto("/admin/events/new");
  await takenOver(page);
  await page.route("**/admin/events/new*", (route) => (route.request().method() === "POST" ? route.abort() : route.fallback()));
  const text = `A meeting that must not be lost ${unique()}`;
  await name(page).fill(text);
  await expect(page.getByRole("status").filter({ hasText: "Not saved." })).toBeVisible();
  await page.unroute("**/admin/events/new*");
  await page.reload();
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect(name(page)).toHaveValue(text);
  await saved(page);
  await page.reload();
  await expect(name(page)).toHaveValue(text);
});

test("without JavaScript a draft is saved, found again and sent", async ({ browser, baseURL, signedIn }) => {
  const context = await browser.newContext({ baseURL: baseURL!, javaScriptEnabled: false });
  await signedIn("contributor", context);
  const page = await pageOf(context, "/admin/topics/new");
  const topic = `Without a script ${unique()}`;
  await name(page).fill(topic);
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByText("The draft is saved.")).toBeVisible();
  await page.getByRole("link", { name: "Go on writing" }).click();
  await expect(name(page)).toHaveValue(topic);
  await page.getByRole("button", { name: "Send for review" }).click();
  await expect(page.getByRole("alert")).toContainText("Address");
  await page.getByLabel("Address").fill(`without-a-script-${unique()}`);
  await page.getByRole("button", { name: "Send for review" }).click();
  await expect(page.getByText("Sent for review.")).toBeVisible();
  await context.close();
});

test("each role's refused paths: nobody but a reviewer publishes another's, and nobody reviews their own", async ({ browser, baseURL, signedIn, expectConsole }) => {
  expectConsole(/404/);
  const contexts = { contributor: await browser.newContext({ baseURL: baseURL! }), editor: await browser.newContext({ baseURL: baseURL! }), reviewer: await browser.newContext({ baseURL: baseURL! }) };
  for (const role of ["contributor", "editor", "reviewer"] as const) await signedIn(role, contexts[role]);
  const mine = await pageOf(contexts.reviewer, "/admin/topics/new");
  await takenOver(mine);
  const topic = `Of a reviewer ${unique()}`;
  await name(mine).fill(topic);
  await mine.getByRole("button", { name: "Send for review" }).click();
  await expect(mine.getByText("Sent for review.")).toBeVisible();
  const draft = new URL(mine.url()).pathname;
  await expect(mine.getByRole("button", { name: "Return it" })).toHaveCount(0);
  for (const role of ["contributor", "editor"] as const) {
    const page = await pageOf(contexts[role], draft);
    await expect(page.getByRole("heading", { name: topic, level: 1 }).first()).toBeVisible();
    await expect(page.getByRole("button", { name: "Publish", exact: true })).toHaveCount(0);
    await expect(page.getByText("Return with a note …")).toHaveCount(0);
  }
  const stranger = await browser.newContext({ baseURL: baseURL! });
  const answer = await stranger.request.get(draft, { maxRedirects: 0 });
  expect(answer.headers().location).toContain("/admin/sign-in");
  expect(await answer.text()).not.toContain(topic);
  await Promise.all([...Object.values(contexts), stranger].map((context) => context.close()));
});
