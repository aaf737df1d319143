import type { IncomingMessage } from "node:http";
import { BlockList } from "node:net";
import { describe, expect, test } from "vitest";
import { addressNetwork, cleanRequest, forgedMark, oversizeMark, resolveCaller, writeMark } from "./caller-address";

const trusted = new BlockList();
trusted.addAddress("10.0.0.5");
trusted.addSubnet("192.168.0.0", 16);
trusted.addSubnet("fd00::", 8, "ipv6");

describe("who asks", () => {
  test.each([
    ["a direct caller", "203.0.113.7", undefined, "203.0.113.7"],
    ["a direct caller who claims to be another", "203.0.113.7", "1.1.1.1", "203.0.113.7"],
    ["a direct caller who claims to be a proxy", "203.0.113.7", "1.1.1.1, 10.0.0.5", "203.0.113.7"],
    ["a caller behind a proxy", "10.0.0.5", "203.0.113.7", "203.0.113.7"],
    ["a caller behind two proxies", "10.0.0.5", "203.0.113.7, 192.168.3.4", "203.0.113.7"],
    ["a liar behind a proxy", "10.0.0.5", "1.1.1.1, 203.0.113.7", "203.0.113.7"],
    ["an IPv4 proxy on an IPv6 socket", "::ffff:10.0.0.5", "203.0.113.7", "203.0.113.7"],
    ["an IPv6 proxy and caller", "fd00::1", "2001:db8::7", "2001:db8::7"],
    ["a proxy that names nobody", "10.0.0.5", undefined, "10.0.0.5"],
    ["a proxy that passes on rubbish", "10.0.0.5", "1.1.1.1, <script>", "10.0.0.5"],
  ])("%s", (_, peer, forwardedFor, expected) => {
    expect(resolveCaller(peer, forwardedFor, trusted)).toBe(expected);
  });
});

function request(method: string, peer: string, headers: Record<string, string>): IncomingMessage {
  return { method, headers: { ...headers }, socket: { remoteAddress: peer } } as unknown as IncomingMessage;
}

describe("the headers that Next reads", () => {
  const forged = {
    "x-forwarded-for": "1.1.1.1", "x-forwarded-host": "evil.example", "x-middleware-subrequest": "proxy",
    "x-nextjs-data": "1", "next-resume": "1", [writeMark]: "1", accept: "text/html",
  };

  test("a stranger's claims are dropped", () => {
    const asked = request("GET", "203.0.113.7", forged);
    cleanRequest(asked, trusted);
    expect(asked.headers).toEqual({ "x-forwarded-for": "203.0.113.7", accept: "text/html" });
  });

  test("a trusted proxy may name the host it was asked for", () => {
    const asked = request("GET", "10.0.0.5", forged);
    cleanRequest(asked, trusted);
    expect(asked.headers).toEqual({ "x-forwarded-for": "1.1.1.1", "x-forwarded-host": "evil.example", accept: "text/html" });
  });

  test.each([
    [JSON.stringify(["", { children: ["commitments", { children: [["slug", "h-2b-visas", "d", null], {}, null, null, 3] }] }, null, "refetch", 16]), true],
    ["x", false], ["%", false], ["[]", false], ['["",{"children":"x"}]', false], ["{}", false], [`["",${'{"children":["",'.repeat(5_000)}`, false],
  ])("what a client says that it shows is handed on where Next can read it", (state, isKept) => {
    const asked = request("GET", "203.0.113.7", { rsc: "1", "next-router-state-tree": encodeURIComponent(state) });
    cleanRequest(asked, trusted);
    expect("next-router-state-tree" in asked.headers).toBe(isKept);
  });

  test.each([
    ["POST", "POST"], ["PUT", "PUT"], ["PATCH", "PATCH"], ["DELETE", "DELETE"], ["OPTIONS", "OPTIONS"], ["TRACE", "OPTIONS"],
  ])("%s is marked as a write", (method, mark) => {
    const asked = request(method, "203.0.113.7", {});
    cleanRequest(asked, trusted);
    expect(asked.headers[writeMark]).toBe(mark);
  });

  test.each([
    ["/admin/intake/new", 21 * 1024 * 1024, undefined], ["/admin/intake/new?source=x", 23 * 1024 * 1024, "yes"],
    ["/admin/sources/x", 7 * 1024 * 1024, undefined], ["/admin/sources/x", 9 * 1024 * 1024, "yes"], ["/api/auth/signin", 9 * 1024 * 1024, "yes"],
  ])("%s with %i bytes", (url, length, mark) => {
    const asked = { ...request("POST", "203.0.113.7", { "content-length": String(length), [oversizeMark]: "forged" }), url } as IncomingMessage;
    cleanRequest(asked, trusted);
    expect(asked.headers[oversizeMark]).toBe(mark);
  });
});

describe("a write that another site's page sent", () => {
  const own = { host: "tracker.example", origin: "https://tracker.example" };
  test.each<[string, string, string, Record<string, string>, "yes" | undefined]>([
    ["our own page", "POST", "/admin/topics/new", { ...own, "sec-fetch-site": "same-origin" }, undefined],
    ["our own page, which tells nobody where it is", "POST", "/admin/welcome", { host: own.host, origin: "null", "sec-fetch-site": "same-origin" }, undefined],
    ["our own page in an older browser", "POST", "/admin/topics/new", own, undefined],
    ["a page of another site", "POST", "/admin/topics/new", { host: own.host, origin: "https://evil.example", "sec-fetch-site": "cross-site" }, "yes"],
    ["a page of a neighbour", "POST", "/admin", { host: own.host, origin: "https://blog.tracker.example", "sec-fetch-site": "same-site" }, "yes"],
    ["another site's page in an older browser", "POST", "/admin?x=1", { host: own.host, origin: "https://evil.example" }, "yes"],
    ["an origin that is none", "POST", "/api/auth/signout", { host: own.host, origin: "null" }, "yes"],
    ["nobody says where from, at the desk", "POST", "/admin/topics/new", { host: own.host }, "yes"],
    ["nobody says where from, with the token of the sign-in", "POST", "/api/auth/callback/credentials", { host: own.host }, undefined],
    ["a stranger who says that it is forged", "POST", "/api/v1/suggestions", { host: own.host, [forgedMark]: "yes" }, undefined],
    ["a link from elsewhere", "GET", "/admin", { host: own.host, "sec-fetch-site": "cross-site" }, undefined],
  ])("%s: %s %s", (_what, method, url, headers, mark) => {
    const asked = { ...request(method, "203.0.113.7", headers), url } as IncomingMessage;
    cleanRequest(asked, trusted);
    expect(asked.headers[forgedMark]).toBe(mark);
  });
});

describe("the network that an address stands for", () => {
  test.each([
    ["192.0.2.7", "192.0.2.7"], ["unknown", "unknown"], ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"], ["2001:0db8:1:2::9", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"], ["::1", "::1"], ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ])("of %s is %s", (address, network) => expect(addressNetwork(address)).toBe(network));
});
