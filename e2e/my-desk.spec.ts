import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const rows = (page: Page) => page.locator("[data-queue-row]");
const link = (page: Page, index: number) => rows(page).nth(index).locator("[data-row-link]");
const bar = (page: Page) => page.getByRole("form", { name: "With the selected rows" });
/** By number: these rows stay where they are, whatever other stories do to them. */
const steady = "/admin?kind=all&party=mexico";

/** Waits until the scripts listen: the keys of a page that is only drawn go nowhere. */
async function ready(page: Page): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("data-keys", "on");
  await page.keyboard.press("j");
  await expect(link(page, 0)).toBeFocused();
}

test("by the keyboard alone: move, open, look at the keys, say that one has looked", async ({ page, signedIn, accessible }) => {
  await signedIn("editor");
  await page.goto(steady);
  await ready(page);
  await page.keyboard.press("j");
  await expect(link(page, 1)).toBeFocused();
  await page.keyboard.press("k");
  await page.keyboard.press("k");
  await expect(link(page, 0)).toBeFocused();

  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keys" });
  await expect(help.locator("dt")).toHaveText(["j", "k", "Enter", "f", "c", "x", "a", "u", "?", "Ctrl + Enter", "Esc"]);
  await expect(help.locator("dd").filter({ hasText: "log a follow-up" })).toBeVisible();
  await page.keyboard.press("j");
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  await expect(link(page, 0), "no key is taken in a dialog").toBeFocused();

  await page.keyboard.press("x");
  await expect(bar(page)).toContainText("1 row selected");
  await accessible(page);
  await bar(page).getByLabel("Why this change").focus();
  await page.keyboard.type("jjxfc?");
  await expect(bar(page).getByLabel("Why this change"), "nor while something is typed").toHaveValue("jjxfc?");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(steady);

  const title = await link(page, 1).innerText();
  await link(page, 0).focus();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
});

test("checked, nothing found: c, where was looked, and the next time it is suggested", async ({ page, signedIn }) => {
  await signedIn("editor");
  await page.goto(steady);
  await ready(page);
  for (let step = 0; step < 4; step++) await page.keyboard.press("j");
  await page.keyboard.press("c");
  const where = rows(page).nth(4).getByLabel("Where was searched");
  await expect(where).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Diario Oficial, j and k of 2026");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Noted: checked, nothing found.")).toBeVisible();
  await expect(link(page, 4), "and one goes on where one was").toBeFocused();
  await page.keyboard.press("c");
  await expect(where).toHaveValue("Diario Oficial, j and k of 2026");
});

/** Counts what a person does: a key, a click, a field that is filled. */
function counting(page: Page) {
  let count = 0;
  const act = async (does: Promise<unknown>) => { count += 1; await does; };
  return {
    press: (key: string) => act(page.keyboard.press(key)),
    fill: (field: Locator, text: string) => act(field.fill(text)),
    check: (field: Locator) => act(field.check()),
    choose: (field: Locator, label: string) => act(field.selectOption({ label })),
    click: (button: Locator) => act(button.click()),
    count: () => count,
  };
}

test("a follow-up with its evidence is logged from the queue in at most twelve interactions", async ({ page, signedIn, accessible }) => {
  await signedIn("editor");
  await page.goto("/admin?kind=all&topic=food-security&party=united-states");
  const words = "food security";
  await expect(link(page, 0)).toContainText("food security");
  await ready(page);
  const hand = counting(page);
  await hand.press("f");
  const form = page.getByRole("region", { name: "Log a follow-up: United States" });
  await expect(form.getByRole("heading", { level: 2, name: "Log a follow-up" })).toBeFocused();
  await expect(rows(page), "the queue is still there").not.toHaveCount(0);
  await accessible(page);
  await hand.check(form.getByRole("radio", { name: /^In progress/ }));
  await hand.fill(form.getByLabel("Since when"), "July 2022");
  await hand.choose(form.getByLabel("Confidence"), "Medium confidence");
  const source = form.getByRole("combobox", { name: "Source" });
  await hand.fill(source, "Background press call");
  await expect(page.getByRole("option")).toHaveCount(1);
  await hand.press("ArrowDown");
  await hand.press("Enter");
  await hand.fill(form.getByLabel("Or paste the words to quote"), words);
  await hand.click(form.getByRole("button", { name: "Find the words" }));
  await hand.click(form.getByRole("button", { name: /Quote these words food security/ }));
  await expect(form.getByLabel("By whose account"), "proposed from the source").not.toHaveValue("");
  await hand.press("ControlOrMeta+Enter");
  await expect(page.getByText("The follow-up is logged, and the public site shows it.")).toBeVisible();
  expect(hand.count()).toBeLessThanOrEqual(12);
  await expect(page).toHaveURL(/\/admin\?kind=all&topic=food-security&party=united-states&at=0&notice=logged/);
  await expect(link(page, 0), "the same place of the queue").toBeFocused();
  await expect(rows(page).first()).toContainText("In progress");
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });
  test("the same form is posted natively, and leads back to the same place", async ({ page, signedIn }) => {
    await signedIn("editor");
    await page.goto(steady);
    await rows(page).nth(6).getByRole("link", { name: /Log follow-up/ }).click();
    const form = page.getByRole("region", { name: /Log a follow-up/ });
    await form.getByRole("radio", { name: "Checked, nothing found" }).check();
    await form.getByLabel("Where was searched").first().fill("The gazette, by hand");
    await form.getByRole("button", { name: "Save and publish" }).click();
    await expect(page.getByText("The follow-up is logged, and the public site shows it.")).toBeVisible();
    await expect(page).toHaveURL(/kind=all&party=mexico&at=6&notice=logged/);
  });

  test("rows are assigned and the change is taken back", async ({ page, signedIn }) => {
    await signedIn("editor");
    await page.goto(`${steady}&page=2`);
    for (const index of [0, 1]) await rows(page).nth(index).getByRole("checkbox").check();
    await bar(page).getByLabel("Assign to …").selectOption({ index: 2 });
    await bar(page).getByRole("button", { name: "Assign" }).click();
    await page.getByRole("button", { name: /Undo/ }).click();
    await expect(page.getByText(/^Undone:/)).toBeVisible();
  });
});

test("several rows are assigned, a topic added, and each is taken back as it was; who came later is not overrun", async ({ page, signedIn, browser, baseURL, accessible }) => {
  const me = await signedIn("editor");
  await page.goto("/admin?kind=all&topic=climate-and-energy");
  await ready(page);
  const ids = await rows(page).locator("[data-row-box]").evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
  const several = Math.min(2, new Set(ids.slice(0, 2)).size);
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("a");
  await expect(bar(page).getByLabel("Assign to …")).toBeFocused();
  await bar(page).getByLabel("Assign to …").selectOption(me.id);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "assigned to Test editor" })).toBeVisible();
  await expect(rows(page).first()).toContainText("Test editor");
  await expect(bar(page), "the choice of rows is over").toBeHidden();
  await accessible(page);
  await page.goto("/admin?kind=assigned");
  await expect(rows(page).first()).toBeVisible();
  expect(new Set(await rows(page).locator("[data-row-box]").evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value))).size).toBe(several);
  await page.goBack();
  await page.getByRole("button", { name: /Undo/ }).click();
  await expect(page.getByText(/^Undone:/)).toBeVisible();
  await expect(rows(page).first()).not.toContainText("Test editor");

  await link(page, 0).focus();
  await page.keyboard.press("x");
  await bar(page).getByLabel("Topic").selectOption("health");
  await bar(page).getByRole("button", { name: "Add topic" }).click();
  await expect(bar(page).getByRole("alert")).toContainText("Fill this in");
  await bar(page).getByLabel("Why this change").fill("It is about health as well.");
  await bar(page).getByRole("button", { name: "Add topic" }).click();
  await expect(page.getByRole("status").filter({ hasText: "is added to one commitment" })).toBeVisible();

  // A colleague takes the same topic away again meanwhile: undoing would overrun that.
  const other = await browser.newContext({ baseURL: baseURL! });
  await signedIn("editor", other);
  const theirs = await other.newPage();
  await theirs.goto("/admin?kind=all&topic=climate-and-energy");
  await rows(theirs).first().getByRole("checkbox").check();
  await bar(theirs).getByLabel("Topic").selectOption("health");
  await bar(theirs).getByLabel("Why this change").fill("It is not.");
  await bar(theirs).getByRole("button", { name: "Remove topic" }).click();
  await expect(theirs.getByRole("status").filter({ hasText: "is removed from one commitment" })).toBeVisible();
  await page.keyboard.press("u");
  await expect(page.getByRole("alert").filter({ hasText: /published|changed|newer/i })).toBeVisible();
  await other.close();
});

test("who looks after a commitment and how often stands on its page, at the desk alone", async ({ page, signedIn }) => {
  const me = await signedIn("editor");
  await page.goto("/admin/commitments/USMX-3");
  const care = page.getByRole("region", { name: "Care" });
  await care.getByLabel("Assigned to").selectOption(me.id);
  await care.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("paragraph").filter({ hasText: "One commitment is assigned to Test editor." })).toBeVisible();
  await care.getByLabel("Days between checks").fill("0");
  await care.getByRole("button", { name: "Save the interval" }).click();
  await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await care.getByLabel("Days between checks").fill("14");
  await care.getByRole("button", { name: "Save the interval" }).click();
  await expect(page.getByText("The interval is set.")).toBeVisible();
  await page.goto(`/admin/commitments?assignee=${me.id}`);
  await expect(page.getByRole("row", { name: /USMX-3/ })).toContainText("Test editor");
  await page.goto("/admin");
  await expect(page.getByRole("link", { name: /^Assigned to me/ })).toHaveAttribute("aria-current", "page");
  for (const address of ["/commitments/USMX-3", "/api/v1/commitments/USMX-3"]) expect(await (await page.request.get(address)).text(), address).not.toContain("Test editor");
});

test("a contributor sees the queue and has no way to publish from it", async ({ page, signedIn }) => {
  await signedIn("contributor");
  await page.goto(steady);
  await expect(rows(page).first()).toBeVisible();
  await expect(page.getByRole("link", { name: /Log follow-up/ })).toHaveCount(0);
  await expect(page.locator("[data-row-box]")).toHaveCount(0);
  await page.goto("/admin?kind=returned");
  await expect(page.getByText("Nothing was returned to you.")).toBeVisible();
  await page.goto("/admin?kind=nonsense");
  await expect(page.getByRole("heading", { level: 1, name: "My desk" })).toBeVisible();
});
