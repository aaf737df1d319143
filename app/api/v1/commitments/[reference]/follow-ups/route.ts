import { findCommitment } from "@/server/public/commitments";
import { followUpsOf } from "@/server/public/follow-ups";
import { logOfMerged } from "@/server/public/merged-records";
import { movedAnswer, problemAnswer, readEndpoint, wholeList } from "@/server/read-api";

export { methodNotAllowed as POST, methodNotAllowed as PUT, methodNotAllowed as PATCH, methodNotAllowed as DELETE, preflight as OPTIONS } from "@/server/read-api";

type Context = { params: Promise<{ reference: string }> };

/** The log of a commitment, newest first, with corrected and retracted entries. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { reference } = await params;
  return readEndpoint(async (_request, query) => {
    const result = await findCommitment(reference, query.lang);
    if (result === null) return problemAnswer(request, "not-found", "There is no commitment with this id or slug.");
    // The log of a duplicate stays readable under its own id, as it stood when it was merged.
    const merged = "found" in result ? null : await logOfMerged(reference, query.lang);
    if (merged === null && !("found" in result)) return movedAnswer(request, result, (slug) => `/api/v1/commitments/${slug}/follow-ups`);
    const log = "found" in result ? await followUpsOf(result.found.slug, query.lang) : merged ?? [];
    return wholeList(request, log, query);
  })(request);
}
