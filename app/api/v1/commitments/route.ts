import { endpoints } from "@/domain/api/endpoints";
import { commitmentSlice } from "@/server/public/commitment-slice";
import { publishByToken } from "@/server/desk-writes";
import { noCursor, serveList } from "@/server/read-api";

export { methodNotAllowed as PUT, methodNotAllowed as PATCH, methodNotAllowed as DELETE, preflight as OPTIONS } from "@/server/read-api";

/** Commitments, asks and offers under the filters of the website. */
export const GET = serveList(endpoints.commitments, async (query) => (await commitmentSlice(query)) ?? noCursor);

/** A new commitment, or a new version of one, by a program of somebody of the desk. */
export const POST = publishByToken;
