import "server-only";
import type { endpoints } from "@/domain/api/endpoints";
import { siteDay } from "../days";
import { openToAll, serve } from "../read-api";
import { dataPackage } from "./data-package";

/** The data package as it is sent, chunk by chunk as the reader takes them. */
export function packageFile(endpoint: typeof endpoints.dataPackage) {
  return serve(endpoint, async ({ lang, asOf }) => {
    const chunks = dataPackage(lang, asOf);
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() { await chunks.return(undefined); },
    }, { highWaterMark: 0 });
    const name = `followthrough-data-${asOf ?? siteDay()}.zip`;
    return new Response(body, { headers: { ...openToAll, "content-type": "application/zip", "content-disposition": `attachment; filename="${name}"` } });
  });
}
