import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { v7 as newId } from "uuid";
import { csvLine, readCsv } from "@/domain/csv";
import { db } from "@/server/db";
import { takenOver } from "./desk-steps";
import { expect, test } from "./fixtures";

const sheet = "fact-sheet-us-mexico-cooperation-2021";
const own = (name: string) => `${name}-${Date.now().toString(36)}-${process.pid}`;

const row = (slug: string, change: Record<string, string> = {}): Record<string, string> => ({
  update: "", slug, kind: "commitment", "title.en": `Imported ${slug}`, "title.es": `Importado ${slug}`, "summary.en": `Words of ${slug}.`,
  from: "united-states", madeOn: "2021-03-01", topics: "migration", specificity: "1",
  "obligations.0.party": "united-states", "obligations.0.role": "owes", "obligations.0.basis": "own-word",
  "citations.0.quotation.source": sheet, "citations.0.quotation.exact": "", "citations.0.quotation.speakers": "united-states", changeNote: "", ...change,
});

const csv = (rows: Record<string, string>[]) => {
  const names = [...new Set(rows.flatMap((one) => Object.keys(one)))];
  return [names, ...rows.map((one) => names.map((name) => one[name] ?? ""))].map(csvLine).join("");
};

async function choose(page: Page, content: string, name = "rows.csv"): Promise<void> {
  await page.getByLabel("File", { exact: true }).setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
}

/** Words that the document has exactly once, so that a row needs no place. */
async function words(page: Page): Promise<string> {
  const { citations } = (await (await page.request.get("/api/v1/commitments?source=fact-sheet-us-mexico-cooperation-2021&limit=1")).json()).data[0] as { citations: { source: string; exact: string }[] };
  return citations.find(({ source }) => source === sheet)!.exact;
}

test("a table is checked row by row, put right, imported whole, and never twice", async ({ page, signedIn, accessible }) => {
  test.setTimeout(120_000);
  await signedIn("editor");
  await page.goto("/admin/commitments");
  await page.getByRole("link", { name: "Import", exact: true }).click();
  const exact = await words(page);
  const [first, second] = [own("first"), own("second")];
  const good = [row(first, { "citations.0.quotation.exact": exact }), row(second, { "citations.0.quotation.exact": exact })];

  await choose(page, csv([{ ...good[0]!, topics: "no-such-topic" }, { ...good[1]!, "citations.0.quotation.exact": "These words are nowhere." }]));
  await page.getByRole("button", { name: "Check the file" }).click();
  const wrong = page.getByRole("alert").filter({ hasText: "wrong" });
  await expect(wrong.getByRole("heading")).toHaveText("2 things are wrong in the file");
  await expect(wrong.getByRole("row").nth(1)).toContainText("topics.0");
  await expect(wrong.getByRole("row").nth(2)).toContainText("citations.0.quotation.exact");
  const [download] = await Promise.all([page.waitForEvent("download"), wrong.getByRole("link", { name: "Download this list (CSV)" }).click()]);
  const list = readCsv(await readFile(await download.path(), "utf8"));
  expect(list.ok && list.rows.map(({ cells }) => cells.slice(0, 2))).toEqual([["Row", "Column"], ["2", "topics.0"], ["3", "citations.0.quotation.exact"]]);
  await accessible(page);

  await choose(page, csv(good));
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(page.getByRole("heading", { name: "Nothing is wrong with the 2 rows. Nothing is written yet." })).toBeVisible();
  expect((await page.request.get(`/commitments/${first}`)).status()).toBe(404);
  await page.getByText("Row by row").click();
  await expect(page.getByRole("cell", { name: first, exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Import it" }).click();
  await expect(page.getByRole("heading", { name: "All 2 rows are written, and public." })).toBeVisible();
  expect((await page.request.get(`/commitments/${second}`)).status()).toBe(200);

  await page.getByRole("button", { name: "Import it" }).click();
  await expect(page.getByText(`${first} is there already.`)).toBeVisible();

  const log = csv([first, second].map((commitment) => ({ commitment, party: "united-states", kind: "check", checkedOn: "2026-05-01", searched: `Looked for ${commitment}` })));
  await page.getByLabel("Entries of their logs").check();
  await choose(page, log);
  await page.getByRole("button", { name: "Import it" }).click();
  await expect(page.getByRole("heading", { name: "All 2 rows are written, and public." })).toBeVisible();
  await page.goto(`/commitments/${second}`);
  await expect(page.getByText(`Looked for ${second}`)).toBeVisible();
});

test("an import that runs is watched and stopped, and the record is as it was before", async ({ page, signedIn }) => {
  test.setTimeout(120_000);
  await signedIn("editor");
  const exact = await words(page);
  const [first, second] = [own("stopped-one"), own("stopped-two")];
  const counted = () => Promise.all([db.commitment.count(), db.citation.count(), db.auditEvent.count({ where: { recordKind: "import", outcome: "done" } })]);
  const before = await counted();
  await page.goto("/admin/import");
  await takenOver(page);
  await choose(page, csv([row(first, { "citations.0.quotation.exact": exact }), row(second, { "citations.0.quotation.exact": exact })]));

  expect(await (await page.request.get("/admin/import/progress?token=none")).json(), "nothing runs yet").toBeNull();

  // Somebody else is about to publish under the same address: the import waits for them, for as long as this story wants.
  let [begun, ended] = [() => {}, () => {}];
  const isHeld = new Promise<void>((resolve) => { begun = resolve; });
  const mayEnd = new Promise<void>((resolve) => { ended = resolve; });
  const rival = db.$transaction(async (tx) => {
    await tx.commitment.create({ data: { id: newId(), slug: second }, select: { id: true } });
    begun();
    await mayEnd;
    throw new Error("the rival thinks better of it");
  }, { timeout: 60_000 }).catch((error: Error) => error.message);
  await isHeld;
  try {
    await page.getByRole("button", { name: "Import it" }).click();
    const running = page.getByRole("status").filter({ has: page.getByRole("button", { name: "Stop", exact: true }) });
    await expect(running).toBeVisible();
    await expect(running).toContainText(/rows/);
    const [stopped] = await Promise.all([page.waitForResponse((answer) => answer.url().includes("/admin/import/progress") && answer.request().method() === "POST"), running.getByRole("button", { name: "Stop", exact: true }).click()]);
    expect(stopped.ok()).toBe(true);
  } finally {
    ended();
  }
  expect(await rival).toBe("the rival thinks better of it");
  await expect(page.getByRole("alert").filter({ hasText: "It was stopped. Nothing of it was written." })).toBeVisible();
  for (const slug of [first, second]) expect((await page.request.get(`/commitments/${slug}`)).status(), slug).toBe(404);
  expect(await counted()).toEqual(before);

  // Nothing of it is in the way of doing it again.
  await page.getByRole("button", { name: "Import it" }).click();
  await expect(page.getByRole("heading", { name: "All 2 rows are written, and public." })).toBeVisible();
});

test("templates are there to be filled in; without a script a file is checked as well", async ({ page, browser, baseURL, signedIn }) => {
  await signedIn("editor");
  await page.goto("/admin/import");
  for (const [name, ending] of [["CSV template", ".csv"], ["JSON schema", ".json"]] as const) {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).first().click()]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`^followthrough-template-commitments-.*\\${ending}$`));
  }
  const context = await browser.newContext({ javaScriptEnabled: false });
  await signedIn("editor", context);
  const plain = await context.newPage();
  await plain.goto(`${baseURL}/admin/import`);
  await choose(plain, "slug,colour\na,b\n");
  await plain.getByRole("button", { name: "Check the file" }).click();
  await expect(plain.getByText("No field has this name.")).toBeVisible();
  await context.close();
});

test("the list leaves as it stands on the page, and a table for spreadsheets runs nothing", async ({ page, request }) => {
  await page.goto("/commitments?kind=ask");
  const { total } = await (await request.get("/api/v1/commitments?kind=ask")).json();
  const href = (name: string) => page.getByText(/^Download these \d+:/).getByRole("link", { name, exact: true }).getAttribute("href");
  const table = await request.get((await href("CSV"))!);
  expect(table.headers()["content-disposition"]).toMatch(/^attachment; filename="followthrough-commitments-\d{4}-\d\d-\d\d\.csv"$/);
  const read = readCsv(await table.text());
  expect(read.ok && read.rows.length).toBe(total + 1);
  const lines = (await (await request.get((await href("JSON lines"))!)).text()).trimEnd().split("\n").map((line) => JSON.parse(line) as { kind: string });
  expect([lines.length, new Set(lines.map(({ kind }) => kind))]).toEqual([total, new Set(["ask"])]);
  expect(((await (await request.get((await href("JSON"))!)).json()) as unknown[]).length).toBe(total);
  expect((await request.get("/api/v1/commitments.csv?colour=red")).status()).toBe(400);
});

test("a list of the desk is for the desk, and who took it is in the trail", async ({ page, signedIn, request }) => {
  expect((await request.get("/admin/export?table=commitments")).status()).toBe(404);
  await signedIn("editor");
  const answer = await page.request.get("/admin/export?table=commitments&q=fentanyl");
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toContain("fentanyl-operational-task-force");
  await page.goto("/admin/audit");
  await expect(page.locator(".audit-entry").getByText(/exported/).first()).toBeVisible();
});
