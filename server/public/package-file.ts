import "server-only";
import type { endpoints } from "@/domain/api/endpoints";
import { siteDay } from "../days";
import { openToAll, serve } from "../read-api";
import { asBody } from "./as-body";
import { dataPackage } from "./data-package";

/** The data package as it is sent, chunk by chunk as the reader takes them. */
export function packageFile(endpoint: typeof endpoints.dataPackage) {
  return serve(endpoint, async ({ lang, asOf, ...filter }) => {
    const chunks = dataPackage(lang, asOf, filter);
    const body = asBody(chunks);
    const name = `followthrough-data-${asOf ?? siteDay()}.zip`;
    return new Response(body, { headers: { ...openToAll, "content-type": "application/zip", "content-disposition": `attachment; filename="${name}"` } });
  });
}
