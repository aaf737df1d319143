import { findCommitment } from "@/server/public/commitments";
import { jsonAnswer, movedAnswer, problemAnswer, readEndpoint } from "@/server/read-api";

export { methodNotAllowed as POST, methodNotAllowed as PUT, methodNotAllowed as PATCH, methodNotAllowed as DELETE, preflight as OPTIONS } from "@/server/read-api";

type Context = { params: Promise<{ reference: string }> };

/** One commitment by public id or slug; an address that it had before redirects, one that was archived is gone. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { reference } = await params;
  return readEndpoint(async (_request, { lang }) => {
    const result = await findCommitment(reference, lang);
    if (result === null) return problemAnswer(request, "not-found", "There is no commitment with this id or slug.");
    if (!("found" in result)) return movedAnswer(request, result, (slug) => `/api/v1/commitments/${slug}`);
    return jsonAnswer(request, result.found);
  })(request);
}
