import "server-only";
import { Agent, errors, request, type Dispatcher } from "undici";
import type { FetchFailure, FetchOutcome, FetchRefusal, Redirect } from "@/domain/fetching";
import { allowedOutboundHosts, siteUrl } from "./env";
import { outboundLimits } from "./limits";
import { hostOf, refusalOf } from "./outbound-address";
import { boundedBody, TooLarge } from "./outbound-body";
import { guardedAgent, PrivateAddress, type Lookup } from "./outbound-connection";

export type FetchOptions = {
  /** What an earlier answer carried: an unchanged page then answers "not modified". */
  etag?: string | null;
  lastModified?: string | null;
  signal?: AbortSignal;
  /** The resolver; only tests have another than the system's. */
  lookup?: Lookup;
  /** Less patience than usual. */
  totalMs?: number;
};

class Refused extends Error {
  constructor(readonly code: FetchRefusal) {
    super(code);
  }
}

/**
 * The one place that asks another server for something. An editor's address is a stranger's address, so
 * it follows OWASP's rules against server-side request forgery: http and https on their own ports, no
 * private target at any step, every redirect checked like the first address, bounded in size and time.
 */
export async function fetchOutside(address: string, options: FetchOptions = {}): Promise<FetchOutcome> {
  const redirects: Redirect[] = [];
  let at = address;
  const agent = guardedAgent(allowedOutboundHosts(), options.lookup);
  const timeout = AbortSignal.timeout(options.totalMs ?? outboundLimits.totalMs);
  const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout;
  try {
    for (;;) {
      const url = checked(at);
      at = url.href;
      const answer = await ask(agent, url, options, signal);
      // A body that is left unread says so as an error event, which nobody else would hear.
      answer.body.on("error", () => {});
      const next = redirectTarget(answer, url);
      if (next === null) return await outcomeOf(answer, at, redirects);
      answer.body.destroy();
      redirects.push({ status: answer.statusCode, to: next });
      at = next;
      if (redirects.length > outboundLimits.redirects) throw new Refused("redirects-too-many");
    }
  } catch (error) {
    if (options.signal?.aborted) throw error;
    const code = refusalIn(error);
    return code === null
      ? { outcome: "unreachable", code: failureIn(error), at, redirects }
      : { outcome: "refused", code, at, redirects };
  } finally {
    await agent.destroy();
  }
}

function checked(address: string): URL {
  const url = address.length <= outboundLimits.addressLength ? parsed(address) : null;
  if (url === null) throw new Refused("not-a-web-address");
  const code = refusalOf(url, allowedOutboundHosts());
  if (code !== null) throw new Refused(code);
  // "example.org." and "example.org" are one host; certificates name the second.
  if (url.hostname.endsWith(".")) url.hostname = hostOf(url);
  url.hash = "";
  return url;
}

function parsed(address: string, base?: URL): URL | null {
  return URL.canParse(address, base?.href) ? new URL(address, base) : null;
}

function ask(agent: Agent, url: URL, { etag, lastModified }: FetchOptions, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
  return request(url, {
    dispatcher: agent, method: "GET", signal,
    headersTimeout: outboundLimits.totalMs, bodyTimeout: outboundLimits.totalMs,
    headers: {
      "user-agent": `Followthrough (+${siteUrl()}/about)`,
      accept: "text/html, application/pdf, text/plain, text/markdown;q=0.9, */*;q=0.5",
      "accept-encoding": "identity",
      ...(etag ? { "if-none-match": etag } : {}),
      ...(lastModified ? { "if-modified-since": lastModified } : {}),
    },
  });
}

function redirectTarget({ statusCode, headers }: Dispatcher.ResponseData, from: URL): string | null {
  if (![301, 302, 303, 307, 308].includes(statusCode)) return null;
  const to = parsed(single(headers.location) ?? "//", from);
  if (to === null) throw new Refused("redirect-broken");
  return to.href;
}

const single = (value: string | string[] | undefined): string | null => (Array.isArray(value) ? value[0] : value) ?? null;

async function outcomeOf(answer: Dispatcher.ResponseData, finalUrl: string, redirects: Redirect[]): Promise<FetchOutcome> {
  const { statusCode: status, headers, body } = answer;
  const known = { finalUrl, redirects, etag: single(headers.etag), lastModified: single(headers["last-modified"]) };
  if (status === 304) return { outcome: "not-modified", ...known };
  const length = Number(single(headers["content-length"]) ?? 0);
  if (status < 300 && length > outboundLimits.bytes) throw new TooLarge();
  const [mediaType = "", ...parameters] = (single(headers["content-type"]) ?? "").split(";").map((part) => part.trim());
  const charset = parameters.find((parameter) => /^charset=/i.test(parameter))?.slice(8).replaceAll('"', "").toLowerCase();
  return {
    outcome: "fetched", status, ...known,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, single(value) ?? ""])),
    body: status < 300 ? await boundedBody(body, single(headers["content-encoding"]) ?? undefined) : nothingOf(body),
    mediaType: mediaType.toLowerCase() || null, charset: charset ?? null,
  };
}

function nothingOf(body: Dispatcher.ResponseData["body"]): Uint8Array {
  body.destroy();
  return new Uint8Array();
}

function refusalIn(error: unknown): FetchRefusal | null {
  if (error instanceof Refused) return error.code;
  if (error instanceof PrivateAddress) return "address-private";
  return error instanceof TooLarge ? "answer-too-large" : null;
}

const failures: [RegExp, FetchFailure][] = [
  [/^(ENOTFOUND|EAI_)/, "host-unknown"],
  [/TIMEOUT|TIMEDOUT/, "host-silent"],
  [/CERT|^ERR_TLS|SSL|SELF_SIGNED|UNABLE_TO_/, "certificate-refused"],
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ECONNRESET|EPIPE)/, "host-unreachable"],
];

function failureIn(error: unknown): FetchFailure {
  if (error instanceof DOMException && error.name === "TimeoutError") return "host-silent";
  if (error instanceof errors.ConnectTimeoutError) return "host-silent";
  const code = String((error as { code?: unknown }).code ?? "");
  return failures.find(([pattern]) => pattern.test(code))?.[1] ?? "answer-broken";
}
