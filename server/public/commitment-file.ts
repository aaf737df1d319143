import "server-only";
import type { endpoints } from "@/domain/api/endpoints";
import { downloadHeaders, type DownloadFormat } from "@/domain/download";
import { siteDay } from "../days";
import { openToAll, serve } from "../read-api";
import { exportCommitments } from "./export-commitments";

type FileEndpoint = typeof endpoints.commitmentsCsv;

/** An endpoint that answers with the list as a file; filters, language and day are those of the list. */
export function commitmentFile(endpoint: FileEndpoint, format: DownloadFormat) {
  return serve(endpoint, async ({ lang, asOf, ...filter }) => {
    const body = exportCommitments({ filter, lang, day: asOf, format });
    return new Response(body, { headers: { ...openToAll, ...downloadHeaders("commitments", format, asOf ?? siteDay()) } });
  });
}
