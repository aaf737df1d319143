import { securityText } from "@/server/public/security-text";

/** Whom to tell of a weakness, and until when this is right: known to the running server only. */
export const dynamic = "force-dynamic";

export function GET(): Response {
  const text = securityText(new Date());
  const headers = { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=3600" };
  return text === null ? new Response("This installation names nobody.\n", { status: 404, headers }) : new Response(text, { headers });
}
