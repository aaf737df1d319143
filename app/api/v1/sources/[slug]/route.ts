import { endpoints } from "@/domain/api/endpoints";
import { findSource } from "@/server/public/sources";
import { notFound, serveOne } from "@/server/read-api";

export { methodNotAllowed as POST, methodNotAllowed as PUT, methodNotAllowed as PATCH, methodNotAllowed as DELETE, preflight as OPTIONS } from "@/server/read-api";

/** One source by slug; an address that it had before redirects. */
export const GET = serveOne(endpoints.source, async ({ lang }, { slug = "" }) => {
  const result = await findSource(slug, lang);
  if (result === null) return notFound("There is no source with this slug.");
  return "found" in result ? { found: result.found.source } : result;
});
