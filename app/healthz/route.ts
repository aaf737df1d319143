/** The process is alive. Says nothing about the database, on purpose: a restart would not help it. */
export const GET = (): Response => new Response("ok\n", { headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" } });
export const dynamic = "force-dynamic";
