import { open } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { begin, read, refused, textRead, traces, upload, wasRead } from "./bring-in-steps";
import { htmlPage, once, scannedPdf, zip } from "./documents";
import { expect, test } from "./fixtures";
import { startTestHost } from "./test-host";

const nothing = { captures: 0, published: 0 };

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
      const who = await signedIn("editor");
      await upload(page, name, bytes);
      await refused(page, says);
      expect(await traces(who)).toEqual(nothing);
    });
  }

  test("a wrong encoding is put right by choosing one", async ({ page, signedIn }) => {
    const mark = once();
    await signedIn("editor");
    await upload(page, "latin.txt", Buffer.from(`El Gobierno de México se compromete ${mark}.`, "latin1"));
    await refused(page, "Choose its encoding and send it again.");
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
    const who = await signedIn("editor");
    await begin(page, "A file", "public");
    await page.getByLabel("File", { exact: true }).setInputFiles(big);
    await read(page);
    await refused(page, "The file is larger than 20 MB. Nothing of it was kept.");

    const plain = await browser.newContext({ baseURL: baseURL!, javaScriptEnabled: false });
    await signedIn("editor", plain);
    const old = await plain.newPage();
    await begin(old, "A file", "public", false);
    await old.getByLabel("File", { exact: true }).setInputFiles(big);
    await read(old);
    await expect(old.getByRole("alert")).toContainText("The file is larger than 20 MB. Nothing of it was kept.");
    await expect(old.getByLabel("File", { exact: true }), "where a file is chosen").toBeVisible();
    expect(await traces(who)).toEqual(nothing);
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
      const who = await signedIn("editor");
      await begin(page, "A web address", "public");
      await page.getByLabel("Web address", { exact: true }).fill(host.origin + path);
      await read(page);
      await refused(page, says);
      await expect(page.getByLabel("Web address", { exact: true }), "what was typed is kept").toHaveValue(host.origin + path);
      expect(await traces(who)).toEqual(nothing);
      await host.close();
    });
  }

  test("an address behind the wall", async ({ page, signedIn }) => {
    const who = await signedIn("editor");
    for (const address of ["http://169.254.169.254/latest/meta-data/", "http://[::1]/", "http://3232235521/", "http://10.1.2.3/"]) {
      await begin(page, "A web address", "public");
      await page.getByLabel("Web address", { exact: true }).fill(address);
      await read(page);
      await refused(page, "not on the public internet");
    }
    expect(await traces(who)).toEqual(nothing);
  });
});
