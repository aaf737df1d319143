import { once } from "node:events";
import { createServer, request as ask, type IncomingMessage, type OutgoingHttpHeaders, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { askedAlways, edgeCaching } from "./answer-headers";
import { answerBeforeNext, questionOf } from "./before-next";
import { StillState, type Reading } from "./still/state";
import { WholeAnswers } from "./still/whole-answers";

/** A real server with the hook before it, and in Next's place a handler that says how many it has made. */
let server: Server;
let state: StillState;
let reading: Reading;
let made = 0;
let handle: (request: IncomingMessage, response: ServerResponse) => void;
const long = "A sentence that is long enough to be packed. ".repeat(40);

const says = (more: OutgoingHttpHeaders = {}, status = 200) => (_request: IncomingMessage, response: ServerResponse) => {
  made += 1;
  // As Next does it, and as others may.
  for (const [name, value] of Object.entries({ "content-type": "application/json; charset=utf-8", "cache-control": edgeCaching })) response.setHeader(name, [value]);
  response.writeHead(status, more);
  response.end(`${made} ${long}`);
};

beforeEach(async () => {
  made = 0;
  reading = { revision: 1, until: Infinity };
  state = new StillState();
  state.read = async () => ({ ...reading });
  state.connected({ ...reading });
  handle = says();
  const front = { state, answers: new WholeAnswers(state), isSecure: false, isDevelopment: false };
  server = createServer((request, response) => void answerBeforeNext({ request, response, next: () => handle(request, response) }, front));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, "close");
});

type Got = { status: number; headers: IncomingMessage["headers"]; body: Buffer; number: number };
const get = (path: string, headers: OutgoingHttpHeaders = {}, method = "GET") => new Promise<Got>((resolve, reject) => {
  ask({ port: (server.address() as AddressInfo).port, host: "127.0.0.1", path, headers, method }, (answer) => {
    const parts: Buffer[] = [];
    answer.on("data", (part: Buffer) => parts.push(part)).on("end", () => {
      const body = Buffer.concat(parts);
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body, number: Number.parseInt(body.toString(), 10) });
    });
  }).on("error", reject).end();
});
const numbers = async (...asked: (readonly [string, OutgoingHttpHeaders?])[]) => { const found: number[] = []; for (const [path, headers] of asked) found.push((await get(path, headers)).number); return found; };
const address = "/api/v1/topics";

describe("what everybody is told alike", () => {
  it("is made once, also for those who ask while it is made, and anew when the record has changed", async () => {
    const together = await Promise.all(Array.from({ length: 10 }, () => get(address)));
    expect(new Set(together.map(({ number }) => number))).toEqual(new Set([1]));
    expect((await get(address)).headers["cache-status"]).toBe("followthrough; hit");
    state.raise(reading.revision += 1);
    const after = await get(address);
    expect([after.number, after.headers["cache-status"]]).toEqual([2, undefined]);
  });

  it("is one thing under each address, whatever others append to links to a page", async () => {
    expect(await numbers(["/"], ["/es"], ["/?q=a"], ["/?q=b"], ["/?utm_source=x"], ["/?q=a"], [`${address}?utm_source=x`], [address])).toEqual([1, 2, 3, 4, 1, 3, 5, 6]);
  });

  it("is packed as each program can unpack it, and one packing never stands for another", async () => {
    await get(address);
    const [plain, br, gzip, none] = [await get(address), await get(address, { "accept-encoding": "gzip, br" }), await get(address, { "accept-encoding": "gzip" }), await get(address, { "accept-encoding": "br;q=0" })];
    expect([plain, br, gzip, none].map(({ headers }) => headers["content-encoding"])).toEqual([undefined, "br", "gzip", undefined]);
    for (const text of [plain.body, brotliDecompressSync(br!.body), gunzipSync(gzip!.body), none!.body]) expect(text.toString()).toBe(`1 ${long}`);
    for (const { headers } of [plain!, br!, gzip!]) expect([headers.vary, headers["content-length"]]).toEqual(["Accept-Encoding", expect.stringMatching(/^\d+$/)]);
  });

  it("is not sent to who has it; whoever asks first whether it has changed does not take it from the others", async () => {
    handle = says({ etag: '"of the handler"' });
    const unchanged = await get("/api/v1/parties", { "if-none-match": '"of the handler"', "accept-encoding": "gzip" });
    expect([unchanged.status, unchanged.body.length, unchanged.headers["content-encoding"], (await get("/api/v1/parties")).number]).toEqual([304, 0, undefined, 1]);
    made = 0;
    handle = says();
    const first = await get(address, { "if-none-match": '"of long ago"' });
    const tag = (await get(address)).headers.etag!;
    expect([first.status, first.number, tag]).toEqual([200, 1, expect.stringMatching(/^"[0-9a-f]{32}"$/)]);
    const known = await get(address, { "if-none-match": `"another", W/${tag}` });
    expect([known.status, known.body.length, known.headers.etag, known.headers["cache-control"]]).toEqual([304, 0, tag, edgeCaching]);
    expect((await get(address, { "if-none-match": '"another"' })).status).toBe(200);
  });

  it("is the same head after HEAD, without a body, whoever asks first", async () => {
    expect([(await get(address, {}, "HEAD")).body.length, (await get(address)).number]).toEqual([0, 1]);
    const [head, whole] = [await get(address, {}, "HEAD"), await get(address)];
    expect([head.status, head.body.length, head.headers["content-length"]]).toEqual([200, 0, whole.headers["content-length"]]);
  });

  it("names each request apart, and tells each reader how much of the API is left for them", async () => {
    handle = says({ ratelimit: '"read";r=1;t=1' });
    const [, one, two] = [await get(address), await get(address), await get(address)];
    expect(one.number).toBe(1);
    expect(one.headers["x-request-id"]).not.toBe(two.headers["x-request-id"]);
    const left = [one, two].map(({ headers }) => Number(/r=(\d+)/.exec(String(headers.ratelimit))?.[1]));
    expect(left[0]! - left[1]!).toBe(1);
  });
});

describe("nothing is kept", () => {
  it.each([
    ["that failed or leads nowhere", says({}, 404)], ["that is for one reader", says({ "cache-control": "private, no-store" })], ["that can change without a publication", says({ "cache-control": askedAlways })],
    ["that sets a cookie", says({ "set-cookie": "a=b" })], ["larger than what may be kept", (_request: IncomingMessage, response: ServerResponse) => { made += 1; response.setHeader("cache-control", edgeCaching); response.end(`${made} ${"x".repeat(2 * 1024 * 1024)}`); }],
  ])("%s", async (_what, next) => {
    handle = next;
    expect(await numbers([address], [address])).toEqual([1, 2]);
    expect(new Set((await Promise.all([get(address), get(address), get(address)])).map(({ number }) => number)).size).toBe(3);
  });

  it("of what is for one reader; who has it already is told so all the same", async () => {
    handle = says({ "cache-control": askedAlways, etag: '"x"' });
    expect([(await get(address, { "if-none-match": '"x"' })).status, (await get(address, { "if-none-match": '"x"' })).status, (await get(address)).number]).toEqual([304, 304, 3]);
  });

  it.each([
    ["a token", address, { authorization: "Bearer x" }], ["a part", address, { range: "bytes=0-1" }], ["a part of a page for the framework", "/", { rsc: "1" }], ["the desk", "/admin", {}], ["a form", "/commitments/x/suggest", {}], ["a file of the site's own", "/_next/static/x", {}],
    ["an address that nobody shares", `/?q=${"x".repeat(2_000)}`, {}],
  ])("of what is asked with %s", async (_what, path, headers) => {
    expect(questionOf({ url: path, method: "GET", headers } as unknown as IncomingMessage, { state, isSecure: false, isDevelopment: false })).toBe(null);
    expect(await numbers([path, headers], [path, headers])).toEqual([1, 2]);
  });

  it("of a write, while the site is developed, while nobody would tell of a change, or while the database is away", async () => {
    const asked = { url: address, method: "GET", headers: {} } as IncomingMessage;
    expect(questionOf({ ...asked, method: "POST" } as IncomingMessage, { state, isSecure: false, isDevelopment: false })).toBe(null);
    expect(questionOf(asked, { state, isSecure: false, isDevelopment: true })).toBe(null);
    await get(address);
    state.disconnected();
    expect(await numbers([address], [address])).toEqual([2, 3]);
    state.unreachable();
    expect(await numbers([address])).toEqual([4]);
  });

  it("that was made while something was published, announced or not, or from a database that is behind", async () => {
    const inner = handle;
    handle = (request, response) => { state.raise(reading.revision += 1); inner(request, response); };
    expect(await numbers([address], [address])).toEqual([1, 2]);
    handle = (request, response) => { reading.revision += 1; inner(request, response); };
    expect(await numbers([address])).toEqual([3]);
    handle = inner;
    expect(await numbers([address], [address])).toEqual([4, 4]);
    state.read = async () => ({ revision: reading.revision - 1, until: Infinity });
    expect(await numbers(["/api/v1/parties"], ["/api/v1/parties"])).toEqual([5, 6]);
  });

  it("of one who went away: the next who waited makes it", async () => {
    const inner = handle;
    let began: () => void = () => undefined;
    const isAsked = new Promise<void>((resolve) => { began = resolve; });
    handle = () => { began(); };
    const leaving = ask({ port: (server.address() as AddressInfo).port, host: "127.0.0.1", path: address }).on("error", () => undefined).end();
    await isAsked;
    const waiting = [get(address), get(address)];
    handle = inner;
    leaving.destroy();
    expect((await Promise.all(waiting)).map(({ number }) => number)).toEqual([1, 1]);
  });
});
