import { endpoints } from "@/domain/api/endpoints";
import { listIndicators } from "@/server/public/indicators";
import { sliceByKey } from "@/server/public/slice-by-key";
import { noCursor, serveList } from "@/server/read-api";

export { methodNotAllowed as POST, methodNotAllowed as PUT, methodNotAllowed as PATCH, methodNotAllowed as DELETE, preflight as OPTIONS } from "@/server/read-api";

/** The numbers in commitments, each with the commitment that it belongs to. */
export const GET = serveList(endpoints.indicators, async ({ lang, limit, cursor, asOf: _asOf, ...filter }) =>
  sliceByKey(await listIndicators(filter, lang), { limit, cursor }, ({ slug }) => slug) ?? noCursor);
