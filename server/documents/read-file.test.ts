import { describe, expect, test } from "vitest";
import { readFileHere } from "./read-file";
import { Unreadable, type Hints } from "./format";
import { extensionOf, formats } from "./formats";

const bytes = (text: string, encoding: BufferEncoding = "utf8") => new Uint8Array(Buffer.from(text, encoding));
const read = (content: Uint8Array, hints: Partial<Hints> = {}) =>
  readFileHere(content, { fileName: null, mediaType: null, charset: null, encoding: null, ...hints });
const named = (fileName: string, content: Uint8Array | string, hints: Partial<Hints> = {}) =>
  read(typeof content === "string" ? bytes(content) : content, { fileName, ...hints });

async function refused(reading: Promise<unknown>): Promise<[string, object]> {
  const error = await reading.then(() => null, (thrown: unknown) => thrown);
  if (!(error instanceof Unreadable)) throw new Error(`was not refused but ${String(error)}`);
  return [error.code, error.params];
}

describe("a text file", () => {
  test("is its text, letter by letter", async () => {
    for (const text of ["\uFEFFone\r\ntwo\rthree\n", "México 🤝\n\n\n", " \tx "])
      expect((await named("a.txt", text)).text).toBe(text);
  });

  test.each([
    ["utf16le", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("México", "utf16le")]), {}, "\uFEFFMéxico", "utf-16le"],
    ["utf16be", Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from("México", "utf16le").swap16()]), {}, "\uFEFFMéxico", "utf-16be"],
    ["utf16 chosen", Buffer.from("México", "utf16le"), { encoding: "utf-16le" }, "México", "utf-16le"],
    ["Latin 1 chosen", Buffer.from("México", "latin1"), { encoding: "iso-8859-1" }, "México", "iso-8859-1"],
    ["windows-1252 chosen", Buffer.from([0x93, 0x68, 0x69, 0x94]), { encoding: "windows-1252" }, "“hi”", "windows-1252"],
    ["a server's charset", Buffer.from("México", "latin1"), { fileName: null, mediaType: "text/plain", charset: "ISO-8859-1" }, "México", "windows-1252"],
    ["a mark, whoever says otherwise", Buffer.from("\uFEFFMéxico"), { encoding: "windows-1252" }, "\uFEFFMéxico", "utf-8"],
  ] as const)("in %s", async (_name, content, hints, text, encoding) => {
    expect(await named("a.txt", new Uint8Array(content), hints)).toMatchObject({ text, encoding, mediaType: "text/plain", changes: [] });
  });

  test.each([
    ["not UTF-8", () => named("a.txt", bytes("abc é", "latin1")), ["encoding-required", { encoding: "UTF-8", at: 4 }]],
    ["Latin 1 in the middle of a word", () => named("a.txt", bytes("México", "latin1")), ["encoding-required", { encoding: "UTF-8", at: 1 }]],
    ["cut in a letter", () => named("a.txt", bytes("caf\u00e9").slice(0, 4)), ["encoding-required", { encoding: "UTF-8", at: 3 }]],
    ["UTF-16 without a mark", () => named("a.txt", bytes("plain words", "utf16le")), ["encoding-required", { encoding: "UTF-8", at: 1 }]],
    ["half a letter of UTF-16", () => named("a.txt", new Uint8Array([0x3d, 0xd8]), { encoding: "utf-16le" }), ["encoding-does-not-fit", { encoding: "UTF-16LE", at: 0 }]],
    ["nothing at all", () => named("a.txt", ""), ["document-empty", {}]],
    ["nothing but spaces", () => named("a.txt", " \n\n"), ["document-empty", {}]],
    ["bytes of no text", () => named("a.txt", new Uint8Array(Array.from({ length: 600 }, (_, index) => (index * 7) % 256))), ["document-not-text", {}]],
  ])("%s is refused", async (_name, reading, expected) => expect(await refused(reading())).toEqual(expected));
});

const page = (body: string, head = "") => `<!doctype html><html lang="es"><head>${head}</head><body>${body}</body></html>`;
const story = "<p>Los dos gobiernos se reunieron hoy para hablar del agua, y acordaron un programa de trabajo para los próximos años, con metas y plazos.</p>".repeat(4);

describe("a page", () => {
  test("is its main text in paragraphs; lists are lines, and what is around it is counted", async () => {
    const { text, changes, mediaType, proposed } = await named("a.html", page(
      `<nav><a href="/">Inicio</a></nav><article><h1>Agua</h1>${story}<ul><li>Uno</li><li>Dos<ol><li>Dos y medio</li></ol></li></ul><p>Una línea<br>otra línea</p>
       <p style="display: none">oculto</p><pre>a  b\n c</pre><table><tr><th>Año</th><td>2024</td></tr></table></article><footer>Derechos</footer><script>document.body.innerHTML = "X"</script>`,
      '<title>Agua | Ministerio</title><meta property="og:locale" content="es_MX">',
    ));
    expect(text).toContain("• Uno\n• Dos\n  1. Dos y medio");
    expect(text).toContain("Una línea\notra línea");
    expect(text).toContain("a  b\n c");
    expect(text).toContain("Año\t2024");
    expect(text.match(/Los dos gobiernos/g)).toHaveLength(4);
    expect(text).not.toMatch(/Inicio|Derechos|oculto|innerHTML/);
    expect(changes.find(({ code }) => code === "left-out")).toMatchObject({ count: 2 });
    expect(changes.find(({ code }) => code === "hidden")).toMatchObject({ count: 1 });
    expect(mediaType).toBe("text/html");
    expect(proposed).toContainEqual({ field: "language", value: "es", place: "open-graph" });
  });

  test("is decoded as it declares itself, else as UTF-8 or not at all", async () => {
    const latin = (head: string) => bytes(page(story, head), "latin1");
    expect((await read(latin('<meta charset="iso-8859-1">'), { mediaType: "text/html" })).text).toContain("próximos");
    expect((await read(latin('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">'))).text).toContain("próximos");
    expect((await read(latin(""), { mediaType: "text/html", charset: "latin1" })).text).toContain("próximos");
    expect((await refused(read(latin(""), { mediaType: "text/html" })))[0]).toBe("encoding-required");
  });

  test("runs nothing, loads nothing, and says when it has no text", async () => {
    const hostile = page(`<img src="http://127.0.0.1:1/x"><script src="http://127.0.0.1:1/x.js"></script><iframe src="http://127.0.0.1:1/"></iframe><link rel="stylesheet" href="http://127.0.0.1:1/a.css">${story}<script>while (true) {}</script>`);
    expect((await named("a.html", hostile)).text).toContain("Los dos gobiernos");
    expect(await refused(named("a.html", page('<div id="root"></div><script>render()</script>')))).toEqual(["document-without-text", {}]);
  });

  test("says nothing of itself where its metadata is broken", async () => {
    const { proposed } = await named("a.html", page(story, '<script type="application/ld+json">{"@type":"NewsArticle", broken</script><meta property="constructor" content="x"><meta property="article:published_time" content="yesterday">'));
    expect(proposed).toEqual([{ field: "language", value: "es", place: "html-language" }]);
  });

  test("nested two thousand deep is read all the same", async () => {
    const deep = page(`${"<div>".repeat(2_000)}${story}${"</div>".repeat(2_000)}`);
    expect((await named("a.html", deep)).text).toContain("Los dos gobiernos");
  });
});

describe("what a file is", () => {
  const zip = new Uint8Array(Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), Buffer.alloc(60)]));
  test.each([
    ["a zip named .pdf", () => named("a.pdf", zip), ["document-type-differs", { named: "PDF", found: "ZIP" }]],
    ["a page named .pdf", () => named("a.pdf", page(story)), ["document-type-differs", { named: "PDF", found: "HTML" }]],
    ["a text named .pdf", () => named("a.pdf", "plain words"), ["document-type-differs", { named: "PDF", found: "TXT" }]],
    ["a PDF named .txt", () => named("a.txt", "%PDF-1.7 …"), ["document-type-differs", { named: "TXT", found: "PDF" }]],
    ["a zip named .txt", () => named("a.txt", zip), ["document-type-differs", { named: "TXT", found: "ZIP" }]],
    ["a zip", () => named("a.zip", zip), ["document-type-unknown", { found: "ZIP" }]],
    ["a text of a kind that is not known", () => named("a.csv", "a,b"), ["document-type-unknown", { found: "CSV" }]],
    ["a broken PDF", () => named("a.pdf", "%PDF-1.7\nnothing"), ["document-broken", {}]],
    ["a server that calls a page a PDF", () => read(bytes(page(story)), { mediaType: "application/pdf" }), ["document-type-differs", { named: "PDF", found: "HTML" }]],
  ])("%s", async (_name, reading, expected) => expect(await refused(reading())).toEqual(expected));

  test.each([
    ["a text that begins like a picture", () => named("a.txt", "BM and more words"), "text/plain"], ["an upper-case ending", () => named("A.TXT", "words"), "text/plain"],
    ["a page that a server calls plain", () => read(bytes(page(story)), { mediaType: "text/plain" }), "text/html"],
    ["a text from a server that says nothing", () => read(bytes("words")), "text/plain"], ["markdown from a server", () => read(bytes("# Words"), { mediaType: "text/x-markdown" }), "text/markdown"],
  ])("%s", async (_name, reading, mediaType) => expect((await reading()).mediaType).toBe(mediaType));

  test("no two formats claim one ending or one name", () => {
    for (const names of [formats.flatMap(({ extensions }) => extensions), formats.flatMap(({ mediaType, aliases }) => [mediaType, ...aliases])])
      expect(new Set(names).size).toBe(names.length);
    expect(["a.PDF", "a", "a.b.md", null, ".x"].map(extensionOf)).toEqual(["pdf", "", "md", "", "x"]);
  });
});
