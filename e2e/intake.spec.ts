import type { Locator, Page } from "@playwright/test";
import { db } from "@/server/db";
import { expect, test } from "./fixtures";
import { beginReading, goTo, keysWork, openDesk, panel, publishDocument, stored, words } from "./intake-steps";
import { takenOver } from "./desk-steps";

// The reading of a document is a process of its own, and the pages of the desk are long: give them time.
test.describe.configure({ timeout: 150_000 });

const statement = `JOINT STATEMENT

The United States will train 20,000 port inspectors by December 2027.

Mexico will open two inspection lanes at Tecate by March 2028.

Mexico asks the United States to publish the list of inspectors every month.

Trade between the two countries reached $779 billion in 2022.

It was a cordial conversation.
`;
const train = "The United States will train 20,000 port inspectors by December 2027.";
const lanes = "Mexico will open two inspection lanes at Tecate by March 2028.";

/** Tab, as somebody without a pointer has it, until this has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("the Tab key does not lead there");
}

async function typeOver(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
}

/** Writes what the document does not give, from the field that has the focus on. */
async function writeCommitment(page: Page, title: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: /New commitment/ })).toBeVisible({ timeout: 30_000 });
  await takenOver(page);
  await typeOver(page, page.getByRole("group", { name: "Title" }).getByRole("textbox").first(), title);
  await typeOver(page, page.getByRole("group", { name: /^Summary/ }).getByRole("textbox").first(), `${title}, as the joint statement says.`);
  const topic = page.getByRole("group", { name: "Topics" }).getByRole("checkbox", { name: "Economy" });
  await tabTo(page, topic);
  if (!(await topic.isChecked())) await page.keyboard.press("Space");
  await page.keyboard.press("Control+Enter");
}

test("from a document to two published commitments by the keyboard alone", async ({ page, request, signedIn, accessible }) => {
  await signedIn("editor");
  const slug = await publishDocument("keyboard", statement);
  await page.goto(`/admin/intake/${slug}`);
  await page.waitForFunction(() => Object.keys(document.querySelector(".start-intake")!).some((key) => key.startsWith("__reactProps")));
  await tabTo(page, page.getByRole("button", { name: "Read for commitments" }));
  await page.keyboard.press("Enter");
  // The reading is a process of its own; on a busy machine it takes its time.
  await expect(words(page)).toHaveText(train, { timeout: 45_000 });
  await keysWork(page);
  await accessible(page);
  const desk = page.url();

  // Accepted is not published: a stranger finds nothing of it.
  await page.keyboard.press("a");
  await expect(panel(page)).toContainText("accepted, being written");
  await stored(page, "Test editor");
  expect(await (await request.get("/api/v1/commitments?q=inspectors")).text()).not.toContain("inspectors by December");
  await page.keyboard.press("o");
  await writeCommitment(page, "Train 20,000 port inspectors");
  await expect(page.getByText("Published, and the passage is tracked.")).toBeVisible({ timeout: 30_000 });
  await expect(panel(page)).toContainText("tracked");
  await keysWork(page);

  await page.keyboard.press("n");
  await expect(words(page)).toHaveText(lanes);
  await page.keyboard.press("1");
  await stored(page, "Test editor");
  await page.keyboard.press("o");
  await writeCommitment(page, "Open two inspection lanes at Tecate");
  await expect(page.getByText("Published, and the passage is tracked.")).toBeVisible({ timeout: 30_000 });

  await page.goto("/commitments/train-20-000-port-inspectors");
  await expect(page.locator("mark").filter({ hasText: train }).first()).toBeVisible();
  await expect(page.getByText("by December 2027").first()).toBeVisible();
  await page.goto("/commitments/open-two-inspection-lanes-at-tecate");
  await expect(page.getByRole("region", { name: "Who owes what" })).toContainText("Mexico");

  // Left and come back to: nothing is lost, and the reading goes on with what is open.
  await page.goto(desk.split("?")[0]!);
  await expect(words(page)).toHaveText(/^Mexico asks the United States/);
  await expect(page.locator(".coverage-words")).toContainText("1 of 3 passages that state a commitment, an ask or a condition are open.");
});

test("what says nothing is set aside with reasons until all of it is considered, and the public page says so", async ({ page, signedIn, accessible }) => {
  await signedIn("editor");
  const { slug, id } = await beginReading("coverage", statement);
  await page.goto(`/sources/${slug}`);
  await expect(page.getByText(/passages that state a commitment/), "extraction alone makes nothing public").toHaveCount(0);
  await openDesk(page, id);
  await page.keyboard.press("x");
  await expect(panel(page).getByRole("button", { name: /no checkable act/ })).toBeFocused();
  await accessible(page);
  await page.keyboard.press("s");
  await expect(words(page)).toHaveText(lanes);
  // The wrong one: taken back, and given another reason.
  await page.keyboard.press("x");
  await page.keyboard.press("d");
  await expect(words(page)).toHaveText(/^Mexico asks/);
  await page.keyboard.press("u");
  await expect(words(page)).toHaveText(lanes);
  await expect(panel(page).locator(".state-badge")).toHaveText("open");
  await page.keyboard.press("x");
  await page.keyboard.press("t");
  await page.keyboard.type("Announced before, in another statement.");
  await page.keyboard.press("Enter");
  await expect(words(page)).toHaveText(/^Mexico asks/);
  await page.keyboard.press("x");
  await page.keyboard.press("r");
  await expect(words(page)).toHaveText(/^Trade between/);
  await page.keyboard.press("a");
  await stored(page, "Test editor");
  await expect(panel(page)).toContainText("figure or context");
  await tabTo(page, page.getByRole("button", { name: /^Set aside the .* without a proposal/ }));
  await page.keyboard.press("Enter");
  await expect(page.locator(".coverage-words")).toContainText("All 3 passages that state a commitment, an ask or a condition are considered.");
  await expect(page.locator(".coverage-words")).toContainText("No sentence is open.");
  await expect.poll(async () => (await db.sourceCoverage.findFirst({ where: { sourceVersion: { source: { slug } } } }))?.openSentences).toBe(0);
  await page.reload();
  await expect(page.getByText("All of it is considered.")).toBeVisible();
  await accessible(page);
  await page.goto(`/sources/${slug}`);
  await expect(page.getByText("All 3 passages that state a commitment were considered.")).toBeVisible();
  // A note on why something was set aside is the desk's own.
  expect(await page.content()).not.toContain("Announced before");
});

test("an answer is linked to the ask that is tracked, public under the editor's name", async ({ page, signedIn, accessible }) => {
  await signedIn("editor");
  const doses = `${(1000 + (Date.now() % 9000)).toLocaleString("en-US")},000 doses`;
  const answer = `The United States will share ${doses} of its COVID-19 vaccine supply with Mexico.`;
  const { id } = await beginReading("answer", `${answer}\n\nThe meeting ended at noon.\n`);
  await openDesk(page, id);
  await expect(words(page)).toHaveText(answer);
  const ask = panel(page).getByRole("listitem").filter({ hasText: "Mexico expected to ask the United States to share some of its COVID-19 vaccine" });
  await expect(ask).toBeVisible();
  const number = (await ask.locator("summary kbd").textContent())!;
  await page.keyboard.press("l");
  await page.keyboard.press(number);
  await expect(ask.locator("ins").first()).toBeVisible();
  await expect(ask).toContainText("Public at once: the words above as a quotation of United States, in a new version published by Test editor.");
  await accessible(page);
  await tabTo(page, ask.getByRole("button", { name: "It answers this ask", exact: true }));
  await page.keyboard.press("Enter");
  await stored(page, "Test editor");
  await expect(panel(page)).toContainText("answers an ask");
  await page.goto("/commitments/vaccine-supply-for-mexico");
  await expect(page.getByRole("region", { name: "The words" }).locator("mark").filter({ hasText: doses })).toBeVisible();
});

test("edges move by words, passages merge, and what is published cannot be undone here", async ({ page, signedIn }) => {
  await signedIn("editor");
  const { id } = await beginReading("edges", statement);
  await openDesk(page, id);
  await page.keyboard.press("}");
  await expect(words(page)).toHaveText("The United States will train 20,000 port inspectors by December");
  await page.keyboard.press("{");
  await expect(words(page)).toHaveText("United States will train 20,000 port inspectors by December");
  await page.keyboard.press("s");
  await expect(words(page)).toHaveText(train);
  await goTo(page, lanes);
  await page.keyboard.press("m");
  await expect(words(page)).toContainText(train);
  await expect(words(page)).toContainText(lanes);
  await page.keyboard.press("u");
  await expect(words(page), "undoing chooses what was undone").toHaveText(train);
  await expect.poll(() => db.intakeStep.count({ where: { intakeId: id, action: "merge", undoneAt: { not: null } } }), { timeout: 30_000 }).toBe(1);
  await page.reload();
  await keysWork(page);
  await goTo(page, lanes);
  await expect(words(page)).toHaveText(lanes);
  // While something is typed the keys are silent.
  await panel(page).getByText("It is a condition").click();
  await panel(page).getByLabel("Which commitment depends on it?").fill("x");
  await page.keyboard.type("na");
  await expect(panel(page).getByLabel("Which commitment depends on it?")).toHaveValue("xna");
  await expect(words(page)).toHaveText(lanes);
  await page.getByRole("checkbox", { name: "Single keys on" }).uncheck();
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("n");
  await expect(words(page)).toHaveText(lanes);
});

test("two editors work on one document; who comes second sees who decided what", async ({ page, browser, baseURL, signedIn }) => {
  await signedIn("editor");
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  await signedIn("administrator", context);
  const other = await context.newPage();
  const { id } = await beginReading("together", statement);
  await Promise.all([openDesk(page, id), openDesk(other, id)]);
  await page.keyboard.press("x");
  await page.keyboard.press("s");
  await expect(words(page)).toHaveText(lanes);
  await expect.poll(() => db.intakeStep.count({ where: { intakeId: id } })).toBe(1);
  await other.keyboard.press("a");
  await expect(other.getByRole("alert").filter({ hasText: "Somebody decided first" })).toContainText("Test editor has decided: set aside: said already in this document.");
  await expect(panel(other)).toContainText("said already in this document");
  // Both go on with different passages.
  await page.keyboard.press("a");
  await other.keyboard.press("n");
  await goTo(other, "Mexico asks");
  await other.keyboard.press("a");
  await Promise.all([stored(page, "Test editor"), stored(other, "Test administrator")]);
  await page.reload();
  await expect(page.locator(".coverage-words")).toContainText("All 3 passages");
  await context.close();
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });
  test("the text, the proposals and every decision are there", async ({ page, signedIn }) => {
    await signedIn("editor");
    const { id } = await beginReading("no-script", statement);
    await page.goto(`/admin/intake/${id}`);
    await expect(words(page)).toHaveText(train);
    await page.getByRole("link", { name: /^Next open/ }).click();
    await expect(words(page)).toHaveText(lanes);
    await panel(page).getByRole("button", { name: /^Accept as commitment/ }).click();
    await expect(panel(page)).toContainText("accepted, being written");
    await expect(panel(page).getByRole("link", { name: /Write the commitment/ })).toBeVisible();
    await page.getByRole("link", { name: /^Trade between/ }).first().click();
    await panel(page).locator(".intake-reasons > summary").click();
    await panel(page).locator(".intake-reasons").getByRole("button", { name: /opinion/ }).click();
    await expect(panel(page)).toContainText("set aside: opinion");
    await page.getByRole("button", { name: /^Set aside the .* without a proposal/ }).click();
    await expect(page.locator(".coverage-words")).toContainText("2 of 3 passages");
  });
});

test.describe("on a phone, in the dark, in Spanish", () => {
  test.use({ colorScheme: "dark", viewport: { width: 390, height: 844 } });
  test("the desk fits and reads", async ({ page, signedIn, accessible }) => {
    const who = await signedIn("editor");
    await db.user.update({ where: { email: who.email }, data: { language: "es" } });
    const { id } = await beginReading("phone", statement);
    await openDesk(page, id);
    await expect(panel(page)).toContainText("compromiso");
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), "no sideways scrolling").toBeLessThanOrEqual(0);
    await accessible(page);
  });
});

test("a document of six hundred passages stays quick", async ({ page, signedIn }) => {
  await signedIn("editor");
  const text = Array.from({ length: 600 }, (_, n) => `The United States will open ${n + 20} inspection lanes at port number ${n + 1}.`).join("\n\n");
  const { id } = await beginReading("six-hundred", text);
  await openDesk(page, id);
  await expect(page.locator(".coverage-words")).toContainText("of 600 passages");
  // Thirty decisions as fast as a hand can: each is shown before the server has answered the one before.
  for (let n = 0; n < 30; n++) await page.keyboard.press(n % 2 === 0 ? "x" : "s");
  await expect(page.locator(".coverage-words")).toContainText("585 of 600 passages");
  await expect.poll(() => db.intakePassage.count({ where: { intakeId: id, state: "set-aside" } }), { timeout: 30_000 }).toBe(15);
  expect(await page.locator("form").count(), "forms for one passage only").toBeLessThan(40);
});
