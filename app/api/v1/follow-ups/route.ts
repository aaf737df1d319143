import { endpoints } from "@/domain/api/endpoints";
import { sliceFollowUps } from "@/server/public/follow-up-slice";
import { noCursor, serveList } from "@/server/read-api";

export { methodNotAllowed as POST, methodNotAllowed as PUT, methodNotAllowed as PATCH, methodNotAllowed as DELETE, preflight as OPTIONS } from "@/server/read-api";

/** The log of all commitments that a filter names, newest first. */
export const GET = serveList(endpoints.followUps, async ({ asOf: _asOf, ...query }) => (await sliceFollowUps(query)) ?? noCursor);
