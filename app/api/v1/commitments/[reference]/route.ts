import { findCommitment } from "@/server/public/commitments";
import { jsonAnswer, problemAnswer, readEndpoint } from "@/server/read-api";

export { methodNotAllowed as POST, methodNotAllowed as PUT, methodNotAllowed as PATCH, methodNotAllowed as DELETE, preflight as OPTIONS } from "@/server/read-api";

type Context = { params: Promise<{ reference: string }> };

/** One commitment by public id or slug; an address that it had before redirects. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { reference } = await params;
  return readEndpoint(async (_request, { lang }) => {
    const result = await findCommitment(reference, lang);
    if (result === null) return problemAnswer(request, "not-found", "There is no commitment with this id or slug.");
    if ("movedTo" in result) {
      return new Response(null, { status: 308, headers: { location: `/api/v1/commitments/${result.movedTo}` } });
    }
    return jsonAnswer(request, result.found);
  })(request);
}
