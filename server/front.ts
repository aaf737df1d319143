import "server-only";
import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { planBody, type BodyPlan } from "./answer-body";
import { cachingOf, headersOf, isPlainPage, kindOf, noStore, takesNonce, type AnswerKind } from "./answer-headers";
import { awayAnswer, faultAnswer, unreadableAnswer, type AwayAnswer } from "./away-answer";
import type { Answer } from "./public/answer-status";
import { plainPage } from "./still/plain-page.mjs";
import type { StillState } from "./still/state";

/** Names the state of the record whose kept page answers; next.config.ts rewrites by it. */
export const stateMark = "x-tracker-state";

/** What others append to links, and what browsers add; no page of ours reads any of it. */
const meansNothing = /^(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|_rsc)$/;

/** Refusals that are about the address, and not about who asked or when. */
const isLasting: ReadonlySet<number> = new Set([404, 410]);

const asksNothing = (search: string): boolean => [...new URLSearchParams(search).keys()].every((key) => meansNothing.test(key));

export type Front = { state: StillState; isSecure: boolean; isDevelopment: boolean };

/**
 * Before Next sees a request: which page answers it, one that is kept or one that is made for it, and what the
 * answer says about itself. Here and not in next.config.ts, because what is built once serves every
 * installation; and because this costs less than a rule of Next's for each header.
 */
export function prepareAnswer(request: IncomingMessage, response: ServerResponse, { state, isSecure, isDevelopment }: Front, answer: Answer): void {
  const [path = "/", search = ""] = (request.url ?? "/").split("?", 2);
  const isRead = request.method === "GET" || request.method === "HEAD";
  const kind = kindOf(path);
  const name = kind === "page" && isRead && !isDevelopment && asksNothing(search) ? state.name() : null;
  if (name !== null) request.headers[stateMark] = name;
  // Next takes the nonce of a page's scripts from here; nobody else says which scripts may run.
  delete request.headers["content-security-policy-report-only"];
  delete request.headers["content-security-policy"];
  const nonce = takesNonce(kind, isDevelopment) ? randomBytes(16).toString("base64") : null;
  const headers = headersOf(kind, { nonce, isSecure, isDevelopment });
  if (path === "/admin/welcome") headers["referrer-policy"] = "no-referrer";
  if (nonce !== null) request.headers["content-security-policy"] = headers["content-security-policy"];
  const caching = cachingOf(kind);
  if (caching !== null) response.setHeader("cache-control", caching);
  // A part of a page that a script asked for is no page.
  const isPage = request.headers.rsc === undefined && request.headers["next-action"] === undefined;
  finish(response, headers, { answer, kind, path, isPage, isPlain: isPage && isPlainPage(kind) && !isDevelopment, isForm: kind === "desk" && request.method === "POST", isAway: state.isAway });
}

/** What is about one answer: what its handler chose, and what a page is when it is sent. */
type Chosen = { answer: Answer; kind: AnswerKind; path: string; isPage: boolean; isPlain: boolean; isForm: boolean; isAway: () => boolean };

/** The head is written when the answer has been decided about; what a handler said stands. */
function finish(response: ServerResponse, headers: Record<string, string>, { answer, kind, path, isPage, isPlain, isForm, isAway }: Chosen): void {
  const { writeHead } = response;
  let plan: BodyPlan = { is: "sent" };
  response.writeHead = function (this: ServerResponse, ...given: Parameters<ServerResponse["writeHead"]>) {
    const [asked, ...rest] = given;
    // No page can be made: the database is away or busy, and nothing is wrong with the request or with us.
    const isUnavailable = asked === 500 && (answer.isUnavailable || isAway());
    // What a form of the desk is said to hold could not be read: no command of ours has seen it.
    const isUnreadable = asked === 500 && !isUnavailable && isForm && !answer.hasBegun;
    const status = isUnavailable ? 503 : isUnreadable ? 400 : asked === 200 && answer.status !== null ? answer.status : asked;
    // What Next says of a fault is for programs of its own; without them it is an empty page.
    if (isUnavailable && isPage) plan = standIn(this, awayAnswer(kind, path));
    else if (isUnreadable) plan = standIn(this, unreadableAnswer);
    else if (asked === 500 && isPlain) plan = standIn(this, faultAnswer(path));
    else if (isPlain && isMadeNow(this)) plan = { is: "changed", by: plainPage };
    if (plan.is === "changed") for (const name of ["content-length", "etag"]) this.removeHeader(name);
    for (const [name, value] of Object.entries(headers)) if (!this.hasHeader(name)) this.setHeader(name, value);
    if (status >= 400 && !isLasting.has(status)) this.setHeader("cache-control", noStore);
    if (status === 503 && !this.hasHeader("retry-after")) this.setHeader("retry-after", "5");
    return writeHead.call(this, status, ...(rest as []));
  } as ServerResponse["writeHead"];
  planBody(response, () => plan);
}

/** A page that the cache handler has not seen: those that it keeps are plain already. */
const isMadeNow = (response: ServerResponse): boolean =>
  !response.hasHeader("x-nextjs-cache") && String(response.getHeader("content-type") ?? "").startsWith("text/html");

function standIn(response: ServerResponse, { type, body }: AwayAnswer): BodyPlan {
  for (const name of ["content-encoding", "transfer-encoding", "etag", "last-modified"]) response.removeHeader(name);
  response.setHeader("content-type", type);
  response.setHeader("content-length", body.length);
  return { is: "replaced", by: body };
}
