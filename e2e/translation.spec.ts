import { expect, test } from "./fixtures";
import { openForm, save, takenOver } from "./desk-steps";
import { commitment } from "./own-commitment";

test("a finding is written in one language, translated later, and read in both", async ({ page, signedIn, accessible, request }) => {
  test.setTimeout(180_000);
  const stamp = Date.now();
  const { id, slug } = await commitment("translated");
  await signedIn("editor");
  await openForm(page, id, "United States");
  await page.getByRole("radio", { name: "Checked, nothing found" }).check();
  await page.getByLabel("Where was searched").fill(`Official Gazette ${stamp}`);
  await page.getByLabel("Note").first().fill(`Nothing was published ${stamp}.`);
  await save(page);
  await expect(page.getByText("Spanish: not yet translated.")).toBeVisible();

  await page.goto(`/es/commitments/${slug}`);
  const entry = page.locator("li[id^='entry-']").first();
  await expect(entry.locator("[lang='en']").filter({ hasText: `Nothing was published ${stamp}.` })).toBeVisible();
  await expect(entry.getByText("(Sin traducir)"), "the note, and where was searched").toHaveCount(2);
  await accessible(page);

  await page.goto(`/admin/commitments/${id}`);
  await page.getByRole("link", { name: "Translate 1" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Translate an entry");
  await takenOver(page);
  await accessible(page);
  await page.getByLabel("Finding (Spanish)").fill(`No se publicó nada ${stamp}.`);
  await page.getByRole("button", { name: "Publish the translation" }).click();
  await expect(page.getByRole("status").first()).toContainText("Published.");

  await page.goto(`/es/commitments/${slug}`);
  await expect(entry).toContainText(`No se publicó nada ${stamp}.`);
  await expect(entry.getByText("(Sin traducir)"), "where was searched is still in English").toHaveCount(1);
  const said = `No se publicó nada ${stamp}.`;
  for (const address of ["/es/changes", `/feeds/commitments/${id}/atom.xml?lang=es`, `/api/v1/commitments/${id}/follow-ups?lang=es`])
    expect((await (await request.get(address)).text()).includes(said), address).toBe(true);
  const found = (await (await request.get(`/api/v1/search?lang=es&q=${encodeURIComponent(`publicado ${stamp}`)}`)).json()) as { data: { id: string }[] };
  expect(found.data.map((row) => row.id)).toEqual([id]);
  await page.goto(`/commitments/${slug}`);
  await expect(entry).toContainText(`Nothing was published ${stamp}.`);
  await expect(entry.getByText("Not yet translated")).toHaveCount(0);
});

test("both languages are written side by side in the form, also in Spanish first", async ({ page, signedIn, accessible }) => {
  test.setTimeout(180_000);
  const stamp = Date.now();
  const { id, slug } = await commitment("side-by-side");
  await signedIn("editor");
  await openForm(page, id, "United States");
  await page.getByRole("radio", { name: "Checked, nothing found" }).check();
  await page.getByLabel("Where was searched").fill("Diario Oficial");
  await page.getByLabel("Note").first().fill(`Sin novedad ${stamp}.`);
  await page.getByLabel("Language of the note").selectOption({ label: "Spanish" });
  await page.getByText("Translation: English").click();
  await expect(page.locator(".translation")).toContainText(`Sin novedad ${stamp}.`);
  await page.getByLabel("Grounds (English)").fill("Because.");
  await page.getByLabel("Finding (English)").fill(`No news ${stamp}.`);
  await accessible(page);
  await save(page);
  await expect(page.getByRole("alert", { name: "There is a problem" }), "there is no why to translate").toContainText("could be a translation of");
  await page.getByLabel("Grounds (English)").fill("");
  await save(page);
  await expect(page.getByText("The follow-up is logged, and the public site shows it.")).toBeVisible();
  await page.goto(`/commitments/${slug}`);
  await expect(page.locator("li[id^='entry-']").first()).toContainText(`No news ${stamp}.`);
  await page.goto(`/es/commitments/${slug}`);
  await expect(page.locator("li[id^='entry-']").first()).toContainText(`Sin novedad ${stamp}.`);
});
