import { listSources } from "@/server/public/sources";
import { readEndpoint, wholeList } from "@/server/read-api";

export { methodNotAllowed as POST, methodNotAllowed as PUT, methodNotAllowed as PATCH, methodNotAllowed as DELETE, preflight as OPTIONS } from "@/server/read-api";

/** The documents that statements rest on. */
export const GET = readEndpoint(async (request, query) => {
  const sources = await listSources(query.lang);
  return wholeList(request, sources, query);
});
