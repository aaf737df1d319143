import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { systemActor } from "../actor";
import { captureDocument } from "../commands/capture-document";
import { discardCapture } from "../commands/discard-capture";
import { keepCapture } from "../commands/keep-capture";
import { publishSource } from "../commands/publish-source";
import { db } from "../db";
import { latestLinkChecks } from "../public/link-checks";
import { createTestDatabase } from "../testing";
import { ok, seed } from "../testing-records";
import { checkLinks } from "./check-links";
import type { JobData } from "./job";

const { owner } = await createTestDatabase();
process.env.OUTBOUND_ALLOWED_HOSTS = "127.0.0.1:*";

/** What the host answers at each path; changed by the tests as pages are. */
type Page = (request: IncomingMessage, answer: ServerResponse) => void;
const pages = new Map<string, Page>();
const asked: { url: string; agent: string; conditional: boolean }[] = [];
const host = createServer((request, answer) => {
  asked.push({ url: request.url!, agent: request.headers["user-agent"] ?? "", conditional: request.headers["if-none-match"] !== undefined });
  const page = pages.get(request.url!);
  if (page === undefined) answer.writeHead(404).end();
  else page(request, answer);
});
const shown = (words: string, etag = words): Page => (request, answer) => {
  if (request.headers["if-none-match"] === `"${etag.length}"`) answer.writeHead(304).end();
  else answer.writeHead(200, { "content-type": "text/plain; charset=utf-8", etag: `"${etag.length}"` }).end(words);
};
const moved = (status: number, to: string): Page => (_request, answer) => { answer.writeHead(status, { location: to }).end(); };
const status = (code: number): Page => (_request, answer) => { answer.writeHead(code).end(); };

const words = "The United States will modernize border infrastructure by September 2022.\n";
const edited = "The United States will consider modernizing border infrastructure.\n";
let base = "";
const description = (slug: string, url: string | null) => ({
  slug, title: null, label: { en: `Source ${slug}` }, language: "en", kind: "other", tier: "independent", url,
});

beforeAll(async () => {
  await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => { host.closeAllConnections(); host.close(resolve); }));
beforeEach(() => {
  asked.length = 0;
  pages.clear();
});

const quick = { pauseMs: 0, sameHostMs: 0 };
const never = new AbortController().signal;
const run = (data: JobData = {}, pace = quick, signal = never) =>
  checkLinks({ actor: systemActor("jobs"), data, signal, progress: () => undefined }, pace);
const outcome = async (slug: string) => (await latestLinkChecks([slug])).get(slug)?.outcome;
const idOf = async (slug: string) => (await db.source.findUniqueOrThrow({ where: { slug }, select: { id: true } })).id;
let number = 0;

/** A source whose current version was captured at an address of the test's own host. */
async function captured(path: string): Promise<string> {
  const slug = `source-${++number}`;
  // No two sources have one text, or the second would be told that it is known.
  pages.set(path, shown(`${words}${path}\n`));
  const { id } = ok(await captureDocument(seed, { way: "address", address: `${base}${path}`, textHeld: "public" }));
  ok(await keepCapture(seed, { as: "source", capture: id, ...description(slug, `${base}${path}`) }));
  asked.length = 0;
  return slug;
}
const waiting = (sourceId: string) => db.capture.findMany({ where: { sourceId, state: "open" }, orderBy: { capturedAt: "asc" } });

describe("a page that was captured", () => {
  it("is alive; asked again it is asked whether it changed; changed it becomes a candidate, once; then redirected, and gone", async () => {
    const slug = await captured("/life");
    const source = await idOf(slug);
    expect(await run({ source })).toMatchObject({ alive: 1, captured: 0 });
    expect(await run({ source })).toMatchObject({ alive: 1 });
    expect(asked.map(({ conditional }) => conditional)).toEqual([false, true]);
    expect(asked[0]!.agent).toMatch(/^Followthrough \(\+http/);

    pages.set("/life", shown(edited));
    expect(await run({ source })).toMatchObject({ changed: 1, captured: 1 });
    expect(await run({ source })).toMatchObject({ changed: 1, captured: 0 });
    const [candidate, ...more] = await waiting(source);
    expect(more).toEqual([]);
    expect(candidate).toMatchObject({ origin: "check", text: edited, textHeld: "public", url: `${base}/life` });
    expect(await db.linkCheck.count({ where: { sourceId: source, captureId: candidate!.id } })).toBe(1);
    expect(await db.sourceVersion.count({ where: { sourceId: source } }), "nothing is published by itself").toBe(1);

    ok(await keepCapture(seed, { as: "version", capture: candidate!.id, source: slug }));
    expect(await run({ source })).toMatchObject({ alive: 1, captured: 0 });

    pages.set("/life", moved(301, "/elsewhere"));
    pages.set("/elsewhere", shown(edited, "another etag"));
    expect(await run({ source })).toMatchObject({ redirected: 1 });
    expect((await latestLinkChecks([slug])).get(slug)).toMatchObject({ outcome: "redirected", finalUrl: `${base}/elsewhere` });

    pages.delete("/elsewhere");
    expect(await run({ source })).toMatchObject({ unreachable: 1 });
    expect(await run({ source })).toMatchObject({ gone: 1 });
    expect(await outcome(slug)).toBe("gone");
    pages.set("/life", shown(edited));
    expect(await run({ source })).toMatchObject({ alive: 1 });
  }, 90_000);

  it("is not put before an editor again once it was discarded, and stays changed", async () => {
    const source = await idOf(await captured("/discarded"));
    pages.set("/discarded", shown(edited));
    await run({ source });
    ok(await discardCapture(seed, { capture: (await waiting(source))[0]!.id }));
    expect(await run({ source })).toMatchObject({ changed: 1, captured: 0 });
    expect(await waiting(source)).toEqual([]);
  });
});

describe("what is found elsewhere", () => {
  it.each<[string, Page | null, string]>([
    ["refuses programs", status(403), "refused"],
    ["asks for patience", status(429), "refused"],
    ["has failed", status(503), "unreachable"],
    ["leads to a private address", moved(302, "http://10.0.0.1/"), "refused"],
    ["leads in circles", (request, answer) => moved(302, request.url!)(request, answer), "unreachable"],
    ["cannot be read", (_request, answer) => { answer.writeHead(200, { "content-type": "application/pdf" }).end("no PDF"); }, "alive"],
    ["is elsewhere for now", moved(302, "/there"), "alive"],
  ])("a page that %s", async (name, page, expected) => {
    const path = `/${name.replaceAll(" ", "-")}`;
    const slug = await captured(path);
    pages.set("/there", pages.get(path)!);
    pages.set(path, page!);
    await run({ source: await idOf(slug) });
    expect(await outcome(slug)).toBe(expected);
  });

  it("a document that was brought in from elsewhere is held against the first look, not against the file", async () => {
    ok(await publishSource(seed, { ...description("pasted", `${base}/pasted`), capture: { textHeld: "desk", text: "The same, set in other lines.\n" } }));
    const source = await idOf("pasted");
    pages.set("/pasted", shown(words));
    expect(await run({ source })).toMatchObject({ alive: 1, captured: 0 });
    pages.set("/pasted", shown(edited));
    expect(await run({ source })).toMatchObject({ changed: 1, captured: 1 });
    expect((await waiting(source))[0]).toMatchObject({ textHeld: "desk", text: edited });
  });
});

describe("a run of the schedule", () => {
  it("looks at what is due, and at nothing twice", async () => {
    await run();
    for (const path of ["/a", "/b", "/c"]) await captured(path);
    ok(await publishSource(seed, { ...description("no-address", null), capture: { textHeld: "desk", text: "No address.\n" } }));
    const told: string[] = [];
    await checkLinks({ actor: systemActor("jobs"), data: {}, signal: never, progress: (done, of) => told.push(`${done} of ${of}`) }, quick);
    expect(asked.map(({ url }) => url).sort()).toEqual(["/a", "/b", "/c"]);
    expect(told).toEqual(["0 of 3", "1 of 3", "2 of 3", "3 of 3"]);
    expect(await run()).toMatchObject({ alive: 0 });
    expect(asked).toHaveLength(3);
  });

  it("looks again after a week, and after a day where it could not read", async () => {
    await run();
    const slug = await captured("/week");
    await run();
    const before = async (days: number) => owner.begin(async (tx) => {
      await tx`SET LOCAL session_replication_role = replica`;
      await tx`UPDATE link_check SET checked_at = now() - ${days} * interval '1 day' WHERE source_id = ${await idOf(slug)} AND checked_at = (SELECT max(checked_at) FROM link_check WHERE source_id = ${await idOf(slug)})`;
    });
    await before(6);
    expect(await run()).toMatchObject({ alive: 0 });
    await before(7);
    pages.delete("/week");
    expect(await run()).toMatchObject({ unreachable: 1 });
    await before(1);
    expect(await run()).toMatchObject({ gone: 1 });
  });

  it("ends when it is cancelled, also in the middle of a request", async () => {
    const source = await idOf(await captured("/slow"));
    const cancelled = new AbortController();
    pages.set("/slow", () => cancelled.abort(new Error("cancelled")));
    await expect(run({ source }, quick, cancelled.signal)).rejects.toThrow("cancelled");
    expect(await db.linkCheck.count({ where: { sourceId: source } })).toBe(0);
  });

  it("does not take its own lack of a network for the end of every page", async () => {
    await run();
    for (const n of [1, 2, 3]) ok(await publishSource(seed, { ...description(`far-${n}`, `http://127.0.0.1:${n}/x`), capture: { textHeld: "desk", text: `Far ${n}.\n` } }));
    await expect(run()).rejects.toThrow("offline");
    expect(await outcome("far-1")).toBeUndefined();
    await captured("/near");
    expect(await run()).toMatchObject({ alive: 1, unreachable: 3 });
  });
});
