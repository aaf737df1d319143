import "server-only";
import type { z } from "zod";
import type { Endpoint } from "@/domain/api/endpoint";
import type { listParameters } from "@/domain/api/parameters";
import { badCursor, readQuery, type QueryOf } from "@/domain/api/query";
import { writeEndpoints } from "@/domain/api/write-endpoints";
import { sha256 } from "@/domain/audit";
import type { PlainDate } from "@/domain/plain-date";
import { parameterProblem, problem, type ParameterError, type ProblemType } from "@/domain/problem";
import { askedAlways, edgeCaching } from "./answer-headers";
import { refusalOfDatabase } from "./commands/database-refusal";
import { siteDay } from "./days";
import { isKnown } from "./known-already";
import { asOf } from "./public/as-of";
import { lastModified } from "./public/last-modified";
import type { Removed } from "./public/removed";
import { countRead, rateHeaders, type Allowance } from "./allowances";

/**
 * The shape of every reading endpoint: strict parameters, an answer that its own schema has passed, with a
 * strong ETag and 304 for who has it already; problem documents for everything else. Open to every origin:
 * it is public data.
 */
export const openToAll = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, Last-Modified, Link, Location, RateLimit, RateLimit-Policy, Retry-After",
  "cache-control": edgeCaching,
} as const;

/** What a handler finds instead of an answer. */
export type Elsewhere = { problem: ProblemType; detail: string; errors?: ParameterError[] } | { movedTo: string; mergedInto?: string } | Extract<Removed, { gone: unknown }>;
type Context = { params: Promise<Record<string, string>> };
type Path = Record<string, string>;
type Query<E extends Endpoint> = QueryOf<E["query"]> & { asOf: PlainDate | null };

/** The frame of them all: the allowance, the parameters, the day, the database that is away. */
export function serve<E extends Endpoint>(endpoint: E, handle: (query: Query<E>, path: Path, request: Request) => Promise<Response>) {
  return async (request: Request, context?: Context): Promise<Response> => {
    const allowance = countRead(request.headers);
    if (allowance.isSpent) return withAllowance(problemAnswer(request, "too-many-requests", "Too many requests came from your network; go on in a minute."), allowance);
    return withAllowance(await answer(request, context), allowance);
  };
  async function answer(request: Request, context?: Context): Promise<Response> {
    const read = readQuery(endpoint.query, new URL(request.url).searchParams, siteDay());
    if (!read.ok) return problemAnswer(request, parameterProblem(read.errors), "See errors for each parameter.", read.errors);
    try {
      const path = (await context?.params) ?? {};
      return await asOf(read.asOf, () => handle({ ...read.query, asOf: read.asOf } as Query<E>, path, request));
    } catch (error) {
      if (refusalOfDatabase(error)?.reason !== "unavailable") throw error;
      return problemAnswer(request, "unavailable", "The database does not answer; try again shortly.");
    }
  }
}

/** An endpoint that answers with one object. `isPublic: false`: what it says can change without anything being published, and so it is never kept here. */
export function serveOne<E extends Endpoint>(endpoint: E, find: (query: Query<E>, path: Path) => Promise<{ found: z.input<E["answer"]> } | Elsewhere>, { isPublic = true } = {}) {
  return serve(endpoint, async (query, path, request) => {
    const result = await find(query, path);
    if (!("found" in result)) return elsewhere(endpoint, request, path, result);
    return jsonAnswer(request, endpoint.answer.parse(result.found), isPublic ? {} : { "cache-control": askedAlways });
  });
}

type ListEndpoint = Endpoint<typeof listParameters>;
/** A page of a list: `next` is the cursor of the one after it. */
export type Slice<Item> = {
  data: Item[]; total: number; next: string | null;
  /** What this list says besides. */
  more?: Record<string, unknown>;
};
type ItemOf<E extends Endpoint> = z.input<E["answer"]> extends { data: (infer Item)[] } ? Item : never;

/** An endpoint that answers with a list, `{ data, page: { next, limit }, total }`, and the address of the next page as a Link. */
export function serveList<E extends ListEndpoint>(endpoint: E, slice: (query: Query<E>, path: Path) => Promise<Slice<ItemOf<E>> | Elsewhere>) {
  return serve(endpoint, async (query, path, request) => {
    const result = await slice(query, path);
    if (!("data" in result)) return elsewhere(endpoint, request, path, result);
    const { data, total, next, more } = result;
    const body = endpoint.answer.parse({ data, page: { next, limit: (query as { limit: number }).limit }, total, ...more });
    return jsonAnswer(request, body, next === null ? {} : { link: `<${nextPage(request, next)}>; rel="next"` });
  });
}

function nextPage(request: Request, cursor: string): string {
  const { pathname, search } = new URL(request.url);
  const query = new URLSearchParams(search);
  query.set("cursor", cursor);
  return `${pathname}?${query}`;
}

export const noCursor: Elsewhere = { problem: "invalid-parameter", detail: "See errors for each parameter.", errors: [badCursor] };
export const notFound = (detail: string): Elsewhere => ({ problem: "not-found", detail });

function withAllowance(answer: Response, allowance: Allowance): Response {
  for (const [name, value] of Object.entries(rateHeaders(allowance))) answer.headers.set(name, value);
  return answer;
}

async function jsonAnswer(request: Request, body: unknown, more: Record<string, string>): Promise<Response> {
  const answer = unlessKnown(request, JSON.stringify(body), await lastModified(), "application/json; charset=utf-8");
  for (const [name, value] of Object.entries(more)) answer.headers.set(name, value);
  return answer;
}

/** A text with a strong tag, and 304 for who has it already. */
export function unlessKnown(request: Request, body: string, modified: Date, type: string): Response {
  const etag = `"${sha256(body).slice(0, 32)}"`;
  const headers = new Headers({ ...openToAll, etag, "last-modified": modified.toUTCString() });
  if (isKnown(request.headers, etag, modified)) return new Response(null, { status: 304, headers });
  headers.set("content-type", type);
  return new Response(body, { headers });
}

/** Addresses that can be read and written to. */
const alsoTakes: ReadonlySet<string> = new Set(Object.values(writeEndpoints).map(({ path }) => `/api/v1${path}`));

export function problemAnswer(request: Request, type: ProblemType, detail: string, errors?: ParameterError[]): Response {
  const document = problem(type, detail, new URL(request.url).pathname, errors);
  const headers = new Headers({ ...openToAll, "content-type": "application/problem+json; charset=utf-8" });
  if (type === "unavailable") headers.set("retry-after", "5");
  if (type === "method-not-allowed") headers.set("allow", alsoTakes.has(document.instance) ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS");
  return new Response(JSON.stringify(document), { status: document.status, headers });
}

/** A record that is elsewhere now, or gone: `mergedInto` names the one that a duplicate was merged into. */
function elsewhere(endpoint: Endpoint, request: Request, path: Path, result: Elsewhere): Response {
  if ("problem" in result) return problemAnswer(request, result.problem, result.detail, result.errors);
  if ("gone" in result) return problemAnswer(request, "gone", `${result.gone.id} was archived on ${result.gone.on}: ${result.gone.reason}`);
  const { movedTo, mergedInto } = result;
  const [name = ""] = Object.keys(path);
  const location = `/api/v1${endpoint.path.replace(`{${name}}`, movedTo)}${new URL(request.url).search}`;
  const headers = new Headers({ ...openToAll, location, "content-type": "application/json; charset=utf-8" });
  return new Response(JSON.stringify(mergedInto === undefined ? { location } : { location, mergedInto }), { status: 308, headers });
}

export const methodNotAllowed = async (request: Request): Promise<Response> =>
  problemAnswer(request, "method-not-allowed", "This address can be read with GET and HEAD.");

/** The answer to a browser that asks before a cross-origin request. */
export const preflight = async (): Promise<Response> =>
  new Response(null, { status: 204, headers: { ...openToAll, "access-control-allow-methods": "GET, HEAD, OPTIONS", "access-control-allow-headers": "If-None-Match, If-Modified-Since" } });
