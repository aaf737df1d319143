import { endpoints } from "@/domain/api/endpoints";
import { findCommitment } from "@/server/public/commitments";
import { notFound, serveOne } from "@/server/read-api";

export { methodNotAllowed as POST, methodNotAllowed as PUT, methodNotAllowed as PATCH, methodNotAllowed as DELETE, preflight as OPTIONS } from "@/server/read-api";

/** One commitment by public id or slug; an address that it had before redirects, one that was archived is gone. */
export const GET = serveOne(endpoints.commitment, async ({ lang }, { reference = "" }) =>
  (await findCommitment(reference, lang)) ?? notFound("There is no commitment with this id or slug."));
