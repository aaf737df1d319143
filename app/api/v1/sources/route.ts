import { endpoints } from "@/domain/api/endpoints";
import { sourceKeys, sourceRecords } from "@/server/public/sources";
import { sliceByKey } from "@/server/public/slice-by-key";
import { noCursor, serveList } from "@/server/read-api";

export { methodNotAllowed as POST, methodNotAllowed as PUT, methodNotAllowed as PATCH, methodNotAllowed as DELETE, preflight as OPTIONS } from "@/server/read-api";

/** The documents that statements rest on. */
export const GET = serveList(endpoints.sources, async ({ lang, ...page }) => {
  const slice = sliceByKey(await sourceKeys(), page, ({ slug }) => slug);
  return slice === null ? noCursor : { ...slice, data: await sourceRecords(slice.data, lang) };
});
