import "server-only";
import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { cachingOf, headersOf, kindOf, noStore, takesNonce, type AnswerKind } from "./answer-headers";
import { awayAnswer, type AwayAnswer } from "./away-answer";
import type { Answer } from "./public/answer-status";
import type { StillState } from "./still/state";

/** Names the state of the record whose kept page answers; next.config.ts rewrites by it. */
export const stateMark = "x-tracker-state";

/** What others append to links, and what browsers add; no page of ours reads any of it. */
const meansNothing = /^(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|_rsc)$/;

/** Refusals that are about the address, and not about who asked or when. */
const isLasting: ReadonlySet<number> = new Set([404, 410]);

const isPlain = (search: string): boolean => [...new URLSearchParams(search).keys()].every((key) => meansNothing.test(key));

export type Front = { state: StillState; isSecure: boolean; isDevelopment: boolean };

/**
 * Before Next sees a request: which page answers it, one that is kept or one that is made for it, and what the
 * answer says about itself. Here and not in next.config.ts, because what is built once serves every
 * installation; and because this costs less than a rule of Next's for each header.
 */
export function prepareAnswer(request: IncomingMessage, response: ServerResponse, { state, isSecure, isDevelopment }: Front, answer: Answer): void {
  const [path = "/", search = ""] = (request.url ?? "/").split("?", 2);
  const isRead = request.method === "GET" || request.method === "HEAD";
  let kind: AnswerKind = kindOf(path);
  if (kind === "page" && isRead && !isDevelopment && isPlain(search)) {
    const name = state.name();
    if (name !== null) {
      kind = "still";
      request.headers[stateMark] = name;
    }
  }
  // Next takes the nonce of a page's scripts from here; nobody else says which scripts may run.
  delete request.headers["content-security-policy-report-only"];
  delete request.headers["content-security-policy"];
  const nonce = takesNonce(kind) ? randomBytes(16).toString("base64") : null;
  const headers = headersOf(kind, { nonce, isSecure, isDevelopment });
  if (path === "/admin/welcome") headers["referrer-policy"] = "no-referrer";
  if (nonce !== null) request.headers["content-security-policy"] = headers["content-security-policy"];
  const caching = cachingOf(kind);
  if (caching !== null) response.setHeader("cache-control", caching);
  // A part of a page that a script asked for is no page.
  const isPage = request.headers.rsc === undefined && request.headers["next-action"] === undefined;
  finish(response, headers, { answer, kind, path, isPage, isAway: state.isAway });
}

/** What is about one answer: what its handler chose, and the page that stands in for one that cannot be made. */
type Chosen = { answer: Answer; kind: AnswerKind; path: string; isPage: boolean; isAway: () => boolean };

/** The head is written when the answer has been decided about; what a handler said stands. */
function finish(response: ServerResponse, headers: Record<string, string>, { answer, kind, path, isPage, isAway }: Chosen): void {
  const { writeHead, write, end } = response;
  let instead: Buffer | null = null;
  response.writeHead = function (this: ServerResponse, ...given: Parameters<ServerResponse["writeHead"]>) {
    const [asked, ...rest] = given;
    // No page can be made: the database is away or busy, and nothing is wrong with the request or with us.
    const isUnavailable = asked === 500 && (answer.isUnavailable || isAway());
    const status = isUnavailable ? 503 : asked === 200 && answer.status !== null ? answer.status : asked;
    if (isUnavailable && isPage) instead = standIn(this, awayAnswer(kind, path));
    for (const [name, value] of Object.entries(headers)) if (!this.hasHeader(name)) this.setHeader(name, value);
    if (status >= 400 && !isLasting.has(status)) this.setHeader("cache-control", noStore);
    if (status === 503 && !this.hasHeader("retry-after")) this.setHeader("retry-after", "5");
    return writeHead.call(this, status, ...(rest as []));
  } as ServerResponse["writeHead"];
  // What Next says of a fault is for programs of its own; without a script it is an empty page.
  response.write = ((...given: Parameters<typeof write>) => (instead === null ? write.apply(response, given) : true)) as typeof write;
  response.end = ((...given: Parameters<typeof end>) => (instead === null ? end.apply(response, given) : end.call(response, instead, "utf8"))) as typeof end;
}

function standIn(response: ServerResponse, { type, body }: AwayAnswer): Buffer {
  for (const name of ["content-encoding", "transfer-encoding", "etag", "last-modified"]) response.removeHeader(name);
  response.setHeader("content-type", type);
  response.setHeader("content-length", body.length);
  return body;
}
