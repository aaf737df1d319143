import type { Page } from "@playwright/test";
import { sha256 } from "@/domain/audit";
import { db } from "@/server/db";
import { begin, captureIn, describe, field, held, read, textRead, title, traces, upload, wasRead } from "./bring-in-steps";
import { takenOver } from "./desk-steps";
import { htmlPage, markdownText, once, printedPdf } from "./documents";
import { expect, test } from "./fixtures";
import { startTestHost } from "./test-host";

const facts = (page: Page) => page.locator(".capture-facts");

test("pasted text becomes a source whose text is what was pasted", async ({ page, signedIn, accessible }) => {
  const mark = once();
  await signedIn("editor");
  await begin(page, "Pasted text", "public");
  await page.getByLabel("Text", { exact: true }).fill(`Statement ${mark}\n\nThe two sides will meet in March.`);
  await accessible(page);
  await read(page);
  await wasRead(page);
  await expect(page.getByText("Nothing: the text is the file, character by character.")).toBeVisible();
  await expect(textRead(page)).toHaveText(`Statement ${mark}\n\nThe two sides will meet in March.`);
  await expect(title(page), "nothing is filled in by itself").toHaveValue("");
  await page.getByRole("link", { name: `Take over Statement ${mark}` }).click();
  await expect(title(page)).toHaveValue(`Statement ${mark}`);
  await describe(page, "A statement");
  await accessible(page);
  await page.getByRole("button", { name: "Publish as a new source" }).click();
  await expect(page.getByText("Kept as version 1 of")).toBeVisible();
  const capture = await db.capture.findUniqueOrThrow({ where: { id: captureIn(page) } });
  expect(capture).toMatchObject({ state: "kept", text: null, file: null });
  await page.goto(`/sources/statement-${mark}`);
  await expect(page.getByText("The two sides will meet in March.").first()).toBeVisible();
});

test("a text file is kept letter by letter, its byte-order mark and line ends too", async ({ page, signedIn }) => {
  const mark = once();
  const bytes = Buffer.from(`\uFEFFUno ${mark}\r\nMéxico se compromete.\r\n`, "utf8");
  await signedIn("editor");
  await upload(page, "nota.txt", bytes);
  await wasRead(page);
  const capture = await db.capture.findUniqueOrThrow({ where: { id: captureIn(page) } });
  expect(capture).toMatchObject({ text: bytes.toString("utf8"), fileSha256: sha256(bytes), textSha256: sha256(bytes), mediaType: "text/plain", fileName: "nota.txt" });
});

test("markdown proposes what its front matter says, and nothing of it is taken by itself", async ({ page, signedIn }) => {
  const mark = once();
  await signedIn("editor");
  await upload(page, "statement.md", Buffer.from(markdownText(mark)));
  await wasRead(page);
  await expect(textRead(page)).toContainText("# Statement");
  await expect(page.getByRole("list", { name: "What the document says about itself: Title" })).toContainText("found in its front matter");
  await expect(field(page, "Publisher")).toHaveValue("");
  await page.getByRole("link", { name: "Take over the first of each" }).click();
  await expect(title(page)).toHaveValue(`Statement ${mark}`);
  await expect(field(page, "Publisher")).toHaveValue("The White House");
  await expect(field(page, "Published on")).toHaveValue("2022-07-12");
});

test("a PDF is read without its page headers and numbers, and each change is shown", async ({ page, signedIn }) => {
  const mark = once();
  const pdf = await printedPdf(page, mark);
  await signedIn("editor");
  await upload(page, "agreement.pdf", pdf);
  await wasRead(page);
  await expect(textRead(page)).toContainText(`Printed agreement ${mark}`);
  await expect(textRead(page)).toContainText("The office opens in 2024.");
  await expect(textRead(page)).not.toContainText("Ministry of Affairs");
  await expect(textRead(page)).not.toContainText(/Page \d of \d/);
  await expect(page.getByText(/\d+ page headers left out/)).toBeVisible();
  await expect(page.getByText(/\d+ page numbers left out/)).toBeVisible();
  await page.getByText(/with joined letters, written out/).click();
  await expect(page.locator(".import-changes ins").first()).toContainText("office");
  await describe(page, "An agreement in print");
  await title(page).fill(`Printed agreement ${mark}`);
  await page.getByRole("button", { name: "Publish as a new source" }).click();
  await expect(page.getByText("Kept as version 1 of")).toBeVisible();
  const version = await db.sourceVersion.findFirstOrThrow({ where: { fileSha256: sha256(pdf) }, include: { file: true } });
  expect(sha256(version.file!.content), "the original bytes are kept").toBe(sha256(pdf));
  expect(version.textSha256).not.toBe(version.fileSha256);
});

test("a page is fetched from its address: its text without menus, its day and where it answered", async ({ page, signedIn, accessible }) => {
  const mark = once();
  let asked = 0;
  const host = await startTestHost((request, response) => {
    asked += 1;
    if (request.url === "/old") response.writeHead(301, { location: "/declaration" }).end();
    else response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(htmlPage(mark));
  });
  const who = await signedIn("editor");
  await begin(page, "A web address", "desk");
  await page.getByLabel("Web address", { exact: true }).fill(`${host.origin}/old`);
  await read(page);
  await wasRead(page);
  expect(asked, "once for the address and once for where it leads; nothing within the page").toBe(2);
  await expect(textRead(page)).toContainText("• Both parties will pay half of the costs.");
  await expect(textRead(page)).not.toContainText("Read also");
  await expect(page.getByText(/lines around the main text left out/)).toBeVisible();
  await facts(page).getByText("About this capture").click();
  await expect(facts(page)).toContainText(`${host.origin}/declaration`);
  await expect(field(page, "Web address")).toHaveValue(`${host.origin}/old`);
  await expect(page.getByRole("list", { name: "What the document says about itself: Published on" })).toContainText(/May 4, 2023\s*found in the page’s structured data/);
  await page.getByRole("link", { name: "Take over the first of each" }).click();
  await describe(page, "A declaration");
  await accessible(page);
  await page.getByRole("button", { name: "Publish as a new source" }).click();
  await expect(page.getByText("Kept as version 1 of")).toBeVisible();
  const version = await db.sourceVersion.findFirstOrThrow({ where: { fileSha256: sha256(htmlPage(mark)) } });
  expect(version).toMatchObject({ fetchedFrom: `${host.origin}/declaration`, mediaType: "text/html", textHeld: "desk" });
  await test.step("the same page again adds nothing; changed, it is offered as a new version", async () => {
    const before = await traces(who);
    await begin(page, "A web address", "desk");
    await page.getByLabel("Web address", { exact: true }).fill(`${host.origin}/declaration`);
    await read(page);
    await expect(page.getByRole("alert").filter({ hasText: "This document is kept already" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Open the source" })).toHaveAttribute("href", `/admin/sources/joint-declaration-${mark}`);
    expect(await traces(who)).toEqual(before);
  });
  await host.close();
});

test("the same document twice is recognised, while it waits and when it is kept; changed, it is a new version", async ({ page, signedIn }) => {
  const mark = once();
  const text = `Notice ${mark}\n\nThe ministry will open the gate by June.`;
  const paste = async (words: string) => {
    await begin(page, "Pasted text", "public");
    await page.getByLabel("Text", { exact: true }).fill(words);
    await read(page);
  };
  await signedIn("editor");
  await paste(text);
  await wasRead(page);
  const first = captureIn(page);
  await paste(text);
  const waits = page.getByRole("alert").filter({ hasText: "This document waits already" });
  await expect(waits).toBeVisible();
  await waits.getByRole("link", { name: "Open what waits" }).click();
  await expect(page).toHaveURL(new RegExp(first));
  await page.getByRole("link", { name: `Take over Notice ${mark}` }).click();
  await describe(page, "A notice");
  await page.getByRole("button", { name: "Publish as a new source" }).click();
  await expect(page.getByText("Kept as version 1 of")).toBeVisible();
  await paste(text);
  await expect(page.getByRole("alert").filter({ hasText: "There is nothing to add, and nothing was saved." })).toBeVisible();

  await page.goto(`/admin/intake/new?source=notice-${mark}`);
  await takenOver(page);
  await expect(page.getByRole("radio", { name: held.public }), "held as the last version was").toBeChecked();
  await page.getByRole("radio", { name: /^Pasted text/ }).check();
  await page.getByLabel("Text", { exact: true }).fill(text.replace("June", "July"));
  await read(page);
  await wasRead(page);
  await expect(page.getByText("It looks like a new version of")).toBeVisible();
  await page.getByRole("button", { name: "Keep as a new version" }).click();
  await expect(page.getByText("Kept as version 2 of")).toBeVisible();
  expect(await db.sourceVersion.count({ where: { source: { slug: `notice-${mark}` } } })).toBe(2);
});

test("of a document that may not be kept, neither text nor file reaches the database", async ({ page, signedIn }) => {
  const mark = once();
  const bytes = Buffer.from(`Report ${mark}\n\nSecret words ${mark} of a newspaper.`);
  await signedIn("editor");
  await upload(page, "report.txt", bytes, "none");
  await wasRead(page);
  await expect(page.getByRole("heading", { name: "The text is not kept" })).toBeVisible();
  await expect(page.getByText(/attested quotations: at most 25 words/)).toBeVisible();
  const capture = await db.capture.findUniqueOrThrow({ where: { id: captureIn(page) } });
  expect(capture).toMatchObject({ text: null, file: null, fileSha256: sha256(bytes), textSha256: sha256(bytes) });
  await title(page).fill(`Newspaper ${mark}`);
  await describe(page, "A report");
  await page.getByRole("button", { name: "Publish as a new source" }).click();
  await expect(page.getByText("Kept as version 1 of")).toBeVisible();
  const version = await db.sourceVersion.findFirstOrThrow({ where: { fileSha256: sha256(bytes) }, include: { text: true, file: true } });
  expect(version).toMatchObject({ textHeld: "none", text: null, file: null });
  const said = await db.auditText.findMany({ where: { content: { contains: mark } } });
  expect(said.filter(({ content }) => content.includes("Secret words"))).toEqual([]);
});

test("what is left undecided waits in the list, for a colleague too, until somebody discards it", async ({ page, browser, baseURL, signedIn, accessible }) => {
  const mark = once();
  await signedIn("editor");
  await upload(page, `left-${mark}.txt`, Buffer.from(`Left behind ${mark}.`), "desk");
  await wasRead(page);
  const other = await browser.newContext({ baseURL: baseURL! });
  await signedIn("editor", other);
  const colleague = await other.newPage();
  await colleague.goto("/admin/intake");
  await accessible(colleague);
  await colleague.getByRole("link", { name: `left-${mark}.txt` }).click();
  await colleague.getByText("Discard it").first().click();
  await colleague.getByRole("button", { name: "Discard it" }).click();
  await expect(colleague.getByText("Discarded. Its text and file are deleted.")).toBeVisible();
  await expect(colleague.getByRole("link", { name: `left-${mark}.txt` })).toHaveCount(0);
  expect(await db.capture.findUniqueOrThrow({ where: { id: captureIn(page) } })).toMatchObject({ state: "discarded", text: null, file: null });
  await title(page).fill("Too late");
  await describe(page, "Too late");
  await page.getByRole("button", { name: "Publish as a new source" }).click();
  await expect(page.getByText("Somebody else published first")).toBeVisible();
  await other.close();
});

test("without a script a file is brought in, what it says is taken over, and it is kept", async ({ browser, baseURL, signedIn }) => {
  const mark = once();
  const plain = await browser.newContext({ baseURL: baseURL!, javaScriptEnabled: false });
  await signedIn("editor", plain);
  const page = await plain.newPage();
  await upload(page, "statement.md", Buffer.from(markdownText(mark)), "public", false);
  await wasRead(page);
  await page.getByRole("link", { name: `Take over Statement ${mark}` }).first().click();
  await expect(title(page)).toHaveValue(`Statement ${mark}`);
  await field(page, "Address").fill(`statement-${mark}`);
  await describe(page, "A statement");
  await page.getByRole("button", { name: "Publish as a new source" }).click();
  await expect(page.getByText("Kept as version 1 of")).toBeVisible();
  await plain.close();
});
