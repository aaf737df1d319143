import { endpoints } from "@/domain/api/endpoints";
import { commitmentSlice } from "@/server/public/commitment-slice";
import { noCursor, serveList } from "@/server/read-api";

export { methodNotAllowed as POST, methodNotAllowed as PUT, methodNotAllowed as PATCH, methodNotAllowed as DELETE, preflight as OPTIONS } from "@/server/read-api";

/** Commitments, asks and offers under the filters of the website. */
export const GET = serveList(endpoints.commitments, async (query) => (await commitmentSlice(query)) ?? noCursor);
