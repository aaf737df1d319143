import { expect, test } from "./fixtures";

test("the desk's places stand in groups, reached by keyboard, and every list leaves as it is filtered", async ({ page, signedIn, accessible }) => {
  await signedIn("administrator");
  await page.goto("/admin");
  const groups = page.getByRole("navigation", { name: "Desk", exact: true });
  await expect(groups.getByRole("link")).toHaveText([/^Work/, "Record", "Documents", "Installation"]);
  await groups.getByRole("link", { name: "Installation" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "People" })).toBeVisible();
  const places = page.getByRole("navigation", { name: "Installation" });
  await expect(places.getByRole("link", { name: "People" })).toHaveAttribute("aria-current", "page");
  await places.getByRole("link", { name: "Audit" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Audit trail" })).toBeVisible();
  await accessible(page);

  await page.goto("/admin/audit?kind=user&action=sign-in&outcome=done");
  const file = page.getByText("Download this list as").getByRole("link", { name: "JSON", exact: true });
  const events = (await (await page.request.get((await file.getAttribute("href"))!)).json()) as { action: string; recordKind: string; outcome: string }[];
  expect(events.length).toBeGreaterThan(0);
  for (const event of events) expect(event).toMatchObject({ action: "sign-in", recordKind: "user", outcome: "done" });
  await page.goto("/admin/audit?kind=export");
  await expect(page.locator(".audit-entry").first()).toContainText("exported");
});

test("on a telephone the places stand in one menu, without a script too", async ({ browser, baseURL, signedIn }) => {
  const context = await browser.newContext({ baseURL: baseURL!, viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
  await signedIn("editor", context);
  const page = await context.newPage();
  await page.goto("/admin/topics");
  const menu = page.getByRole("navigation", { name: "Desk", exact: true });
  await expect(menu).toHaveCount(1);
  await menu.locator("summary").click();
  await expect(menu.getByRole("link", { name: "Topics" })).toHaveAttribute("aria-current", "page");
  await expect(menu.getByRole("link", { name: "People" }), "what this role may not open is not there").toHaveCount(0);
  await menu.getByRole("link", { name: "Parties" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Parties" })).toBeVisible();
  await context.close();
});

test("what a contributor may not have is no file", async ({ page, signedIn }) => {
  await signedIn("contributor");
  for (const list of ["people", "audit", "suggestions", "jobs", "no-such-list"]) expect((await page.request.get(`/admin/export?table=${list}`)).status(), list).toBe(404);
  expect((await page.request.get("/admin/export?table=topics&format=jsonl")).status()).toBe(200);
});

test("each list leaves as a file by the link of its own page, under the filters of that page", async ({ page, signedIn }) => {
  await signedIn("administrator");
  for (const place of ["", "/commitments", "/sources", "/sources/links?state=gone", "/sources/touched", "/parties", "/events", "/topics", "/indicators", "/intake", "/drafts", "/suggestions", "/suggestions?list=declined", "/people", "/audit", "/jobs"]) {
    const html = await (await page.request.get(`/admin${place}`)).text();
    const link = /href="(\/admin\/export\?[^"]*format=csv[^"]*)"/.exec(html)?.[1]?.replaceAll("&amp;", "&");
    expect(link, `a link of /admin${place}`).toBeTruthy();
    expect((await page.request.get(link!)).status(), link).toBe(200);
  }
});
