import type { Page } from "@playwright/test";

/** Words that make a document of a story its own: two runs on one database are two documents. */
export const once = () => `${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`;

/** A page as publishing systems write them: the text among menus and teasers, and what it says about itself. */
export const htmlPage = (mark: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Joint Declaration ${mark} | Ministry of Water</title>
<meta property="og:site_name" content="Ministry of Water"><meta property="article:published_time" content="2023-05-04T22:10:00-06:00">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Joint Declaration ${mark}","datePublished":"2023-05-04"}</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<main><article><h1>Joint Declaration ${mark}</h1>
<p>The two governments met today to discuss the state of the shared rivers and the obligations that follow from the treaty of 1944, and they agreed on a programme of work for the coming years.</p>
<p>Mexico will deliver at least 350,000 acre-feet of water a year, measured at the gauges that both commissions maintain, and the United States will publish the measured flow every month in both languages.</p>
<ul><li>The commission will meet twice a year.</li><li>Both parties will pay half of the costs.</li></ul>
<p>The parties will review this declaration in 2026, and they will publish the result of the review within sixty days of its completion, together with the data that it rests on.</p></article></main>
<aside><h2>Related</h2><p>Read also: another story</p></aside><script>document.title = "changed by a script"</script></body></html>`;

export const markdownText = (mark: string) => `---
title: 'Statement ${mark}'
date: 2022-07-12
publisher: The White House
---

# Statement ${mark}

The United States will fund **twelve** ports of entry.
`;

/** A printed document: page headers and numbers, joined letters, words parted at the end of a line. */
export async function printedPdf(page: Page, mark: string): Promise<Buffer> {
  const paragraph = (n: number) => `<p>Section ${n}. The office of finance will report on the efficient use of its funds, ${"as both governments have said before, ".repeat(n % 3 + 3)}and publish it.</p>`;
  await page.setContent(`<html lang="en"><title>Printed agreement ${mark}</title><style>body{font:12pt serif}</style><h1>Printed agreement ${mark}</h1>
    ${Array.from({ length: 24 }, (_, index) => paragraph(index + 1)).join("")}<p>Both will co&shy;operate. The o\uFB03ce opens in 2024.</p></html>`);
  const line = (text: string) => `<div style="font-size:8px;width:100%;text-align:center">${text}</div>`;
  return page.pdf({
    format: "A5", displayHeaderFooter: true, margin: { top: "2cm", bottom: "2cm", left: "1.5cm", right: "1.5cm" },
    headerTemplate: line("Ministry of Affairs – Agreement"), footerTemplate: line('Page <span class="pageNumber"></span> of <span class="totalPages"></span>'),
  });
}

/** A page that is a picture of text. */
export async function scannedPdf(page: Page): Promise<Buffer> {
  await page.setContent('<canvas id="scan" width="400" height="300"></canvas>');
  await page.evaluate(() => {
    const context = (document.getElementById("scan") as HTMLCanvasElement).getContext("2d")!;
    context.font = "30px serif";
    context.fillText("A scanned page", 20, 50);
  });
  return page.pdf({ format: "A5" });
}

/** The smallest archive with one empty file. */
export function zip(): Buffer {
  const name = Buffer.from("a.txt");
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length, 16);
  return Buffer.concat([local, name, central, name, end]);
}
