import { z } from "zod";
import { downloadHeaders } from "@/domain/download";
import { requestActor, isHeldBack } from "@/server/actor";
import { deskTable, exportDeskTable } from "@/server/editor/desk-tables";
import { deskToday } from "@/server/editor/desk-read";

const asked = z.object({ list: deskTable, format: z.enum(["csv", "json"]).default("csv"), q: z.string().max(200).default("") });

/** A list of the desk as a file; who took it is in the trail. */
export async function GET(request: Request): Promise<Response> {
  const actor = await requestActor();
  const query = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (actor === null || isHeldBack(actor) || !query.success) return new Response(null, { status: 404 });
  const { list, format, q } = query.data;
  return new Response(await exportDeskTable(actor, list, format, q), { headers: downloadHeaders(`desk ${list}`, format, deskToday()) });
}
