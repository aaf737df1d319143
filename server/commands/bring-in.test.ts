import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sha256 } from "@/domain/audit";
import type { Actor } from "../actor";
import { db } from "../db";
import { captureLimits } from "../limits";
import { createTestDatabase } from "../testing";
import { ok, person, publishSurroundings, refusal, seed, texts } from "../testing-records";
import { captureChecked, captureDocument } from "./capture-document";
import { discardCapture } from "./discard-capture";
import { expireCaptures } from "./expire-captures";
import { keepCapture } from "./keep-capture";

const { owner } = await createTestDatabase();

let editor: Actor;
let answer = "words";
const asked: string[] = [];
const host: Server = createServer((request, response) => {
  asked.push(request.url ?? "");
  if (request.url === "/gone") response.writeHead(404).end();
  else if (request.url === "/away") response.writeHead(302, { location: "http://192.168.0.1/" }).end();
  else response.writeHead(200, { "content-type": "text/plain; charset=utf-8" }).end(answer);
});
let base = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
  const { port } = host.address() as AddressInfo;
  process.env.OUTBOUND_ALLOWED_HOSTS = `127.0.0.1:${port}`;
  base = `http://127.0.0.1:${port}`;
  await publishSurroundings();
  editor = await person("editor");
});
afterAll(() => host.close());

const paste = (text: string, change: object = {}) => captureDocument(editor, { way: "paste", text, textHeld: "public", ...change });
const file = (name: string, content: string | Buffer, change: object = {}) =>
  captureDocument(editor, { way: "file", textHeld: "public", file: new File([new Uint8Array(Buffer.from(content))], name), ...change });
const fetched = (path: string, change: object = {}) => captureDocument(editor, { way: "address", address: base + path, textHeld: "desk", ...change });
const description = (slug: string, change: object = {}) => ({
  as: "source", slug, title: slug, label: { en: slug, es: null }, language: "en", kind: "report", tier: "independent", ...change,
});
const keep = (capture: string, slug: string, change: object = {}) => keepCapture(editor, { ...description(slug, change), capture });
const rowOf = (id: string) => db.capture.findUniqueOrThrow({ where: { id } });
const counts = async () => [await db.capture.count(), await db.sourceVersion.count(), await db.source.count()];
const lastEvent = () => db.auditEvent.findFirstOrThrow({ orderBy: { sequence: "desc" }, select: { action: true, outcome: true, recordKind: true } });

describe("a document that is brought in", () => {
  test("waits with its text and fingerprints, and becomes the first version of a new source", async () => {
    const text = "A notice.\nThe office will open in May.\n";
    const { id } = ok(await paste(text));
    expect(await rowOf(id)).toMatchObject({ state: "open", origin: "paste", text, textSha256: sha256(text), fileSha256: sha256(text), textCodePoints: 39, authorId: editor.id });
    expect(ok(await keep(id, "notice"))).toEqual({ capture: id, slug: "notice", number: 1 });
    expect(await rowOf(id)).toMatchObject({ state: "kept", text: null, file: null, settledById: editor.id });
    const version = await db.sourceVersion.findFirstOrThrow({ where: { source: { slug: "notice" } }, include: { text: true, file: true } });
    expect(version).toMatchObject({ number: 1, textHeld: "public", text: { content: text }, file: null, importChanges: null });
    expect(refusal(await keep(id, "notice-again"))).toEqual(["conflict"]);
  });

  test("of a file whose bytes are not the text, the bytes are kept beside it, and what the import changed", async () => {
    const story = "<p>The two governments met to discuss water, and they agreed on a programme of work for the years to come, with aims and dates.</p>".repeat(5);
    const page = `<!doctype html><html><head><title>T</title></head><body><nav><a>Menu of the site</a></nav><article><h1>A page of water</h1>${story}</article></body></html>`;
    for (const textHeld of ["public", "desk"] as const) {
      const bytes = Buffer.from(page.replace("page of water", `page of water ${textHeld}`));
      const { id } = ok(await file("page.html", bytes, { textHeld }));
      ok(await keep(id, `page-${textHeld}`));
      const version = await db.sourceVersion.findFirstOrThrow({ where: { fileSha256: sha256(bytes) }, include: { file: true, text: true } });
      expect(sha256(version.file!.content)).toBe(sha256(bytes));
      expect(version.text!.content.startsWith(`A page of water ${textHeld}\n\nThe two`)).toBe(true);
      const examples = JSON.stringify(version.importChanges).includes("Menu of the site");
      expect(examples, "words of a text that the public may not read are not shown as examples either").toBe(textHeld === "public");
    }
  });

  test("that may not be kept leaves fingerprints alone, in every table", async () => {
    const secret = "Unrepeatable words of a newspaper";
    const { id } = ok(await file("report.txt", `${secret}.`, { textHeld: "none" }));
    expect(await rowOf(id)).toMatchObject({ text: null, file: null, fileSha256: sha256(`${secret}.`) });
    ok(await keep(id, "newspaper"));
    const version = await db.sourceVersion.findFirstOrThrow({ where: { source: { slug: "newspaper" } }, include: { text: true, file: true } });
    expect(version).toMatchObject({ textHeld: "none", text: null, file: null, textSha256: sha256(`${secret}.`), fileBytes: 34 });
    const [found] = await owner`SELECT count(*)::int AS n FROM (SELECT content FROM audit_text UNION ALL SELECT content FROM source_text
      UNION ALL SELECT changes::text || proposed::text || coalesce(text, '') FROM capture) all_text WHERE content LIKE ${`%${secret}%`}`;
    expect(found).toEqual({ n: 0 });
  });

  test("from an address keeps where it answered and when", async () => {
    answer = "Fetched words of a page.";
    const { id } = ok(await fetched("/a"));
    expect(await rowOf(id)).toMatchObject({ origin: "address", url: `${base}/a`, finalUrl: `${base}/a`, mediaType: "text/plain", text: answer });
    ok(await keep(id, "fetched", { url: `${base}/a` }));
    expect(await db.sourceVersion.findFirst({ where: { source: { slug: "fetched" } } })).toMatchObject({ fetchedFrom: `${base}/a` });
    answer = "Fetched words of a page, edited.";
    const again = ok(await fetched("/a/"));
    const source = await db.source.findUniqueOrThrow({ where: { slug: "fetched" } });
    expect((await rowOf(again.id)).sourceId, "the address is known: offered as a new version").toBe(source.id);
    expect(ok(await keepCapture(editor, { as: "version", capture: again.id, source: "fetched" })).number).toBe(2);
  });

  test.each([
    ["a page that is gone", () => fetched("/gone"), ["invalid", "address: address-answer"]],
    ["a page that leads behind the wall", () => fetched("/away"), ["invalid", "address: address-private"]],
    ["no file", () => captureDocument(editor, { way: "file", textHeld: "public" }), ["invalid", "file: file-required"]],
    ["a file that is too large", () => file("a.txt", Buffer.alloc(20 * 1024 * 1024 + 1, 65)), ["invalid", "file: file-too-large"]],
    ["a file that is not what it is named", () => file("a.pdf", "words"), ["invalid", "file: document-type-differs"]],
    ["a wrong encoding", () => file("a.txt", Buffer.from("é", "latin1")), ["invalid", "encoding: encoding-required"]],
    ["a text with a NUL", () => paste("a\u0000b"), ["invalid", "text: document-not-text"]],
    ["a source that is not there", () => paste("x y", { source: "no-such" }), ["invalid", "source: unknown-record"]],
  ] as const)("%s: refused in words, recorded, and nothing is half saved", async (_name, attempt, expected) => {
    const before = await counts();
    expect(refusal(await attempt())).toEqual(expected);
    expect(await counts()).toEqual(before);
    expect(await lastEvent()).toMatchObject({ action: "capture-document", outcome: expect.stringMatching(/^invalid: /) as string, recordKind: "capture" });
  });

  test("a description that is refused keeps the capture waiting", async () => {
    const { id } = ok(await paste("Something to keep."));
    const before = await counts();
    expect(refusal(await keep(id, "sheet"))).toEqual(["invalid", "slug: slug-taken"]);
    expect(refusal(await keep(id, "official", { tier: "official" }))).toEqual(["invalid", "officialOf: official-needs-party"]);
    expect(refusal(await keepCapture(editor, { as: "version", capture: id, source: "no-such" }))).toEqual(["invalid", "source: unknown-record"]);
    expect(await counts()).toEqual(before);
    expect((await rowOf(id)).state).toBe("open");
  });
});

describe("the same document again", () => {
  test("adds nothing to the newest version, is not put into the list twice, and leaves no row", async () => {
    const { id } = ok(await paste("Twice the same."));
    const waiting = await paste("Twice the same.");
    expect(waiting).toMatchObject({ ok: false, reason: "duplicate", current: { is: "waiting", capture: id } });
    ok(await keep(id, "twice"));
    expect(await paste("Twice the same.")).toMatchObject({ reason: "duplicate", current: { is: "kept", slug: "twice", number: 1 } });
    expect(await paste(texts.sheet), "a text that came with the seed is known too").toMatchObject({ reason: "duplicate", current: { slug: "sheet" } });
    expect(await lastEvent()).toMatchObject({ outcome: "duplicate" });
  });

  test("two editors who keep one capture: one source comes of it", async () => {
    const { id } = ok(await paste("Kept by two."));
    const results = await Promise.all([keep(id, "by-two-a"), keep(id, "by-two-b")]);
    expect(results.map(({ ok: isKept }) => isKept).sort()).toEqual([false, true]);
    expect(await db.source.count({ where: { slug: { in: ["by-two-a", "by-two-b"] } } })).toBe(1);
  });
});

describe("a page that a check found changed", () => {
  const page = async (text: string) => ({
    sourceId: (await db.source.findUniqueOrThrow({ where: { slug: "report" } })).id, url: `${base}/r`, finalUrl: `${base}/r`, bytes: Buffer.from(text),
    read: { text, mediaType: "text/html", encoding: "utf-8", changes: [], proposed: [] } as const,
  });

  test("is a candidate for the next version, held as the last one, and put before an editor once", async () => {
    const first = ok(await captureChecked(seed, { ...await page("Changed."), read: { ...(await page("Changed.")).read, changes: [], proposed: [] } }));
    expect(await rowOf(first.id)).toMatchObject({ origin: "check", textHeld: "desk", text: "Changed." });
    const same = { ...await page("Changed."), read: { text: "Changed.", mediaType: "text/html", encoding: "utf-8" as const, changes: [], proposed: [] } };
    expect(ok(await captureChecked(seed, same))).toEqual({ id: first.id, isNew: false });
    ok(await discardCapture(editor, { capture: first.id }));
    expect(ok(await captureChecked(seed, same)), "what was discarded is not offered again").toEqual({ id: first.id, isNew: false });
  });
});

describe("what is not decided about", () => {
  test("is discarded with its text, by hand or after its time, and only once", async () => {
    const { id } = ok(await paste("To be thrown away."));
    ok(await discardCapture(editor, { capture: id }));
    expect(await rowOf(id)).toMatchObject({ state: "discarded", text: null, file: null });
    expect(refusal(await discardCapture(editor, { capture: id }))).toEqual(["conflict"]);
    const old = ok(await paste("To be forgotten."));
    const later = new Date(Date.now() + (captureLimits.keptDays + 1) * 24 * 3_600_000);
    expect(ok(await expireCaptures(seed)).dropped).toBe(0);
    expect(ok(await expireCaptures(seed, later)).dropped).toBeGreaterThan(0);
    expect(await rowOf(old.id)).toMatchObject({ state: "discarded", text: null });
    expect(await db.capture.count({ where: { state: "open" } })).toBe(0);
  });

  test("is bounded for one account, by number and by the hour; nothing is fetched for who may not", async () => {
    const busy = await person("editor", "busy editor");
    await owner`INSERT INTO capture (id, origin, media_type, file, file_sha256, file_bytes, text, text_sha256, text_code_points, changes, proposed, text_held, author_id)
      SELECT gen_random_uuid(), 'paste', 'text/plain', 'x', 'f' || n, 1, 'x', 't' || n, 1, '[]', '[]', 'desk', ${busy.id} FROM generate_series(1, ${captureLimits.openPerPerson}) n`;
    expect(refusal(await captureDocument(busy, { way: "paste", text: "One more.", textHeld: "desk" }))).toEqual(["invalid", ": too-many-captures"]);
    const hasty = await person("editor", "hasty editor");
    for (let n = 0; n < captureLimits.perHour; n += 1) await captureDocument(hasty, { way: "paste", text: "", textHeld: "desk" });
    const before = asked.length;
    expect(refusal(await captureDocument(hasty, { way: "address", address: `${base}/a`, textHeld: "desk" }))).toEqual(["too-many-attempts"]);
    expect(refusal(await captureDocument({ ...editor, mustChangePassword: true }, { way: "address", address: `${base}/a`, textHeld: "desk" }))).toEqual(["forbidden"]);
    expect(asked.length).toBe(before);
  });
});
