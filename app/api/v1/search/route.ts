import { endpoints } from "@/domain/api/endpoints";
import { searchRecord } from "@/server/public/search";
import { noCursor, serveList } from "@/server/read-api";

export { methodNotAllowed as POST, methodNotAllowed as PUT, methodNotAllowed as PATCH, methodNotAllowed as DELETE, preflight as OPTIONS } from "@/server/read-api";

/** The records that words lead to, each with the passage that matched. */
export const GET = serveList(endpoints.search, async (query) => {
  const found = await searchRecord(query);
  return found === null ? noCursor : { ...found, more: { corrected: found.showing } };
});
