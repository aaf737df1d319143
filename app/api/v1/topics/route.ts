import { endpoints } from "@/domain/api/endpoints";
import { listTopics } from "@/server/public/topics";
import { sliceByKey } from "@/server/public/slice-by-key";
import { noCursor, serveList } from "@/server/read-api";

export { methodNotAllowed as POST, methodNotAllowed as PUT, methodNotAllowed as PATCH, methodNotAllowed as DELETE, preflight as OPTIONS } from "@/server/read-api";

/** What the commitments are about. */
export const GET = serveList(endpoints.topics, async ({ lang, ...page }) => sliceByKey(await listTopics(lang), page, ({ slug }) => slug) ?? noCursor);
