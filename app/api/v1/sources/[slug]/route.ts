import { findSource } from "@/server/public/sources";
import { jsonAnswer, problemAnswer, readEndpoint } from "@/server/read-api";

export { methodNotAllowed as POST, methodNotAllowed as PUT, methodNotAllowed as PATCH, methodNotAllowed as DELETE, preflight as OPTIONS } from "@/server/read-api";

type Context = { params: Promise<{ slug: string }> };

/** One source by slug; an address that it had before redirects. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return readEndpoint(async (_request, { lang }) => {
    const result = await findSource(slug, lang);
    if (result === null) return problemAnswer(request, "not-found", "There is no source with this slug.");
    if ("movedTo" in result) {
      return new Response(null, { status: 308, headers: { location: `/api/v1/sources/${result.movedTo}` } });
    }
    return jsonAnswer(request, result.found.source);
  })(request);
}
