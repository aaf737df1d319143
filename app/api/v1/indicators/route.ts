import { endpoints } from "@/domain/api/endpoints";
import { sliceIndicators } from "@/server/public/indicators";
import { noCursor, serveList } from "@/server/read-api";

export { methodNotAllowed as POST, methodNotAllowed as PUT, methodNotAllowed as PATCH, methodNotAllowed as DELETE, preflight as OPTIONS } from "@/server/read-api";

/** The numbers in commitments, each with the commitment that it belongs to. */
export const GET = serveList(endpoints.indicators, async ({ asOf: _asOf, ...query }) => (await sliceIndicators(query)) ?? noCursor);
