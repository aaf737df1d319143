import { systemActor } from "@/server/actor";
import { logFollowUp } from "@/server/commands/log-follow-up";
import { expect, test } from "./fixtures";
import { commitment } from "./own-commitment";

const seed = systemActor("seed");

test("an editor merges a duplicate: its addresses lead on, its history stays, and it can be undone", async ({ page, request, signedIn, accessible }) => {
  test.setTimeout(120_000);
  const [kept, twin] = [await commitment("kept"), await commitment("twin")];
  const logged = await logFollowUp(seed, { obligation: twin.obligation, kind: "check", checkedOn: "2026-05-01", searched: `Looked for ${twin.slug}`, baseVersion: 0 });
  expect(logged.ok).toBe(true);
  await signedIn("editor");
  await page.goto(`/admin/commitments/${twin.id}`);
  await page.getByRole("link", { name: "Merge" }).click();
  await page.getByLabel("It is a duplicate of").selectOption(kept.id);
  await page.getByRole("button", { name: "Show what will happen" }).click();
  await expect(page.getByText(`/commitments/${twin.slug} and ${twin.id} lead to ${kept.id} for good.`)).toBeVisible();
  await expect(page.getByText("1 entry")).toBeVisible();
  await accessible(page);
  await page.getByRole("button", { name: "Merge them" }).click();
  await expect(page.getByRole("alert").or(page.locator(".error-summary")).first()).toBeVisible();
  await page.getByRole("group", { name: "Why" }).getByLabel("English").fill("The same promise, recorded twice.");
  await page.getByRole("button", { name: "Merge them" }).click();
  await expect(page.getByRole("status")).toContainText("Merged");
  await expect(page.getByText("The same promise, recorded twice.")).toBeVisible();

  for (const address of [`/commitments/${twin.slug}`, `/commitments/${twin.id}`, `/es/commitments/${twin.id}`]) {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect(answer.status(), address).toBe(308);
    expect(answer.headers().location, address).toContain(`/commitments/${kept.slug}`);
  }
  const api = await request.get(`/api/v1/commitments/${twin.id}`, { maxRedirects: 0 });
  expect([api.status(), (await api.json()).mergedInto]).toEqual([308, kept.id]);
  expect((await (await request.get(`/api/v1/commitments?q=${twin.slug}`)).json()).total).toBe(0);
  expect((await (await request.get(`/api/v1/commitments/${twin.id}/follow-ups`)).json()).total).toBe(1);

  await page.goto(`/commitments/${twin.slug}`);
  await expect(page).toHaveURL(new RegExp(`/commitments/${kept.slug}$`));
  await expect(page.getByRole("heading", { name: "Also recorded as" })).toBeVisible();
  await page.getByText("What it said, and its history (1 entry)").click();
  await expect(page.getByText(`Looked for ${twin.slug}`)).toBeVisible();
  await accessible(page);

  await page.goto("/admin/commitments");
  await page.getByText(/records? that w(as|ere) merged or archived/).click();
  await page.locator(".removed").getByRole("link", { name: twin.id, exact: true }).click();
  await page.getByRole("link", { name: "Restore" }).click();
  await page.getByRole("group", { name: "Why" }).getByLabel("English").fill("Two promises after all.");
  await page.getByRole("button", { name: "Restore it" }).click();
  await expect(page.getByRole("status")).toContainText("Restored");
  expect((await request.get(`/commitments/${twin.slug}`, { maxRedirects: 0 })).status()).toBe(200);
});

test("a reviewer archives what was made by mistake: a tombstone with 410, in both languages and in the API", async ({ page, request, signedIn, accessible, expectConsole }) => {
  test.setTimeout(120_000);
  expectConsole(/410|404/);
  const mistake = await commitment("mistake");
  await signedIn("reviewer");
  await page.goto(`/admin/commitments/${mistake.id}/archive`);
  await accessible(page);
  await page.getByRole("group", { name: "Why" }).getByLabel("English").fill("Nobody promised this.");
  await page.getByRole("button", { name: "Archive it" }).click();
  await expect(page.getByRole("status")).toContainText("Archived");
  await expect(page.getByRole("link", { name: "Edit", exact: true })).toHaveCount(0);

  for (const address of [`/commitments/${mistake.slug}`, `/commitments/${mistake.id}`, `/es/commitments/${mistake.slug}`]) {
    const answer = await page.goto(address);
    expect(answer!.status(), address).toBe(410);
    const text = await answer!.text();
    expect(text).toContain("Nobody promised this.");
    expect(text).not.toContain(`Words of ${mistake.slug}`);
    expect(text).not.toContain(`Palabras de ${mistake.slug}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  }
  await accessible(page);
  for (const address of [`/api/v1/commitments/${mistake.id}`, `/api/v1/commitments/${mistake.slug}/follow-ups`]) {
    const answer = await request.get(address);
    expect([answer.status(), answer.headers()["content-type"]]).toEqual([410, "application/problem+json; charset=utf-8"]);
    expect((await answer.json()).detail).toContain("Nobody promised this.");
  }
  expect((await (await request.get(`/api/v1/commitments?q=${mistake.slug}`)).json()).total).toBe(0);
});

test("neither is for who may not: no link, no page", async ({ page, signedIn, expectConsole }) => {
  expectConsole(/404/);
  const one = await commitment("guarded");
  await signedIn("contributor");
  for (const place of ["merge", "archive", "restore"]) expect((await page.goto(`/admin/commitments/${one.id}/${place}`))!.status()).toBe(404);
  await page.context().clearCookies();
  await signedIn("editor");
  expect((await page.goto(`/admin/commitments/${one.id}/archive`))!.status()).toBe(404);
  expect((await page.goto(`/admin/commitments/${one.id}/restore`))!.status()).toBe(404);
  await page.goto(`/admin/commitments/${one.id}`);
  await expect(page.getByRole("link", { name: "Merge" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Archive" })).toHaveCount(0);
});
