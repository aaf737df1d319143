import { endpoints } from "@/domain/api/endpoints";
import { listParties } from "@/server/public/parties";
import { sliceByKey } from "@/server/public/slice-by-key";
import { noCursor, serveList } from "@/server/read-api";

export { methodNotAllowed as POST, methodNotAllowed as PUT, methodNotAllowed as PATCH, methodNotAllowed as DELETE, preflight as OPTIONS } from "@/server/read-api";

/** Who owes, asks, offers and speaks. */
export const GET = serveList(endpoints.parties, async ({ lang, ...page }) => sliceByKey(await listParties(lang), page, ({ slug }) => slug) ?? noCursor);
