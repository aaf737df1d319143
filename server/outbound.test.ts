import type { LookupAddress } from "node:dns";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createTcpServer, type AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { request } from "undici";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { outboundLimits } from "./limits";
import type * as Outbound from "./outbound";
import { isPublicAddress } from "./outbound-address";
import { guardedAgent, guardedLookup, type Lookup } from "./outbound-connection";
import { hostsBehindTheWall } from "./testing-outbound";

/** A listener on this computer that nothing may ever reach; it stands for a service behind the wall. */
const canary = createTcpServer((socket) => {
  reached += 1;
  socket.end("HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nsecret");
});
let reached = 0;
let canaryPort = 0;

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
let answer: Answer = (_request, response) => response.end("hello");
const asked: IncomingMessage[] = [];
/** The host that the setting allows. */
const host: Server = createServer((incoming, response) => {
  asked.push(incoming);
  answer(incoming, response);
});
let base = "";
let fetchOutside: typeof Outbound.fetchOutside;

const portIn = (server: { address(): unknown }) => (server.address() as AddressInfo).port;

beforeAll(async () => {
  await new Promise<void>((resolve) => canary.listen(0, "::", resolve));
  await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
  canaryPort = portIn(canary);
  base = `http://127.0.0.1:${portIn(host)}`;
  process.env.OUTBOUND_ALLOWED_HOSTS = `127.0.0.1:${portIn(host)}`;
  ({ fetchOutside } = await import("./outbound"));
});
beforeEach(() => {
  asked.length = 0;
});
afterAll(() => {
  canary.close();
  host.closeAllConnections();
  host.close();
});

const resolvesTo = (...addresses: string[]): Lookup => (_hostname, _options, callback) =>
  callback(null, addresses.map((address): LookupAddress => ({ address, family: address.includes(":") ? 6 : 4 })));

describe("what is behind the wall is not asked", () => {
  test.each(hostsBehindTheWall)("%s", async (name) => {
    for (const address of [`http://${name}/`, `https://${name}/`, `http://${name}:${canaryPort}/`])
      expect(await fetchOutside(address, { lookup: resolvesTo("127.0.0.1") })).toMatchObject({ outcome: "refused", code: "address-private" });
    expect(reached).toBe(0);
  });

  test.each(["127.0.0.1", "::1", "::ffff:127.0.0.1", "10.1.2.3", "169.254.169.254", "64:ff9b::a00:1", "fe80::1%lo"])(
    "a public name that leads to %s", async (address) => {
      expect(await fetchOutside("http://news.example.org/", { lookup: resolvesTo(address) })).toMatchObject({ outcome: "refused", code: "address-private" });
      const agent = guardedAgent([], resolvesTo(address));
      await expect(request(`http://news.example.org:${canaryPort}/`, { dispatcher: agent })).rejects.toThrow();
      await agent.destroy();
      expect(reached).toBe(0);
    },
  );

  test("a name with one private address among public ones", async () => {
    expect(await fetchOutside("http://news.example.org/", { lookup: resolvesTo("93.184.215.14", "127.0.0.1") }))
      .toMatchObject({ outcome: "refused", code: "address-private" });
  });

  test("literal addresses do not go around the connection's own check", async () => {
    for (const name of ["127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "localhost"]) {
      const agent = guardedAgent([]);
      await expect(request(`http://${name}:${canaryPort}/`, { dispatcher: agent })).rejects.toThrow();
      await agent.destroy();
    }
    expect(reached).toBe(0);
  });

  test("a name that answers public first and private afterwards is checked at each connection", async () => {
    let lookups = 0;
    const rebinding: Lookup = (hostname, options, callback) =>
      resolvesTo(lookups++ === 0 ? "93.184.215.14" : "127.0.0.1")(hostname, options, callback);
    const look = () => new Promise((resolve) => guardedLookup(rebinding)("news.example.org", { all: true }, (error, found) => resolve(error ?? found)));
    expect(await look()).toEqual([{ address: "93.184.215.14", family: 4 }]);
    expect(await look()).toBeInstanceOf(Error);
    answer = (_request, response) => response.writeHead(302, { location: "http://news.example.org/" }).end();
    expect(await fetchOutside(base, { lookup: rebinding })).toMatchObject({ outcome: "refused", code: "address-private", at: "http://news.example.org/" });
    expect(lookups).toBe(3);
    expect(reached).toBe(0);
  });

  test("an address that only its form makes public", () => {
    expect(["8.8.8.8", "93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"].every(isPublicAddress)).toBe(true);
    expect(["", "8.8.8", "0x8.8.8.8", "::8.8.8.8"].some(isPublicAddress)).toBe(false);
  });

  test.each([
    ["file:///etc/passwd", "not-a-web-address"], ["ftp://example.org/", "not-a-web-address"], ["gopher://example.org/", "not-a-web-address"],
    ["javascript:alert(1)", "not-a-web-address"], ["data:text/plain,x", "not-a-web-address"], ["news.example.org", "not-a-web-address"],
    ["http://", "not-a-web-address"], [`http://news.example.org/${"a".repeat(2000)}`, "not-a-web-address"],
    ["http://me@news.example.org/", "address-credentials"], ["http://me:hush@news.example.org/", "address-credentials"],
    ["http://news.example.org:22/", "address-port"], ["https://news.example.org:80/", "address-port"], ["http://news.example.org:6379/", "address-port"],
  ])("%s is refused", async (address, code) => {
    expect(await fetchOutside(address, { lookup: resolvesTo("93.184.215.14") })).toMatchObject({ outcome: "refused", code });
  });
});

describe("redirects", () => {
  test.each(["http://127.0.0.1:1/", "http://localhost/", "http://169.254.169.254/latest/meta-data/", "//[::1]/", "http://10.0.0.1/", "file:///etc/passwd"])(
    "to %s are refused", async (location) => {
      answer = (_request, response) => response.writeHead(302, { location }).end();
      expect(await fetchOutside(base)).toMatchObject({ outcome: "refused", redirects: [{ status: 302 }] });
    },
  );

  test("are followed by hand, and the way is told", async () => {
    answer = (incoming, response) => incoming.url === "/end"
      ? response.writeHead(200, { "content-type": 'Text/HTML; charset="ISO-8859-1"', etag: '"1"', "last-modified": "Mon, 01 Mar 2021 00:00:00 GMT" }).end("here")
      : response.writeHead(301, { location: "end" }).end();
    expect(await fetchOutside(`${base}/#part`)).toMatchObject({
      outcome: "fetched", status: 200, finalUrl: `${base}/end`, redirects: [{ status: 301, to: `${base}/end` }],
      body: Buffer.from("here"), mediaType: "text/html", charset: "iso-8859-1", etag: '"1"', lastModified: "Mon, 01 Mar 2021 00:00:00 GMT",
    });
  });

  test("without end are left", async () => {
    answer = (_request, response) => response.writeHead(307, { location: "/again" }).end();
    expect(await fetchOutside(base)).toMatchObject({ outcome: "refused", code: "redirects-too-many" });
    expect(asked).toHaveLength(outboundLimits.redirects + 1);
  });

  test("to nowhere are refused", async () => {
    answer = (_request, response) => response.writeHead(302).end();
    expect(await fetchOutside(base)).toMatchObject({ outcome: "refused", code: "redirect-broken" });
  });
});

describe("an answer", () => {
  test("is asked for under our name, without cookies or a referrer, and conditionally", async () => {
    answer = (_request, response) => response.writeHead(304, { etag: '"2"' }).end();
    expect(await fetchOutside(base, { etag: '"1"', lastModified: "Mon, 01 Mar 2021 00:00:00 GMT" })).toMatchObject({ outcome: "not-modified", etag: '"2"' });
    const { headers } = asked[0]!;
    expect(headers).toMatchObject({
      "if-none-match": '"1"', "if-modified-since": "Mon, 01 Mar 2021 00:00:00 GMT", "accept-encoding": "identity",
      "user-agent": expect.stringMatching(/^Followthrough \(\+http/) as unknown,
    });
    expect(headers).not.toHaveProperty("cookie");
    expect(headers).not.toHaveProperty("referer");
  });

  test("of another status is told without its body", async () => {
    answer = (_request, response) => response.writeHead(410).end("a long apology");
    expect(await fetchOutside(base)).toMatchObject({ outcome: "fetched", status: 410, body: new Uint8Array() });
  });

  test("that announces too much is not read", async () => {
    answer = (_request, response) => {
      response.writeHead(200, { "content-length": outboundLimits.bytes + 1 });
      response.flushHeaders();
    };
    expect(await fetchOutside(base)).toMatchObject({ outcome: "refused", code: "answer-too-large" });
  });

  test("that is larger than the limit is left while it streams", async () => {
    let sent = 0;
    answer = (_request, response) => {
      const more = () => {
        while (!response.destroyed && sent < 3 * outboundLimits.bytes) {
          sent += 1 << 20;
          if (!response.write(Buffer.alloc(1 << 20))) return response.once("drain", more);
        }
        response.end();
      };
      more();
    };
    expect(await fetchOutside(base)).toMatchObject({ outcome: "refused", code: "answer-too-large" });
    expect(sent).toBeLessThan(3 * outboundLimits.bytes);
  });

  test("that grows when it is unpacked is left too", async () => {
    const bomb = gzipSync(Buffer.alloc(outboundLimits.bytes * 4));
    answer = (_request, response) => response.writeHead(200, { "content-encoding": "gzip", "content-length": bomb.length }).end(bomb);
    expect(await fetchOutside(base)).toMatchObject({ outcome: "refused", code: "answer-too-large" });
  });

  test("packed though we asked for it plain is unpacked", async () => {
    answer = (_request, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("plain words"));
    expect(await fetchOutside(base)).toMatchObject({ outcome: "fetched", body: Buffer.from("plain words") });
  });

  test("that is shorter than it says is no document", async () => {
    answer = (_request, response) => {
      response.writeHead(200, { "content-length": 1000 });
      response.write("too short");
      response.socket?.end();
    };
    expect(await fetchOutside(base)).toMatchObject({ outcome: "unreachable" });
  });

  test("that drips is left when the total time is over, or when the caller leaves", async () => {
    const leave = new AbortController();
    answer = (_request, response) => {
      response.writeHead(200);
      response.write("a", () => leave.abort());
    };
    await expect(fetchOutside(base, { signal: leave.signal })).rejects.toThrow();
    answer = (_request, response) => response.writeHead(200).write("a");
    expect(await fetchOutside(base, { totalMs: 300 })).toMatchObject({ outcome: "unreachable", code: "host-silent" });
    answer = () => {};
    expect(await fetchOutside(base, { totalMs: 300 })).toMatchObject({ outcome: "unreachable", code: "host-silent" });
  });

  test.each([["ENOTFOUND", "host-unknown"], ["EAI_AGAIN", "host-unknown"]])("a name that does not resolve (%s)", async (error, code) => {
    const lookup: Lookup = (_hostname, _options, callback) => callback(Object.assign(new Error(error), { code: error }), []);
    expect(await fetchOutside("https://no-such-name.example.org/", { lookup })).toMatchObject({ outcome: "unreachable", code });
  });
});
