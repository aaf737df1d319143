import { NextResponse } from "next/server";

/** Asked for as seldom as the product's. */
export const proxy = () => NextResponse.next();

export const config = {
  matcher: [
    { source: "/((?!(?:admin|api/auth|api/v1|feeds|charts)(?:/|$)|__nextjs).*)", has: [{ type: "header", key: "x-tracker-write" }] },
    { source: "/:path*", has: [{ type: "header", key: "x-tracker-oversize" }] },
    { source: "/((?!(?:admin|api|feeds|charts|embed)(?:/|$)|_next|__nextjs).*)", has: [{ type: "query", key: "asOf" }] },
    { source: "/embed/((?!\\w+\\.js$).*)" },
  ],
};
