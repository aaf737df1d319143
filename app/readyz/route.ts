import { lastChange } from "@/server/public/last-change";

export const dynamic = "force-dynamic";

/** The process can answer readers: its public connection reads the record. 503 while it cannot. */
export async function GET(): Promise<Response> {
  const headers = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };
  try {
    await lastChange();
    return new Response("ready\n", { headers });
  } catch {
    return new Response("not ready\n", { status: 503, headers: { ...headers, "retry-after": "5" } });
  }
}
