import { findCommitment } from "@/server/public/commitments";
import { followUpsOf } from "@/server/public/follow-ups";
import { listAnswer, problemAnswer, readEndpoint } from "@/server/read-api";

export { methodNotAllowed as POST, methodNotAllowed as PUT, methodNotAllowed as PATCH, methodNotAllowed as DELETE, preflight as OPTIONS } from "@/server/read-api";

type Context = { params: Promise<{ reference: string }> };

/** The log of a commitment, newest first, with corrected and retracted entries. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { reference } = await params;
  return readEndpoint(async (_request, query) => {
    const result = await findCommitment(reference, query.lang);
    if (result === null) return problemAnswer(request, "not-found", "There is no commitment with this id or slug.");
    if ("movedTo" in result) {
      return new Response(null, { status: 308, headers: { location: `/api/v1/commitments/${result.movedTo}/follow-ups` } });
    }
    const log = await followUpsOf(result.found.slug, query.lang);
    return listAnswer(request, log.slice(query.offset, query.offset + query.limit), log.length, query);
  })(request);
}
