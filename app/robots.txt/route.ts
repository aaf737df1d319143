import { siteAddress } from "@/server/public/site";

/** Its sitemap's address is known to the running server only. */
export const dynamic = "force-dynamic";

/** The desk is nobody's to find, embeds name the page that is, and what only takes something answers nobody. */
export function GET(): Response {
  const closed = ["/admin", "/api/auth/", "/api/v1/suggestions", "/embed/"];
  const lines = ["User-agent: *", ...closed.map((path) => `Disallow: ${path}`), "Allow: /", "", `Sitemap: ${siteAddress().origin}/sitemap.xml`];
  return new Response(`${lines.join("\n")}\n`, { headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=3600" } });
}
