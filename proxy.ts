import { NextResponse, type NextRequest } from "next/server";
import { readAsOf } from "./domain/as-of";
import { insideEmbed } from "./domain/embed";
import { siteToday } from "./server/public/site";

/**
 * What a page cannot answer by itself. Next renders a page for POST, PUT and DELETE as it does for GET:
 * public pages are only read, the desk's also take the POST of their forms. And a page cannot say 400: a
 * past day that is no day is refused here. Both are asked for in the matcher, so that an ordinary read
 * costs nothing; the mark of a write is set by server/caller-address.ts on everything but GET and HEAD.
 * Embeds come here always: their language and theme frame the page, and a frame is not told its query.
 */
export function proxy(request: NextRequest): NextResponse {
  if (request.headers.has("x-tracker-forged")) return refuseForged();
  if (request.headers.has("x-tracker-oversize")) return tooLarge(request);
  if (request.headers.has("x-tracker-write")) return refuseMethod(request);
  return request.nextUrl.pathname.startsWith("/embed/") ? frame(request) : refuseDay(request);
}

/** Another site's page sent this, or nothing says that ours did. */
function refuseForged(): NextResponse {
  return new NextResponse("Only a page of this site can send this.\n", { status: 403, headers: { "Content-Type": "text/plain; charset=utf-8" } });
}

function refuseMethod(request: NextRequest): NextResponse {
  const isDesk = /^\/admin(\/|$)/.test(request.nextUrl.pathname);
  return new NextResponse("This address does not take such a request.\n", {
    status: 405,
    headers: { Allow: isDesk ? "GET, HEAD, POST" : "GET, HEAD", "Content-Type": "text/plain; charset=utf-8" },
  });
}

function refuseDay(request: NextRequest): NextResponse {
  const asked = readAsOf(request.nextUrl.searchParams.get("asOf"), siteToday());
  if (asked.ok) return NextResponse.next();
  const isSpanish = /^\/es(\/|$)/.test(request.nextUrl.pathname);
  return NextResponse.rewrite(new URL(`/${isSpanish ? "es" : "en"}/as-of${request.nextUrl.search}`, request.url), { status: 400 });
}

function frame(request: NextRequest): NextResponse {
  const { pathname, searchParams, search } = request.nextUrl;
  const inside = insideEmbed(pathname, searchParams, siteToday());
  if ("path" in inside) return NextResponse.rewrite(new URL(`${inside.path}${search}`, request.url));
  return NextResponse.json(inside.problem, { status: inside.problem.status, headers: { "Content-Type": "application/problem+json; charset=utf-8" } });
}

/** The forms for files say it where the file was chosen; nothing of the file is read or kept. */
function tooLarge(request: NextRequest): NextResponse {
  const address = request.nextUrl.clone();
  if (request.method !== "POST" || !["/admin/intake/new", "/admin/import"].includes(address.pathname))
    return new NextResponse("This is larger than anything that is taken here.\n", { status: 413, headers: { "Content-Type": "text/plain; charset=utf-8" } });
  address.searchParams.set("refused", "too-large");
  return NextResponse.redirect(address, 303);
}

// Next reads this without running it: no constants from elsewhere, no expressions.
// The development server's own tools post to addresses that begin with __nextjs.
export const config = {
  matcher: [
    {
      source: "/((?!(?:admin|api/auth|api/v1|feeds|charts)(?:/|$)|__nextjs).*)",
      has: [{ type: "header", key: "x-tracker-write" }],
    },
    {
      source: "/admin/:path*",
      has: [{ type: "header", key: "x-tracker-write", value: "(?!POST$).*" }],
    },
    {
      source: "/(admin|api/auth)/:path*",
      has: [{ type: "header", key: "x-tracker-forged" }],
    },
    {
      source: "/:path*",
      has: [{ type: "header", key: "x-tracker-oversize" }],
    },
    {
      source: "/((?!(?:admin|api|feeds|charts|embed)(?:/|$)|(?:es/)?data/releases/[^/]+/.|_next|__nextjs).*)",
      has: [{ type: "query", key: "asOf" }],
    },
    // All but its two scripts.
    { source: "/embed/((?!\\w+\\.js$).*)" },
  ],
};
