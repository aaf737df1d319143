import { NextResponse, type NextRequest } from "next/server";

/**
 * Next renders a page for POST, PUT and DELETE as it does for GET. Public pages
 * are only read; the desk's also take the POST of their forms. The mark is set by
 * server/caller-address.ts on everything but GET and HEAD, and the matcher asks
 * for it, so that an ordinary read costs nothing here.
 */
export function proxy(request: NextRequest): NextResponse {
  const isDesk = /^\/admin(\/|$)/.test(request.nextUrl.pathname);
  return new NextResponse("This address does not take such a request.\n", {
    status: 405,
    headers: { Allow: isDesk ? "GET, HEAD, POST" : "GET, HEAD", "Content-Type": "text/plain; charset=utf-8" },
  });
}

// Next reads this without running it: no constants from elsewhere, no expressions.
// The development server's own tools post to addresses that begin with __nextjs.
export const config = {
  matcher: [
    {
      source: "/((?!(?:admin|api/auth|api/v1)(?:/|$)|__nextjs).*)",
      has: [{ type: "header", key: "x-tracker-write" }],
    },
    {
      source: "/admin/:path*",
      has: [{ type: "header", key: "x-tracker-write", value: "(?!POST$).*" }],
    },
  ],
};
