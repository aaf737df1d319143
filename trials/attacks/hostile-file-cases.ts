import { deflateSync, gzipSync } from "node:zlib";
import { scriptedWord } from "./hostile-markup";

export type HostileFile = { name: string; bytes: Buffer };

const text = (words: string): Buffer => Buffer.from(words, "utf8");
const zipOf = (name: string, bytes: Buffer): Buffer => {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt32LE(bytes.length, 18);
  head.writeUInt32LE(bytes.length, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, text(name), bytes]);
};
const png = (width: number, height: number): Buffer => {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), size, Buffer.from("0806000000", "hex"), Buffer.alloc(4), deflateSync(Buffer.alloc(1 << 20))]);
};

/** A PDF as small as one can be: what its catalogue says, one page, and a stream. */
function pdf({ catalogue = "", stream = text("BT /F1 12 Tf 72 700 Td (Both will meet) Tj ET"), filter = "", pages = "[3 0 R]", count = 1 } = {}): Buffer {
  const objects = [
    text(`<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`), text(`<< /Type /Pages /Kids ${pages} /Count ${count} >>`),
    text("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"),
    Buffer.concat([text(`<< /Length ${stream.length} ${filter} >>\nstream\n`), stream, text("\nendstream")]), text("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"),
  ];
  const parts = [text("%PDF-1.7\n")];
  const places: number[] = [];
  for (const [index, object] of objects.entries()) {
    places.push(parts.reduce((sum, { length }) => sum + length, 0));
    parts.push(Buffer.concat([text(`${index + 1} 0 obj\n`), object, text("\nendobj\n")]));
  }
  const start = parts.reduce((sum, { length }) => sum + length, 0);
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  return Buffer.concat([...parts, text(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`)]);
}

/** More than is taken, as it says on the form; its size decides before its bytes are looked at. */
const tooLarge = 20 * 1024 * 1024 + 1;
const lie = (name: string, bytes: Buffer): HostileFile => ({ name, bytes });

/** What is not what it says it is, and what is of no kind that is read. */
const disguised = (): HostileFile[] => [
  lie("picture.png", text("<script>alert(1)</script>")), lie("page.pdf", text("<!doctype html><p>x</p>")), lie("drawing.svg", text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')),
  lie("drawing.html.svg", text("<svg/>")), lie("picture.html", png(1, 1)), lie("archive.pdf", zipOf("a.txt", text("a"))), lie("letter.docx", zipOf("word/document.xml", text("<w/>"))),
  lie("polyglot.pdf", Buffer.concat([zipOf("x.html", text("<b>x</b>")), pdf()])), lie("polyglot.html", Buffer.concat([pdf(), text("<script>alert(1)</script>")])), lie("gif.html", text("GIF89a/*<html>*/=0;<script>alert(1)</script>")),
  lie("program.txt", Buffer.concat([Buffer.from("7f454c46", "hex"), Buffer.alloc(200)])), lie("shell.sh", text("#!/bin/sh\nid")), lie("page.php", text("<?php system($_GET[0]); ?>")), lie(".htaccess", text("AddType text/html .txt")),
  lie("table.csv", text("=1+1,2")), lie("data.json", text('{"a":1}')), lie("packed.txt", gzipSync(Buffer.alloc(1 << 20))), lie("archive.zip", zipOf("../../evil.txt", text("x"))), lie("wide.txt", Buffer.from("t\0e\0x\0t\0".repeat(20))),
];

/** What would take a reader's memory or time. */
const heavy = (): HostileFile[] => [
  lie("large.txt", Buffer.alloc(tooLarge, "a")), lie("long.txt", Buffer.alloc(2_000_001, "word ")), lie("deep.html", text(`<!doctype html><html><body>${"<div>".repeat(200_000)}x`)),
  lie("bomb.pdf", pdf({ stream: deflateSync(Buffer.alloc(200 * 1024 * 1024)), filter: "/Filter /FlateDecode" })), lie("circle.pdf", pdf({ pages: "[2 0 R]", count: 1_000_000 })),
  lie("pixels.png", png(100_000, 100_000)), lie("zip-bomb.zip", zipOf("zeros", deflateSync(Buffer.alloc(50 * 1024 * 1024)))), lie("laughs.xhtml", text(`<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 20 }, (_none, n) => `<!ENTITY a${n + 1} "&a${n || ""};&a${n || ""};&a${n || ""};">`).join("")}]><html><body>&a20;</body></html>`)),
  lie("attributes.html", text(`<!doctype html><p ${Array.from({ length: 100_000 }, (_none, n) => `a${n}=1`).join(" ")}>x</p>`)),
];

const broken = (): HostileFile[] => [
  lie("truncated.pdf", pdf().subarray(0, 300)), lie("head-only.pdf", text("%PDF-1.7\n")), lie("no-table.pdf", text(`${pdf().toString("latin1").replace(/startxref\n\d+/, "startxref\n999999999")}`)),
  lie("empty.txt", Buffer.alloc(0)), lie("blank.txt", text(" \n")), lie("latin.txt", Buffer.from("México", "latin1")), lie("controls.txt", text("a\u0000b".repeat(100))),
];

/** Names that would be paths, or lines of a header. */
const named = (): HostileFile[] => [
  "../../../../../../tmp/zz-escaped.txt", "..\\..\\zz-escaped.txt", "/etc/cron.d/zz-escaped.txt", "zz-escaped.txt\u0000.pdf", `${"n".repeat(4_000)}.txt`, "zz\r\nSet-Cookie: a=b\r\n.txt", "zz\u202Efdp.txt", 'zz";filename="x.html', "CON.txt",
].map((name, index) => lie(name, text(`The two governments will meet again in the year ${2_030 + index}.`)));

/** What is taken because it is text, and must do nothing where it is shown. */
const active = (): HostileFile[] => [
  lie("active.html", text(`<!doctype html><html lang="en"><head><title>${scriptedWord}</title><base href="http://evil.example/"><meta http-equiv="refresh" content="0;url=http://evil.example/"></head><body><p>Both will meet.</p>${scriptedWord}</body></html>`)),
  lie("active.txt", text(`Both will meet.\n${scriptedWord}\n`)), lie("active.md", text(`# Both will meet\n\n${scriptedWord}\n\n[a link](javascript:zzactive()) ![p](x" onerror="zzactive())\n`)),
  lie("front-matter.md", text(`---\ntitle: '${scriptedWord.replaceAll("'", "’")}'\nurl: 'javascript:zzactive()'\n---\n\nBoth will meet.\n`)),
  lie("scripted.pdf", pdf({ catalogue: "/OpenAction << /S /JavaScript /JS (zzactive\\(\\)) >> /AA << /O << /S /Launch /F (cmd.exe) >> >>" })), lie("entity.xhtml", text('<?xml version="1.0"?><!DOCTYPE h [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>Both will meet. &x;</p></body></html>')),
];

/** Reading what is heavy takes up to a minute each, which is what a reader is given. */
export const hostileFiles = (isFull: boolean): HostileFile[] => [...disguised(), ...(isFull ? heavy() : []), ...broken(), ...named(), ...active()];
