import { commitmentSlice } from "@/server/public/commitment-slice";
import { foreignCursor, listAnswer, readEndpoint } from "@/server/read-api";

export { methodNotAllowed as POST, methodNotAllowed as PUT, methodNotAllowed as PATCH, methodNotAllowed as DELETE, preflight as OPTIONS } from "@/server/read-api";

/** Commitments, asks and offers under the filters of the website. */
export const GET = readEndpoint(async (request, { filter, ...query }) => {
  const slice = await commitmentSlice({ ...filter, ...query });
  return slice === null ? foreignCursor(request) : listAnswer(request, slice.data, slice.total, query.limit, slice.next);
}, { filters: true });
