import { open } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { sha256 } from "@/domain/audit";
import { db } from "@/server/db";
import { htmlPage, markdownText, once, printedPdf, scannedPdf, zip } from "./documents";
import { expect, test } from "./fixtures";
import { startTestHost } from "./test-host";

const held = { public: /^The whole text, to everybody/, desk: /^Quotations only/, none: /^Nothing is kept but fingerprints/ };
type Held = keyof typeof held;

async function begin(page: Page, way: "A file" | "A web address" | "Pasted text", may: Held): Promise<void> {
  await page.goto("/admin/intake/new");
  await page.getByRole("radio", { name: new RegExp(`^${way}`) }).check();
  await page.getByRole("radio", { name: held[may] }).check();
}
const read = (page: Page) => page.getByRole("button", { name: "Read the document" }).click();
const problem = (page: Page) => page.getByRole("alert").filter({ hasText: "There is a problem" });
const rows = async () => ({ captures: await db.capture.count(), versions: await db.sourceVersion.count() });
const idIn = (page: Page) => new URL(page.url()).pathname.split("/").at(-1)!;

async function upload(page: Page, name: string, buffer: Buffer, may: Held = "public"): Promise<void> {
  await begin(page, "A file", may);
  await page.getByLabel("File", { exact: true }).setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await read(page);
}

/** Until the page of what was read is there. */
async function wasRead(page: Page): Promise<void> {
  await page.waitForURL(/\/admin\/intake\/captures\/[0-9a-f-]{36}/);
  await expect(page.getByRole("heading", { name: "What the import changed" })).toBeVisible();
}

const textRead = (page: Page) => page.getByRole("region", { name: "The text" });
const facts = (page: Page) => page.locator(".capture-facts");

async function describe(page: Page, label: string): Promise<void> {
  await page.getByRole("group", { name: "Description in a few words" }).getByLabel("English").fill(label);
  await page.getByLabel("Tier").selectOption({ label: "Independent" });
}

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
  await expect(page.getByLabel("Title", { exact: true }), "nothing is filled in by itself").toHaveValue("");
  await page.getByRole("link", { name: `Take over: Statement ${mark}` }).click();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue(`Statement ${mark}`);
  await describe(page, "A statement");
  await accessible(page);
  await page.getByRole("button", { name: "Publish as a new source" }).click();
  await expect(page.getByText("Kept as version 1 of")).toBeVisible();
  const capture = await db.capture.findUniqueOrThrow({ where: { id: idIn(page) } });
  expect(capture).toMatchObject({ state: "kept", text: null, file: null });
  await page.goto(`/sources/statement-${mark}`);
  await expect(page.getByText("The two sides will meet in March.")).toBeVisible();
});

test("a text file is kept letter by letter, its byte-order mark and line ends too", async ({ page, signedIn }) => {
  const mark = once();
  const bytes = Buffer.from(`\uFEFFUno ${mark}\r\nMéxico se compromete.\r\n`, "utf8");
  await signedIn("editor");
  await upload(page, "nota.txt", bytes);
  await wasRead(page);
  const capture = await db.capture.findUniqueOrThrow({ where: { id: idIn(page) } });
  expect(capture).toMatchObject({ text: bytes.toString("utf8"), fileSha256: sha256(bytes), textSha256: sha256(bytes), mediaType: "text/plain", fileName: "nota.txt" });
});

test("markdown proposes what its front matter says, and nothing of it is taken by itself", async ({ page, signedIn }) => {
  const mark = once();
  await signedIn("editor");
  await upload(page, "statement.md", Buffer.from(markdownText(mark)));
  await wasRead(page);
  await expect(textRead(page)).toContainText("# Statement");
  const title = page.getByRole("list", { name: "What the document says about itself: Title" });
  await expect(title).toContainText("found in its front matter");
  await expect(page.getByLabel("Publisher")).toHaveValue("");
  await page.getByRole("link", { name: "Take over the first of each" }).click();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue(`Statement ${mark}`);
  await expect(page.getByLabel("Publisher")).toHaveValue("The White House");
  await expect(page.getByLabel("Published on")).toHaveValue("2022-07-12");
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
  await page.getByLabel("Title", { exact: true }).fill(`Printed agreement ${mark}`);
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
  await signedIn("editor");
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
  await expect(page.getByLabel("Web address")).toHaveValue(`${host.origin}/old`);
  await expect(page.getByRole("list", { name: "What the document says about itself: Published on" })).toContainText("May 4, 2023found in the page’s structured data");
  await page.getByRole("link", { name: "Take over the first of each" }).click();
  await describe(page, "A declaration");
  await accessible(page);
  await page.getByRole("button", { name: "Publish as a new source" }).click();
  await expect(page.getByText("Kept as version 1 of")).toBeVisible();
  const version = await db.sourceVersion.findFirstOrThrow({ where: { fileSha256: sha256(htmlPage(mark)) } });
  expect(version).toMatchObject({ fetchedFrom: `${host.origin}/declaration`, mediaType: "text/html", textHeld: "desk" });
  await test.step("the same page again adds nothing; changed, it is offered as a new version", async () => {
    const before = await rows();
    await begin(page, "A web address", "desk");
    await page.getByLabel("Web address", { exact: true }).fill(`${host.origin}/declaration`);
    await read(page);
    await expect(page.getByRole("alert").filter({ hasText: "This document is kept already" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Open the source" })).toHaveAttribute("href", `/admin/sources/joint-declaration-${mark}`);
    expect(await rows()).toEqual(before);
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
  const first = idIn(page);
  await paste(text);
  const waits = page.getByRole("alert").filter({ hasText: "This document waits already" });
  await expect(waits).toBeVisible();
  await waits.getByRole("link", { name: "Open what waits" }).click();
  await expect(page).toHaveURL(new RegExp(first));
  await page.getByRole("link", { name: `Take over: Notice ${mark}` }).click();
  await describe(page, "A notice");
  await page.getByRole("button", { name: "Publish as a new source" }).click();
  await expect(page.getByText("Kept as version 1 of")).toBeVisible();
  await paste(text);
  await expect(page.getByRole("alert").filter({ hasText: "There is nothing to add, and nothing was saved." })).toBeVisible();

  await page.goto(`/admin/intake/new?source=notice-${mark}`);
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
  const capture = await db.capture.findUniqueOrThrow({ where: { id: idIn(page) } });
  expect(capture).toMatchObject({ text: null, file: null, fileSha256: sha256(bytes), textSha256: sha256(bytes) });
  await page.getByLabel("Title", { exact: true }).fill(`Newspaper ${mark}`);
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
  expect(await db.capture.findUniqueOrThrow({ where: { id: idIn(page) } })).toMatchObject({ state: "discarded", text: null, file: null });
  await page.getByLabel("Title", { exact: true }).fill("Too late");
  await describe(page, "Too late");
  await page.getByRole("button", { name: "Publish as a new source" }).click();
  await expect(page.getByText("Somebody else published first")).toBeVisible();
  await other.close();
});

test.describe("what cannot be taken says why, and nothing is half saved", () => {
  const bad: [name: string, file: (page: Page) => Promise<Buffer> | Buffer, says: RegExp][] = [
    ["scan.pdf", scannedPdf, /No text was found: it is made of pictures/],
    ["archive.pdf", zip, /It is named as PDF but is ZIP\. Nothing was read\./],
    ["page.pdf", () => Buffer.from(htmlPage("x")), /It is named as PDF but is HTML/],
    ["letter.docx", zip, /Files of this kind \(ZIP\) cannot be read/],
    ["broken.pdf", () => Buffer.from("%PDF-1.7\nnothing more"), /The file is damaged/],
    ["empty.txt", () => Buffer.from("  \n"), /There is no text in it/],
    ["latin.txt", () => Buffer.from("México se compromete.", "latin1"), /The file is not valid UTF-8 \(from byte 1 on\)/],
  ];
  for (const [name, file, says] of bad) {
    test(name, async ({ page, signedIn }) => {
      const bytes = await file(page);
      const before = await rows();
      await signedIn("editor");
      await upload(page, name, bytes);
      await expect(problem(page)).toContainText(says);
      expect(await rows()).toEqual(before);
    });
  }

  test("a wrong encoding is put right by choosing one", async ({ page, signedIn }) => {
    const mark = once();
    await signedIn("editor");
    await upload(page, "latin.txt", Buffer.from(`El Gobierno de México se compromete ${mark}.`, "latin1"));
    await expect(problem(page)).toContainText("Choose its encoding and send it again.");
    await page.getByLabel("Encoding", { exact: true }).selectOption({ label: "ISO-8859-1 (Latin 1)" });
    await read(page);
    await wasRead(page);
    await expect(textRead(page)).toHaveText(`El Gobierno de México se compromete ${mark}.`);
  });

  test("a file of 50 MB, with a script and without one", async ({ page, browser, baseURL, signedIn }, info) => {
    const big = info.outputPath("big.pdf");
    const file = await open(big, "w");
    await file.truncate(50 * 1024 * 1024);
    await file.close();
    const before = await rows();
    await signedIn("editor");
    await begin(page, "A file", "public");
    await page.getByLabel("File", { exact: true }).setInputFiles(big);
    await read(page);
    await expect(problem(page)).toContainText("The file is larger than 20 MB. Nothing of it was kept.");

    const plain = await browser.newContext({ baseURL: baseURL!, javaScriptEnabled: false });
    await signedIn("editor", plain);
    const old = await plain.newPage();
    await begin(old, "A file", "public");
    await old.getByLabel("File", { exact: true }).setInputFiles(big);
    await read(old);
    await expect(old.getByRole("alert")).toContainText("The file is larger than 20 MB. Nothing of it was kept.");
    await expect(old.getByLabel("File", { exact: true }), "where a file is chosen").toBeVisible();
    expect(await rows()).toEqual(before);
    await plain.close();
  });

  const addresses: [name: string, path: string, says: RegExp][] = [
    ["a page that redirects to a private address", "/to-private", /leads to http:\/\/10\.0\.0\.1\/.*not on the public internet/],
    ["a page that redirects to this computer by another name", "/to-localhost", /leads to http:\/\/localhost.*not on the public internet/],
    ["a page that redirects without end", "/again", /sends on to another address again and again/],
    ["a page that is gone", "/gone", /with no document \(status 410\)/],
    ["an answer that is too large", "/huge", /larger than 20 MB/],
  ];
  for (const [name, path, says] of addresses) {
    test(name, async ({ page, signedIn }) => {
      const host = await startTestHost((request, response) => {
        const to = { "/to-private": "http://10.0.0.1/", "/to-localhost": "http://localhost/admin", "/again": "/again" }[request.url ?? ""];
        if (to) response.writeHead(302, { location: to }).end();
        else if (request.url === "/huge") response.writeHead(200, { "content-length": 30 * 1024 * 1024 }).flushHeaders();
        else response.writeHead(410).end();
      });
      const before = await rows();
      await signedIn("editor");
      await begin(page, "A web address", "public");
      await page.getByLabel("Web address", { exact: true }).fill(host.origin + path);
      await read(page);
      await expect(problem(page)).toContainText(says);
      await expect(page.getByLabel("Web address", { exact: true }), "what was typed is kept").toHaveValue(host.origin + path);
      expect(await rows()).toEqual(before);
      await host.close();
    });
  }

  test("an address behind the wall", async ({ page, signedIn }) => {
    const before = await rows();
    await signedIn("editor");
    for (const address of ["http://169.254.169.254/latest/meta-data/", "http://[::1]/", "http://2130706433:8080/", "http://localhost/"]) {
      await begin(page, "A web address", "public");
      await page.getByLabel("Web address", { exact: true }).fill(address);
      await read(page);
      await expect(problem(page)).toContainText("not on the public internet");
    }
    expect(await rows()).toEqual(before);
  });
});

test("without a script a file is brought in, what it says is taken over, and it is kept", async ({ browser, baseURL, signedIn }) => {
  const mark = once();
  const plain = await browser.newContext({ baseURL: baseURL!, javaScriptEnabled: false });
  await signedIn("editor", plain);
  const page = await plain.newPage();
  await upload(page, "statement.md", Buffer.from(markdownText(mark)));
  await wasRead(page);
  await page.getByRole("link", { name: `Take over: Statement ${mark}` }).first().click();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue(`Statement ${mark}`);
  await page.getByLabel("Address", { exact: true }).fill(`statement-${mark}`);
  await describe(page, "A statement");
  await page.getByRole("button", { name: "Publish as a new source" }).click();
  await expect(page.getByText("Kept as version 1 of")).toBeVisible();
  await plain.close();
});
