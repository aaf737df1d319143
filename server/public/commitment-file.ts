import "server-only";
import { downloadHeaders, type DownloadFormat } from "@/domain/download";
import { siteDay } from "../days";
import { exportCommitments } from "./export-commitments";
import { openToAll, readEndpoint } from "../read-api";

/** An endpoint that answers with the list as a file; filters, language and day are those of the list. */
export function commitmentFile(format: DownloadFormat) {
  return readEndpoint(async (_request, { filter, lang, asOf }) => {
    const body = exportCommitments({ filter, lang, day: asOf, format });
    return new Response(body, { headers: { ...openToAll, ...downloadHeaders("commitments", format, asOf ?? siteDay()) } });
  }, { filters: true });
}
