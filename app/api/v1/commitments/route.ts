import { sliceCommitments } from "@/server/public/commitments";
import { listAnswer, readEndpoint } from "@/server/read-api";

export { methodNotAllowed as POST, methodNotAllowed as PUT, methodNotAllowed as PATCH, methodNotAllowed as DELETE, preflight as OPTIONS } from "@/server/read-api";

/** Commitments, asks and offers under the filters of the website. */
export const GET = readEndpoint(async (request, query) => {
  const { data, total } = await sliceCommitments(query);
  return listAnswer(request, data, total, query);
}, { filters: true });
