import { expect, test } from "./fixtures";
import { auditHead } from "@/domain/audit";

test("the head of the chain is public, and grows with every event", async ({ request, signedIn }) => {
  const read = async () => auditHead.parse(await (await request.get("/api/v1/audit/head")).json());
  const before = await read();
  await signedIn("editor");
  const after = await read();
  expect(after.sequence).toBeGreaterThan(before.sequence);
  expect(after.hash).not.toBe(before.hash);
  expect((await request.post("/api/v1/audit/head", { data: {} })).status()).toBe(405);
  expect((await request.get("/api/v1/audit/head?asOf=2020-01-01")).status()).toBe(404);
});

test("the trail is searched by words, action, person, outcome and day, and keeps its filters from page to page", async ({ page, signedIn, accessible }) => {
  await signedIn("editor");
  await page.goto("/admin/audit");
  await accessible(page);
  await page.getByLabel("Words, id or number").fill("fentanyl task force");
  await page.getByLabel("What was done").selectOption("publish-commitment");
  await page.getByLabel("Outcome").selectOption("done");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/q=fentanyl\+task\+force/);
  const entries = page.locator(".audit-entry");
  await expect(entries.first()).toContainText("published");
  for (const text of await entries.allInnerTexts()) expect(text).toContain("commitment");
  await page.goto("/admin/audit?q=1&before=2");
  await expect(page.locator(".audit-head .id").last()).toHaveText("1");
  await page.goto("/admin/audit?to=2020-01-01");
  await expect(entries).toHaveCount(0);
  await page.goto("/admin/audit?kind=user&action=sign-in");
  await expect(entries.first()).toContainText("signed in");
});
