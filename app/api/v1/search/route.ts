import { searchRecord } from "@/server/public/search";
import { foreignCursor, listAnswer, problemAnswer, readEndpoint } from "@/server/read-api";

export { methodNotAllowed as POST, methodNotAllowed as PUT, methodNotAllowed as PATCH, methodNotAllowed as DELETE, preflight as OPTIONS } from "@/server/read-api";

/** The records that words lead to, each with the passage that matched. */
export const GET = readEndpoint(async (request, { filter: { q, ...filter }, ...query }) => {
  if (q === undefined)
    return problemAnswer(request, "invalid-parameter", "See errors for each parameter.", [{ parameter: "q", code: "required", message: "Say what to look for." }]);
  const slice = await searchRecord({ ...filter, q, ...query });
  return slice === null ? foreignCursor(request) : listAnswer(request, slice.data, slice.total, query.limit, slice.next);
}, { filters: true });
