import { unzipSync } from "fflate";
import { sha256 } from "@/domain/audit";
import { readCsv } from "@/domain/csv";
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

/** One column of a CSV file, by its name in the first row. */
function column(text: string, name: string): string[] {
  const read = readCsv(text.replace(/^\uFEFF/, ""));
  const [header, ...rows] = read.ok ? read.rows.map(({ cells }) => cells) : [];
  return rows.map((row) => row[header!.indexOf(name)]!);
}

for (const [prefix, region, more] of [["", "As you have filtered", "what is in each"], ["/es", "Tal como usted filtró", "qué trae cada uno"]] as const) {
  test(`the list as it is filtered leaves in every format, its records and no others (${prefix || "en"})`, async ({ page, request, accessible }) => {
    await page.goto(`${prefix}/commitments?event=virtual-meeting-2021-03-01&kind=commitment&sort=changed`);
    await page.getByRole("link", { name: more }).click();
    await expect(page).toHaveURL(`${prefix}/data?kind=commitment&event=virtual-meeting-2021-03-01`);
    await accessible(page);
    const files = await page.getByRole("region", { name: region }).locator("a[download]").evaluateAll((links) => links.map((link) => link.getAttribute("href")!));
    expect(files.map((file) => new URL(file, "http://x").pathname)).toEqual(["/api/v1/data-package.zip", "/api/v1/commitments.csv", "/api/v1/commitments.json", "/api/v1/commitments.jsonl"]);
    // Other stories publish meanwhile: the four are asked again until they are of one state.
    await expect(async () => {
      const [zip, csv, json, lines] = await Promise.all(files.map(async (file) => (await request.get(file)).body()));
      const packed = unzipSync(zip!);
      const text = (name: string) => Buffer.from(packed[name]!).toString();
      const ids = (JSON.parse(json!.toString()) as { id: string }[]).map(({ id }) => id).sort();
      expect(ids.length).toBeGreaterThan(3);
      expect(column(csv!.toString(), "id").sort()).toEqual(ids);
      expect(lines!.toString().trim().split("\n").map((line) => (JSON.parse(line) as { id: string }).id).sort()).toEqual(ids);
      expect(column(text("commitments.csv"), "id").sort()).toEqual(ids);
      for (const part of ["obligations", "citations", "follow-ups"]) expect(column(text(`${part}.csv`), "commitment").filter((id) => !ids.includes(id)), part).toEqual([]);
      expect(JSON.parse(text("datapackage.json"))).toMatchObject({ filter: "kind=commitment&event=virtual-meeting-2021-03-01", language: prefix === "" ? "en" : "es" });
      expect(text("CODEBOOK.es.md")).toContain("Identificador público permanente");
    }).toPass({ timeout: 90_000 });
  });
}

test("a filter that means nothing gives no package rather than a wider one", async ({ request }) => {
  for (const query of ["topic=No%20Slug", "colour=red", "status=done"]) expect((await request.get(`/api/v1/data-package.zip?${query}`)).status(), query).toBe(400);
});
