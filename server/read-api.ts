import "server-only";
import { cursorAt, offsetOf, readListQuery, type ListQuery } from "@/domain/api-query";
import { sha256 } from "@/domain/audit";
import { problem, type ParameterError, type ProblemType } from "@/domain/problem";
import { refusalOfDatabase } from "./commands/database-refusal";
import { siteDay } from "./days";
import { asOf } from "./public/as-of";
import type { Removed } from "./public/removed";

/**
 * The shape of every reading endpoint: strict parameters, a JSON answer with a strong ETag, 304 for
 * who has it already, problem documents for everything else. Open to every origin: it is public data.
 */
export const openToAll = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, Link, Retry-After",
  "cache-control": "public, max-age=0, must-revalidate",
} as const;

type Handler = (request: Request, query: ListQuery) => Promise<Response>;
type Options = { filters: boolean };

export function readEndpoint(handle: Handler, options: Options = { filters: false }) {
  return async (request: Request): Promise<Response> => {
    const query = readListQuery(new URL(request.url).searchParams, { ...options, today: siteDay() });
    if (!query.ok) return problemAnswer(request, typeOf(query.errors), "See errors for each parameter.", query.errors);
    try {
      return await asOf(query.query.asOf, () => handle(request, query.query));
    } catch (error) {
      if (refusalOfDatabase(error)?.reason !== "unavailable") throw error;
      return problemAnswer(request, "unavailable", "The database does not answer; try again shortly.");
    }
  };
}

const typeOf = (errors: ParameterError[]): ProblemType =>
  errors.some(({ code }) => code === "unknown-parameter") ? "unknown-parameter" : "invalid-parameter";

export function jsonAnswer(request: Request, body: unknown, links: Record<string, string> = {}): Response {
  const text = JSON.stringify(body);
  const etag = `"${sha256(text).slice(0, 32)}"`;
  const headers = new Headers({ ...openToAll, etag });
  const link = Object.entries(links).map(([rel, href]) => `<${href}>; rel="${rel}"`).join(", ");
  if (link !== "") headers.set("link", link);
  const known = request.headers.get("if-none-match")?.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  if (known?.includes(etag) || known?.includes("*")) return new Response(null, { status: 304, headers });
  headers.set("content-type", "application/json; charset=utf-8");
  return new Response(text, { headers });
}

export function problemAnswer(request: Request, type: ProblemType, detail: string, errors?: ParameterError[]): Response {
  const document = problem(type, detail, new URL(request.url).pathname, errors);
  const headers = new Headers({ ...openToAll, "content-type": "application/problem+json; charset=utf-8" });
  if (type === "unavailable") headers.set("retry-after", "5");
  if (type === "method-not-allowed") headers.set("allow", "GET, HEAD, OPTIONS");
  return new Response(JSON.stringify(document), { status: document.status, headers });
}

/** A record that is elsewhere now, or gone: `mergedInto` names the one that a duplicate was merged into. */
export function movedAnswer(request: Request, moved: { movedTo: string } | Removed, addressOf: (slug: string) => string): Response {
  if ("gone" in moved) {
    const { id, on, reason } = moved.gone;
    return problemAnswer(request, "gone", `${id} was archived on ${on}: ${reason}`);
  }
  const location = `${addressOf(moved.movedTo)}${new URL(request.url).search}`;
  const headers = new Headers({ ...openToAll, location, "content-type": "application/json; charset=utf-8" });
  const body = "mergedInto" in moved ? { mergedInto: moved.mergedInto, location } : { location };
  return new Response(JSON.stringify(body), { status: 308, headers });
}

/** What a list answers to the cursor of another. */
export const foreignCursor = (request: Request): Response => problemAnswer(request, "invalid-parameter", "See errors for each parameter.",
  [{ parameter: "cursor", code: "invalid", message: "Expected the cursor of an earlier answer to the same list." }]);

/** A list that is read whole, a page at a time. */
export function wholeList(request: Request, all: readonly unknown[], { limit, cursor }: ListQuery): Response {
  const offset = offsetOf(cursor);
  if (offset === null) return foreignCursor(request);
  const end = offset + limit;
  return listAnswer(request, all.slice(offset, end), all.length, limit, end < all.length ? cursorAt(end) : null);
}

/** `{ data, page: { next, limit }, total }`, and the address of the next page as a Link. */
export function listAnswer(request: Request, data: unknown[], total: number, limit: number, next: string | null): Response {
  const links: Record<string, string> = {};
  if (next !== null) {
    const search = new URLSearchParams(new URL(request.url).search);
    search.set("cursor", next);
    links.next = `${new URL(request.url).pathname}?${search}`;
  }
  return jsonAnswer(request, { data, page: { next, limit }, total }, links);
}

export const methodNotAllowed = async (request: Request): Promise<Response> =>
  problemAnswer(request, "method-not-allowed", "This address can be read with GET and HEAD.");

/** The answer to a browser that asks before a cross-origin request. */
export const preflight = async (): Promise<Response> =>
  new Response(null, { status: 204, headers: { ...openToAll, "access-control-allow-methods": "GET, HEAD, OPTIONS", "access-control-allow-headers": "If-None-Match" } });
