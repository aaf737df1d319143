import { sha256 } from "@/domain/audit";
import { sourceRecord } from "@/domain/record";
import { systemActor } from "@/server/actor";
import { publishCommitment } from "@/server/commands/publish-commitment";
import { publishSource } from "@/server/commands/publish-source";
import { db } from "@/server/db";
import { sourceAsInput } from "@/server/editor/as-input";
import { expect, test } from "./fixtures";

const actor = systemActor("cli");
let counter = 0;
const own = (name: string) => `${name}-${Date.now().toString(36)}-${process.pid}-${counter++}`;

function ok<T extends { ok: boolean }>(result: T): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result;
}

type Holding = "public" | "desk" | "none";
const captureOf = (text: string, textHeld: Holding) => (textHeld === "none"
  ? { textHeld, fingerprint: { sha256: sha256(text), codePoints: Array.from(text).length }, file: { sha256: sha256(text), bytes: text.length } }
  : { textHeld, text });

/** A document with its text, as somebody brought it in. */
async function document(slug: string, text: string, textHeld: Holding = "public") {
  ok(await publishSource(actor, {
    slug, title: `Notice ${slug}`, label: { en: "A notice", es: "Un aviso" }, language: "en", kind: "official-page", tier: "official",
    officialOf: "united-states", publishedOn: "2026-03-01", url: "https://www.example.org/notice", capture: captureOf(text, textHeld),
  }));
}

/** The same document as it reads now. */
async function edited(slug: string, text: string, textHeld: Holding = "public") {
  const { id } = await db.source.findUniqueOrThrow({ where: { slug }, select: { id: true } });
  ok(await publishSource(actor, { ...(await sourceAsInput(db, id))!, capture: captureOf(text, textHeld) }));
}

/** A commitment that rests on words of it. */
async function commitment(slug: string, source: string, exact: string, more: object = {}) {
  ok(await publishCommitment(actor, {
    slug, kind: "commitment", title: { en: `Promise ${slug}`, es: `Promesa ${slug}` }, summary: { en: "A promise.", es: "Una promesa." },
    from: ["united-states"], madeOn: "2026-03-01", topics: ["migration"], specificity: 1,
    obligations: [{ party: "united-states", role: "owes", basis: "own-word" }],
    citations: [{ role: "origin", quotation: { source, exact, speakers: ["united-states"], ...more } }],
  }));
}

const opening = "A notice of the department.\n\n";
const visas = "The department will issue up to 11,500 seasonal visas this year.";
const bridge = "It will modernize the bridge at San Ysidro by September 2027.";
const school = "It will also open a school for border officers in spring.";

test("a quiet edit is found, shown to every reader, and settled by an editor", async ({ page, signedIn, request, accessible }) => {
  test.setTimeout(120_000);
  const slug = own("quiet-edit");
  await document(slug, `${opening}${visas} ${bridge}\n\n${school}\n`);
  await commitment(`${slug}-visas`, slug, "will issue up to 11,500 seasonal visas");
  await commitment(`${slug}-bridge`, slug, "modernize the bridge at San Ysidro by September 2027");
  await edited(slug, `${opening}${visas.replace("will issue up to 11,500", "may issue about 9,000")} ${bridge}\n\n${school}\n`);

  // The document's page: edited, what changed, and which commitment it touches.
  await page.goto(`/sources/${slug}`);
  const notice = page.getByRole("complementary", { name: "This document was edited" });
  await expect(notice).toContainText("2 versions");
  await expect(notice).toContainText("touched 1 quotation");
  const touched = page.getByRole("region", { name: "Quotations that the edits touched" });
  await expect(touched).toContainText("Words changed");
  await expect(touched).toContainText("no editor has decided about it yet");
  await expect(touched.locator("del")).toHaveText(["deleted: will", "deleted: up to 11,500"]);
  await expect(touched.locator("ins")).toHaveText(["inserted: may", "inserted: about 9,000"]);
  await expect(touched.getByRole("link", { name: `Promise ${slug}-visas` })).toHaveAttribute("href", `/commitments/${slug}-visas`);
  const changes = page.getByRole("region", { name: "What changed in version 2" });
  await expect(changes).toContainText("3 words inserted and 4 words deleted, in 1 place");
  await expect(changes).toContainText("Of 2 quotations that the record had from the document, 1 stands as before and 1 was changed.");
  await accessible(page);

  // The words that stand are marked where they stand now; the changed ones are not marked at other words.
  await expect(page.locator("mark.passage")).toHaveText(["modernize the bridge at San Ysidro by September 2027"]);
  await page.goto(`/commitments/${slug}-bridge`);
  await expect(page.getByText("The document was edited after this was quoted; the words stand.")).toBeVisible();
  await page.getByRole("region", { name: "The words" }).getByRole("link", { name: `Notice ${slug}` }).click();
  await expect(page).toHaveURL(new RegExp(`/sources/${slug}#quote-`));
  await expect(page.locator(":target + mark")).toHaveText("modernize the bridge at San Ysidro by September 2027");

  // The commitment keeps the words that were quoted, says so, and leads to the version that has them.
  await page.goto(`/commitments/${slug}-visas`);
  await expect(page.getByRole("region", { name: "The words" }).locator("mark")).toHaveText("will issue up to 11,500 seasonal visas");
  await expect(page.getByText("The document was edited after this was quoted; the words were changed.")).toBeVisible();
  await page.getByRole("region", { name: "The words" }).getByRole("link", { name: `Notice ${slug}` }).click();
  await expect(page).toHaveURL(new RegExp(`/sources/${slug}\\?version=1#quote-`));
  await expect(page.getByRole("complementary", { name: "You are reading version 1 of 2" })).toBeVisible();
  await expect(page.locator("mark.passage")).toHaveText(["will issue up to 11,500 seasonal visas", "modernize the bridge at San Ysidro by September 2027"]);
  await accessible(page);

  // An editor accepts the newer words.
  await signedIn("editor");
  await page.goto("/admin/sources");
  await page.getByRole("link", { name: /edit.* of (its|their) document.* for a decision/ }).click();
  await page.getByRole("row").filter({ hasText: `Notice ${slug}` }).getByRole("link", { name: /will issue up to 11,500/ }).click();
  await expect(page.getByRole("region", { name: "As quoted, version 1" })).toContainText("will issue up to 11,500 seasonal visas");
  await expect(page.getByRole("region", { name: "Nearest in version 2" }).locator("ins")).toHaveText(["inserted: may", "inserted: about 9,000"]);
  await accessible(page);
  await page.getByRole("radio", { name: /Accept the newer words/ }).check();
  await page.getByRole("textbox", { name: "The newer words" }).fill("may issue about 19,000 seasonal visas");
  await page.getByRole("button", { name: "Publish the decision" }).click();
  await expect(page.getByText(/These words are not in the source/).first()).toBeVisible();
  await page.getByRole("textbox", { name: "The newer words" }).fill("may issue about 9,000 seasonal visas");
  await page.getByRole("button", { name: "Publish the decision" }).click();
  await expect(page.getByText("The decision is published beside the quotation.")).toBeVisible();

  await page.goto(`/commitments/${slug}-visas`);
  await expect(page.getByText("it now reads: “may issue about 9,000 seasonal visas”")).toBeVisible();
  await page.goto(`/es/commitments/${slug}-visas`);
  await expect(page.getByText("ahora dice: «may issue about 9,000 seasonal visas»")).toBeVisible();
  await page.goto(`/es/sources/${slug}`);
  await expect(page.getByRole("region", { name: "Citas afectadas por los cambios" })).toContainText("La redacción aceptó las palabras nuevas");
  await expect(page.locator("mark.passage").first()).toHaveText("may issue about 9,000 seasonal visas");
  await accessible(page);

  const answer = sourceRecord.parse(await (await request.get(`/api/v1/sources/${slug}`)).json());
  expect(answer.versions.map(({ number, textHeld }) => [number, textHeld])).toEqual([[1, "public"], [2, "public"]]);
  const { citations } = await (await request.get(`/api/v1/commitments/${slug}-visas`)).json();
  expect(citations[0]).toMatchObject({ exact: "will issue up to 11,500 seasonal visas", version: 1, reanchoring: { outcome: "changed", settlement: "accepted", version: 2, exact: "may issue about 9,000 seasonal visas" } });
  expect((await request.get(`/sources/${slug}?version=3`)).status()).toBe(404);
  expect((await request.get(`/sources/${slug}?version=one`)).status()).toBe(404);
});

test("a moved quotation needs nobody; a removed one stands on the older version, with a note", async ({ page, signedIn, accessible }) => {
  const slug = own("moved-removed");
  const long = "The two governments met in the morning and spoke for several hours about the river, the bridges and the trains between them.";
  await document(slug, `${opening}${visas}\n\n${long}\n\n${school}\n`);
  await commitment(`${slug}-visas`, slug, "will issue up to 11,500 seasonal visas this year");
  await commitment(`${slug}-school`, slug, "will also open a school for border officers");
  await edited(slug, `${opening}${long}\n\n${visas}\n`);

  await page.goto(`/sources/${slug}`);
  const touched = page.getByRole("region", { name: "Quotations that the edits touched" });
  await expect(touched.getByRole("listitem").filter({ hasText: "Words moved" })).toContainText("The same words stand at another place of the document.");
  await expect(touched.getByRole("listitem").filter({ hasText: "Words removed" }).locator("del")).toContainText("will also open a school for border officers");
  await expect(page.locator("mark.passage")).toHaveText(["will issue up to 11,500 seasonal visas this year"]);

  await signedIn("editor");
  await page.goto(`/admin/sources/${slug}`);
  await expect(page.getByRole("region", { name: "Quotations touched by an edit" }).getByRole("row")).toHaveCount(2);
  await page.getByRole("link", { name: /will also open a school/ }).click();
  await expect(page.getByText("Nothing in the newer text is like these words.")).toBeVisible();
  await page.getByRole("radio", { name: /stands on the version that was quoted/ }).check();
  await page.getByRole("button", { name: "Publish the decision" }).click();
  await expect(page.getByRole("group", { name: "Note for the public" })).toContainText(/Say/);
  await page.getByLabel("English").fill("The sentence was taken out without a word about it.");
  await page.getByLabel("Spanish").fill("La frase fue retirada sin explicación.");
  await page.getByRole("button", { name: "Publish the decision" }).click();
  await expect(page.getByText("The decision is published beside the quotation.")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "will also open a school" })).toContainText("Stands on the version that was quoted.");
  await accessible(page);

  await page.goto(`/es/commitments/${slug}-school`);
  await expect(page.getByText("la cita se sostiene en la versión anterior. Nota: La frase fue retirada sin explicación.")).toBeVisible();
});

test("of a text that only the desk reads nothing leaks: that it was edited, how much, and what it touches is said", async ({ page, signedIn, request, accessible }) => {
  test.setTimeout(120_000);
  const slug = own("desk-held");
  const marker = "MARKERFIRST", second = "MARKERSECOND";
  await document(slug, `${opening}${marker} stands here.\n\n${visas}\n`, "desk");
  await commitment(`${slug}-visas`, slug, "issue up to 11,500 seasonal visas");
  await edited(slug, `${opening}${second} stands here now.\n\n${visas.replace("11,500", "9,000")}\n`, "desk");

  await page.goto(`/sources/${slug}`);
  await expect(page.getByRole("region", { name: "What changed in version 2" })).toContainText("The text is not shown to the public");
  await expect(page.getByRole("region", { name: "Quotations that the edits touched" })).toContainText(`Promise ${slug}-visas`);
  await accessible(page);
  for (const address of [`/sources/${slug}`, `/es/sources/${slug}`, `/sources/${slug}?version=1`, `/sources/${slug}?version=2`, `/commitments/${slug}-visas`, `/api/v1/sources/${slug}`, `/api/v1/commitments/${slug}-visas`]) {
    for (const headers of [{}, { RSC: "1" }] as Record<string, string>[])
      expect(await (await request.get(address, { headers })).text(), address).not.toMatch(/MARKER|9,000/);
  }
  await signedIn("editor");
  await page.goto(`/admin/sources/${slug}/touched`);
  await page.getByRole("link", { name: /issue up to 11,500/ }).click();
  await expect(page.getByRole("region", { name: "Nearest in version 2" }).locator("ins")).toHaveText("inserted: 9,000");
});

test("a text that is not kept is compared by nobody but an editor", async ({ page, signedIn }) => {
  const slug = own("not-kept");
  await document(slug, "An article that nobody may keep.", "none");
  await commitment(`${slug}-visas`, slug, "nobody may keep", { start: 16, attested: { end: 31, prefix: "that ", suffix: "." } });
  await edited(slug, "Another article that nobody may keep.", "none");
  await page.goto(`/commitments/${slug}-visas`);
  await expect(page.getByText("the words have not been compared")).toBeVisible();
  await signedIn("editor");
  await page.goto(`/admin/sources/${slug}/touched`);
  await page.getByRole("link", { name: "nobody may keep" }).click();
  await expect(page.getByText("The newer text is not held here")).toBeVisible();
  await page.getByRole("radio", { name: /Accept the newer words/ }).check();
  await page.getByRole("textbox", { name: "The newer words" }).fill("nobody may keep");
  await page.getByLabel("Position").fill("21");
  await page.getByRole("button", { name: "Publish the decision" }).click();
  await expect(page.getByText("The decision is published beside the quotation.")).toBeVisible();
});

test("passages that overlap are marked as a whole when their address is followed", async ({ page }) => {
  const slug = own("overlap");
  await document(slug, `${opening}${visas}\n`);
  await commitment(`${slug}-all`, slug, "will issue up to 11,500 seasonal visas this year");
  await commitment(`${slug}-part`, slug, "11,500 seasonal visas");
  await page.goto(`/commitments/${slug}-all`);
  await page.getByRole("region", { name: "The words" }).getByRole("link", { name: `Notice ${slug}` }).click();
  await expect(page).toHaveURL(/#quote-/);
  const followed = await page.locator("mark.passage").evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).textDecorationLine));
  expect(followed).toEqual(["underline", "underline", "underline"]);
});
