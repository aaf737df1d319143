import { downloadFormats, downloadHeaders, type DownloadFormat } from "@/domain/download";
import { isHeldBack, requestActor } from "@/server/actor";
import { deskToday } from "@/server/editor/desk-read";
import { exportDeskTable } from "@/server/editor/desk-tables";

const isFormat = (format: string): format is DownloadFormat => (downloadFormats as readonly string[]).includes(format);

/** A list of the desk as a file, as its page is filtered; who took it is in the trail. */
export async function GET(request: Request): Promise<Response> {
  const actor = await requestActor();
  // The filter of a list may be called "list" itself.
  const { table: list = "", format = "csv", ...query } = Object.fromEntries(new URL(request.url).searchParams);
  const file = actor === null || isHeldBack(actor) || !isFormat(format) ? null : await exportDeskTable(actor, { list, format, query });
  if (file === null || !isFormat(format)) return new Response(null, { status: 404 });
  return new Response(file, { headers: downloadHeaders(`desk ${list}`, format, deskToday()) });
}
