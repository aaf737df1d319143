import { endpoints } from "@/domain/api/endpoints";
import { listEvents } from "@/server/public/events";
import { sliceByKey } from "@/server/public/slice-by-key";
import { noCursor, serveList } from "@/server/read-api";

export { methodNotAllowed as POST, methodNotAllowed as PUT, methodNotAllowed as PATCH, methodNotAllowed as DELETE, preflight as OPTIONS } from "@/server/read-api";

/** Where they were made. */
export const GET = serveList(endpoints.events, async ({ lang, ...page }) => sliceByKey(await listEvents(lang), page, ({ slug }) => slug) ?? noCursor);
