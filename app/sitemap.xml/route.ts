import { uuid } from "@/domain/fields";
import { lastChange } from "@/server/public/last-change";
import { siteAddress } from "@/server/public/site";
import { commitmentPages, commitmentParts, otherPages } from "@/server/public/sitemap";
import { sitemap, sitemapIndex } from "@/ui/feeds/sitemap";

export const dynamic = "force-dynamic";

const headers = { "content-type": "application/xml; charset=utf-8", "cache-control": "public, max-age=3600" };

/**
 * The whole site in one file while it fits; else an index of files, each the commitments after a key.
 * "?after=" is not there for people: a key that is none is a page that does not exist.
 */
export async function GET(request: Request): Promise<Response> {
  const site = siteAddress().origin;
  const after = new URL(request.url).searchParams.get("after");
  if (after !== null) {
    if (after !== "" && !uuid.safeParse(after).success) return new Response("There is no such part.\n", { status: 404, headers: { "content-type": "text/plain; charset=utf-8" } });
    return new Response(sitemap(await commitmentPages(after === "" ? null : after), site), { headers });
  }
  const parts = await commitmentParts();
  if (new URL(request.url).searchParams.has("others")) return new Response(sitemap(await otherPages(await lastChange()), site), { headers });
  if (parts.length === 0) return new Response(sitemap([...await otherPages(await lastChange()), ...await commitmentPages(null)], site), { headers });
  return new Response(sitemapIndex([`${site}/sitemap.xml?others`, ...["", ...parts].map((key) => `${site}/sitemap.xml?after=${key}`)]), { headers });
}
