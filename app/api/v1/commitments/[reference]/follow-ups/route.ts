import { endpoints } from "@/domain/api/endpoints";
import { findCommitment } from "@/server/public/commitments";
import { followUpsOf } from "@/server/public/follow-ups";
import { logOfMerged } from "@/server/public/merged-records";
import { sliceByKey } from "@/server/public/slice-by-key";
import { noCursor, notFound, serveList } from "@/server/read-api";

export { methodNotAllowed as POST, methodNotAllowed as PUT, methodNotAllowed as PATCH, methodNotAllowed as DELETE, preflight as OPTIONS } from "@/server/read-api";

/** The log of a commitment, newest first, with corrected and retracted entries. */
export const GET = serveList(endpoints.followUpsOf, async ({ lang, ...page }, { reference = "" }) => {
  const result = await findCommitment(reference, lang);
  if (result === null) return notFound("There is no commitment with this id or slug.");
  // The log of a duplicate stays readable under its own id, as it stood when it was merged.
  const merged = "found" in result ? null : await logOfMerged(reference, lang);
  if (merged === null && !("found" in result)) return result;
  const log = "found" in result ? await followUpsOf(result.found.slug, lang) : merged ?? [];
  return sliceByKey(log, page, ({ id }) => id) ?? noCursor;
});
