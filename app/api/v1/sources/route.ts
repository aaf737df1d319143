import { listSources } from "@/server/public/sources";
import { listAnswer, readEndpoint } from "@/server/read-api";

export { methodNotAllowed as POST, methodNotAllowed as PUT, methodNotAllowed as PATCH, methodNotAllowed as DELETE, preflight as OPTIONS } from "@/server/read-api";

/** The documents that statements rest on. */
export const GET = readEndpoint(async (request, query) => {
  const sources = await listSources(query.lang);
  return listAnswer(request, sources.slice(query.offset, query.offset + query.limit), sources.length, query);
});
