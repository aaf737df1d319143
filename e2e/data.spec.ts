import { unzipSync } from "fflate";
import { sha256 } from "@/domain/audit";
import { expect, test } from "./fixtures";

test("the data page reads in both languages, and every file of it arrives", async ({ page, request, accessible }) => {
  test.setTimeout(120_000);
  for (const address of ["/data", "/es/data"]) {
    await page.goto(address);
    await accessible(page);
    await expect(page.getByRole("row", { name: /PolitiFact/ })).toBeVisible();
    const files = await page.locator("a[download]").evaluateAll((links) => links.map((link) => link.getAttribute("href")!));
    expect(files.length).toBe(4);
    for (const file of files) expect((await request.get(file)).headers()["content-disposition"], file).toContain("attachment");
  }
});

test("the data package is what its description says, as of any day", async ({ request }) => {
  const answer = await request.get("/api/v1/data-package.zip?lang=es");
  expect(answer.headers()["content-type"]).toBe("application/zip");
  const files = unzipSync(await answer.body());
  const description = JSON.parse(Buffer.from(files["datapackage.json"]!).toString()) as { resources: { path: string; hash: string; bytes: number }[] };
  for (const { path, hash, bytes } of description.resources) expect([path, hash, bytes]).toEqual([path, `sha256:${sha256(files[path]!)}`, files[path]!.length]);
  expect(Buffer.from(files["commitments.csv"]!).toString()).toContain("USMX-7");
  const before = unzipSync(await (await request.get("/api/v1/data-package.zip?asOf=2020-01-01")).body());
  expect(Buffer.from(before["commitments.csv"]!).toString().trim().split("\n")).toHaveLength(1);
});
