import "server-only";
import { problem } from "@/domain/problem";

/** An address that only takes: nothing can be read there, and no other site's script may send. */
export async function writeOnly(request: Request): Promise<Response> {
  const allow = { allow: "POST, OPTIONS", "cache-control": "no-store" };
  if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: allow });
  const document = problem("method-not-allowed", "This address takes POST.", new URL(request.url).pathname);
  return new Response(JSON.stringify(document), { status: 405, headers: { ...allow, "content-type": "application/problem+json; charset=utf-8" } });
}
