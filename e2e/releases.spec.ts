import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { APIRequestContext, Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { sha256 } from "@/domain/audit";
import { dayInZone } from "@/domain/plain-date";
import type { HeadlineFigures } from "@/domain/release";
import { siteTimeZone } from "@/server/env";
import { takenOver } from "./desk-steps";
import { expect, test } from "./fixtures";
import { commitment } from "./own-commitment";

const today = dayInZone(new Date(), siteTimeZone());
const place = `/data/releases/${today}`;

/** Freezes the record of today, as an administrator does it; there is one release a day, also where a story is tried twice. */
async function freeze(page: Page): Promise<void> {
  await page.goto("/admin/releases");
  if (await page.getByText("The release of today is there already.").isVisible()) return;
  await takenOver(page);
  const note = page.getByRole("group", { name: "What it is for" });
  await note.getByLabel("English").fill("For a story that is told twice.");
  await note.getByLabel("Spanish").fill("Para una historia que se cuenta dos veces.");
  await page.getByRole("button", { name: "Freeze it" }).click();
  await expect(page.getByRole("alert").getByRole("link"), "it is for good, and must be said so").toHaveCount(1);
  await page.getByRole("checkbox", { name: /cannot be changed or taken back/ }).check();
  await page.getByRole("button", { name: "Freeze it" }).click();
  await expect(page.getByText("Frozen. It stands at its address for good.")).toBeVisible({ timeout: 60_000 });
}

/** Every file that the page offers, as it arrives. */
async function filesOf(page: Page, request: APIRequestContext): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const row of await page.getByRole("table", { name: "Files" }).getByRole("row").filter({ has: page.getByRole("link") }).all()) {
    const link = row.getByRole("link");
    const answer = await request.get((await link.getAttribute("href"))!);
    const [name, content] = [(await link.textContent())!, await answer.body()];
    expect(answer.headers()).toMatchObject({ "cache-control": "public, max-age=31536000, immutable", "content-disposition": `attachment; filename="${name}"` });
    await expect(row.locator("code")).toHaveText(sha256(content));
    files.set(name, content);
  }
  return files;
}

/** What the published program says of the downloaded files, in a folder of its own. */
function countAgain(files: Map<string, Buffer>, packageName: string): HeadlineFigures {
  const folder = mkdtempSync(path.join(tmpdir(), "release-story-"));
  try {
    for (const [name, content] of [...Object.entries(unzipSync(files.get(packageName)!)), ...files]) writeFileSync(path.join(folder, name), content);
    return JSON.parse(execFileSync(process.execPath, ["figures.mjs", ".", "figures.json"], { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] })) as HeadlineFigures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("a release is frozen, read in both languages, downloaded, proven, counted again, and stays as it is", async ({ page, request, signedIn, accessible }) => {
  test.setTimeout(240_000);
  await signedIn("administrator");
  await freeze(page);

  await page.goto("/data");
  await page.getByRole("region", { name: "Releases" }).getByRole("link", { name: String(new Date().getFullYear()) }).first().click();
  await expect(page).toHaveURL(new RegExp(`${place}$`));
  await accessible(page);
  const files = await filesOf(page, request);
  expect([...files.keys()]).toEqual([`followthrough-${today}-en.zip`, `followthrough-${today}-es.zip`, "figures.json", "figures.mjs", "CODEBOOK.md", "CODEBOOK.es.md", "SHA256SUMS"]);
  const sums = files.get("SHA256SUMS")!.toString().trimEnd().split("\n").map((line) => line.split("  "));
  expect(sums.map(([print, name]) => [name, print])).toEqual([...files].filter(([name]) => name !== "SHA256SUMS").map(([name, content]) => [name, sha256(content)]));

  for (const lang of ["en", "es"]) {
    const counted = countAgain(files, `followthrough-${today}-${lang}.zip`);
    const figures = page.getByRole("table", { name: "Figures of that day" });
    for (const [name, value] of [["Commitments", counted.counts.commitment], ["Obligations owed", counted.owed.of], ["Owed: not assessed", counted.owed.unknown], ["Commitments overdue", counted.attention.overdue]] as const)
      await expect(figures.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) }).getByRole("cell"), name).toHaveText(new Intl.NumberFormat("en").format(value));
  }
  await expect(page.getByText(new RegExp(`Data set, release of .*${place}`))).toBeVisible();
  await page.getByText("BibTeX", { exact: true }).click();
  await expect(page.getByLabel("BibTeX")).toContainText(`@misc{followthrough-release-${today}`);

  await page.goto(`/es${place}`);
  await accessible(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Edición del");
  await expect(page.getByRole("row", { name: /Paquete de datos, textos en español/ })).toBeVisible();

  // The record goes on; what was frozen does not.
  const before = (await (await request.get("/api/v1/stats")).json()) as HeadlineFigures;
  await commitment("after-the-release");
  const after = (await (await request.get("/api/v1/stats")).json()) as HeadlineFigures;
  expect(after.counts.commitment).toBeGreaterThan(before.counts.commitment);
  await page.goto(place);
  expect([...(await filesOf(page, request))].map(([name, content]) => [name, sha256(content)])).toEqual([...files].map(([name, content]) => [name, sha256(content)]));
});

test("what is not a release is not there, and nothing is written to one", async ({ request }) => {
  for (const address of ["/data/releases/2020-01-01", "/es/data/releases/no-day"]) expect((await request.get(address)).status(), address).toBe(404);
  for (const address of ["/data/releases/2020-01-01/figures.json", "/data/releases/no-day/x"]) {
    const answer = await request.get(address);
    expect([answer.status(), answer.headers()["content-type"]], address).toEqual([404, expect.stringContaining("application/problem+json")]);
  }
  for (const method of ["POST", "PUT", "DELETE"]) expect((await request.fetch(`${place}/figures.json`, { method })).status(), method).toBe(405);
});

test("only administrators freeze", async ({ page, signedIn, expectConsole }) => {
  expectConsole(/404/);
  await signedIn("reviewer");
  expect((await page.goto("/admin/releases"))!.status()).toBe(404);
});
