import { openForm, save, takenOver } from "./desk-steps";
import { expect, test } from "./fixtures";

test("a text is removed by order of a court: asked for by one administrator, removed by another, and the public reads that it was", async ({ page, browser, baseURL, signedIn, accessible }) => {
  test.setTimeout(120_000);
  const secret = `Juan Perdido of Example Street ${Date.now().toString(36)}`;
  await signedIn("administrator");
  await openForm(page, "human-smuggling-networks", "United States");
  await page.getByRole("radio", { name: "Checked, nothing found" }).check();
  await page.getByLabel("Where was searched").fill(`The register of the court, for ${secret}`);
  await save(page);
  await expect(page.getByText("The follow-up is logged, and the public site shows it.")).toBeVisible();

  await page.goto("/commitments/human-smuggling-networks");
  const entry = page.locator("[id^=entry-]").filter({ hasText: secret });
  const address = await entry.getAttribute("id");
  const id = address!.replace("entry-", "");
  await page.goto("/admin/redactions");
  await takenOver(page);
  await page.getByLabel("Which text").selectOption({ label: "Where was searched, of a follow-up" });
  await page.getByLabel("Id of the record").fill(id);
  await page.getByLabel("By whose order").fill("the district court, case 7/2026");
  await page.getByRole("textbox", { name: "Reason" }).fill("It names a person of a sealed proceeding.");
  await accessible(page);
  await page.getByRole("button", { name: "Ask a second person" }).click();
  await expect(page.getByText("Asked for. A second person decides.")).toBeVisible();
  const asked = page.getByRole("listitem").filter({ hasText: id });
  await expect(asked).toContainText("Another person decides.");
  await expect(asked.getByRole("button")).toHaveCount(0);
  expect(await (await page.request.get("/commitments/human-smuggling-networks")).text(), "asking removes nothing").toContain(secret);

  const context = await browser.newContext({ baseURL: baseURL! });
  await signedIn("administrator", context);
  const second = await context.newPage();
  await second.goto("/admin/redactions");
  await takenOver(second);
  const waiting = second.getByRole("listitem").filter({ hasText: id });
  await waiting.getByRole("radio", { name: "Remove the text" }).check();
  await waiting.getByRole("button", { name: "Decide" }).click();
  await expect(second.getByText("Decided.", { exact: true })).toBeVisible();
  await expect(waiting).toContainText(/Removed from \d+ places/);

  await page.goto(`/commitments/human-smuggling-networks#${address}`);
  const grave = page.locator(`#${address}`);
  await expect(grave).toContainText("What was said of the search was removed.");
  await expect(grave).toContainText("by order of the district court, case 7/2026");
  await expect(grave).toContainText("It names a person of a sealed proceeding.");
  await accessible(page);
  await page.goto("/es/commitments/human-smuggling-networks");
  await expect(page.locator(`#${address}`)).toContainText("Lo dicho sobre la búsqueda fue retirado.");
  for (const place of ["/commitments/human-smuggling-networks", "/api/v1/commitments/human-smuggling-networks/follow-ups", "/changes?kind=follow-ups", `/admin/audit?q=${id}`]) {
    expect(await (await page.request.get(place)).text(), place).not.toContain(secret);
  }
  await context.close();
});

test("what was said of a draft can be removed too, and a tombstone stands at the desk", async ({ page, browser, baseURL, signedIn }) => {
  await signedIn("administrator");
  await page.goto("/admin/topics/new");
  await takenOver(page);
  await page.getByRole("group", { name: "Name" }).getByLabel("English").fill(`Sealed ${Date.now().toString(36)}`);
  await page.locator("summary", { hasText: "Private notes" }).click();
  await page.getByLabel("Private notes").fill("Ask Juan Perdido of Example Street");
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page).toHaveURL(/draft=/);
  const draft = new URL(page.url()).searchParams.get("draft")!;
  await page.goto(`/admin/drafts/${draft}`);
  await page.locator(".private-notes").getByRole("link", { name: "Have this removed by law" }).click();
  await expect(page.getByLabel("Which text")).toHaveValue("draft.private-notes");
  await expect(page.getByLabel("Id of the record")).toHaveValue(draft);
  await takenOver(page);
  await page.getByLabel("By whose order").fill("the district court");
  await page.getByRole("textbox", { name: "Reason" }).fill("A sealed proceeding.");
  await page.getByRole("button", { name: "Ask a second person" }).click();
  await expect(page.getByText("Asked for. A second person decides.")).toBeVisible();

  const context = await browser.newContext({ baseURL: baseURL! });
  await signedIn("reviewer", context);
  const second = await context.newPage();
  await second.goto("/admin/redactions");
  await takenOver(second);
  const waiting = second.getByRole("listitem").filter({ hasText: draft });
  await waiting.getByRole("radio", { name: "Remove the text" }).check();
  await waiting.getByRole("button", { name: "Decide" }).click();
  await expect(waiting).toContainText("Removed from 1 place.");
  await second.goto(`/admin/drafts/${draft}`);
  await expect(second.getByText("The private notes were removed on")).toContainText("by order of the district court. A sealed proceeding.");
  await expect(second.getByText("Juan Perdido")).toHaveCount(0);
  await expect(second.getByRole("link", { name: "Have this removed by law" }), "a reviewer confirms and does not ask").toHaveCount(0);
  await context.close();
});
