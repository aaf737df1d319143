import type { IncomingMessage } from "node:http";
import { isIP, type BlockList } from "node:net";
import { isRouterState } from "./router-state";

/** Names the method of every request that is not a read; proxy.ts matches on it, so that reads never enter the proxy. */
export const writeMark = "x-tracker-write";

/** Names the size of a request that is larger than any form of ours; proxy.ts answers it before a byte is read. */
export const oversizeMark = "x-tracker-oversize";
/** Documents and tables come by two forms; the bounds of Next's own reader lie just above (next.config.ts). What strangers send is small. */
const largestBody: Record<string, number> = { "/admin/intake/new": 22 * 1024 * 1024, "/admin/import": 22 * 1024 * 1024, "/api/v1/suggestions": 64 * 1024 };
const largestElsewhere = 8 * 1024 * 1024;

function isOversize(request: IncomingMessage): boolean {
  const length = Number(request.headers["content-length"] ?? 0);
  const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
  return length > (Object.hasOwn(largestBody, path) ? largestBody[path]! : largestElsewhere);
}

/** Says that another site's page sent this; proxy.ts refuses it before anything is read. */
export const forgedMark = "x-tracker-forged";

/**
 * Whether a write of somebody who may be signed in was sent by a page that is not ours. Browsers say where a request
 * comes from (Sec-Fetch-Site), older ones at least the origin of the page. At the desk one of the two must be there;
 * signing in and out has a token of its own, which no other page can read.
 */
function isForged({ method, url, headers }: IncomingMessage): boolean {
  const desk = /^\/(?:admin|api\/auth)(?=[/?]|$)/.exec(url ?? "")?.[0];
  if (desk === undefined || method === "GET" || method === "HEAD" || method === "OPTIONS") return false;
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  if (headers.origin === undefined) return desk === "/admin";
  const host = [headers["x-forwarded-host"] ?? headers.host].flat()[0];
  return !URL.canParse(headers.origin) || new URL(headers.origin).host !== host;
}

/** What only Next may say to itself, or a trusted proxy to us. */
const internalHeaders = /^(x-middleware-|x-nextjs-data$|x-now-route-matches$|x-matched-path$|x-next-resume|next-resume$|x-tracker-)/;
const proxyHeaders = ["forwarded", "x-forwarded-host", "x-forwarded-port", "x-forwarded-proto", "x-real-ip", "x-request-id"];

/** IPv4 addresses that arrive on an IPv6 socket are written as IPv4. */
function plainAddress(address: string): string {
  return address.trim().replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
}

function isTrusted(address: string, trusted: BlockList): boolean {
  return isIP(address) !== 0 && trusted.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

/**
 * Who really asks: the peer of the socket, or, when that is a trusted proxy, the
 * right-most address in X-Forwarded-For that is not one. What stands left of it
 * was written by the caller and proves nothing.
 */
export function resolveCaller(peer: string, forwardedFor: string | undefined, trusted: BlockList): string {
  let caller = plainAddress(peer);
  const hops = (forwardedFor ?? "").split(",").map(plainAddress).reverse();
  for (const hop of hops) {
    if (!isTrusted(caller, trusted) || isIP(hop) === 0) break;
    caller = hop;
  }
  return caller;
}

/** An address whose percent signs mean nothing makes Next's rewrites fail with 500; it is no page of ours. */
function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

/**
 * Makes the headers of a request say what is true before Next reads them: Next
 * believes an X-Forwarded-For that a client sends, and handlers never see the socket.
 */
export function cleanRequest(request: IncomingMessage, trusted: BlockList): void {
  const { headers, socket } = request;
  const peer = socket.remoteAddress ?? "";
  const forwardedFor = headers["x-forwarded-for"];
  for (const name of Object.keys(headers)) {
    if (internalHeaders.test(name)) delete headers[name];
  }
  if (!isTrusted(plainAddress(peer), trusted)) {
    for (const name of proxyHeaders) delete headers[name];
  }
  headers["x-forwarded-for"] = resolveCaller(peer, [forwardedFor].flat().join(","), trusted);
  const shown = headers["next-router-state-tree"];
  if (shown !== undefined && !isRouterState(shown)) delete headers["next-router-state-tree"];
  // The API answers in its own form, whatever it is asked.
  if (!isReadable(request.url ?? "/")) request.url = request.url!.startsWith("/api/v1/") ? "/api/v1/unreadable-address" : "/unreadable-address";
  // Next cannot represent these and answers 500; nothing here answers OPTIONS but with what is allowed.
  if (request.method === "TRACE" || request.method === "TRACK") request.method = "OPTIONS";
  if (request.method !== "GET" && request.method !== "HEAD") headers[writeMark] = request.method;
  if (isForged(request)) headers[forgedMark] = "yes";
  if (isOversize(request)) headers[oversizeMark] = "yes";
}

/** The address that a request came from; instrumentation.ts has made the header trustworthy. */
export function callerAddress(headers: Pick<Headers, "get">): string {
  return headers.get("x-forwarded-for") ?? "unknown";
}

/** Who holds an address of IPv6 holds its whole network of 64 bits: that is what is counted. This machine is only itself. */
export function addressNetwork(address: string): string {
  if (isIP(address) !== 6 || address === "::1") return address;
  const [head = "", tail] = address.split("%", 1)[0]!.split("::");
  const groups = (text: string) => (text === "" ? [] : text.split(":"));
  const before = groups(head);
  const after = tail === undefined ? [] : groups(tail);
  const whole = tail === undefined ? before : [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0"), ...after];
  return `${whole.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}
