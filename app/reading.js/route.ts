import { readingScript } from "./script";

/** Asked for by its version it never changes; without one, or with an old one, it is asked for again. */
export function GET(request: Request): Response {
  const isThis = new URL(request.url).searchParams.get("v") === readingScript.version;
  return new Response(readingScript.text, {
    headers: { "content-type": "text/javascript; charset=utf-8", "cache-control": isThis ? "public, max-age=31536000, immutable" : "public, max-age=0, must-revalidate" },
  });
}
