import { downloadHeaders } from "@/domain/download";
import { importKinds, importSchema, type ImportKind } from "@/domain/import-file";
import { csvTemplate } from "@/domain/import-template";
import { can } from "@/domain/permissions";
import { requestActor } from "@/server/actor";
import { deskToday } from "@/server/editor/desk-read";

/** The template of a table (CSV), or its JSON schema for programs. */
export async function GET(request: Request): Promise<Response> {
  const actor = await requestActor();
  const search = new URL(request.url).searchParams;
  const kind = importKinds.find((known): known is ImportKind => known === search.get("kind"));
  if (actor === null || !can(actor.role, "import-records") || kind === undefined) return new Response(null, { status: 404 });
  const isJson = search.get("format") === "json";
  const body = isJson ? `${JSON.stringify(importSchema(kind), null, 2)}\n` : `\uFEFF${csvTemplate(kind)}`;
  return new Response(body, { headers: downloadHeaders(`template ${kind}`, isJson ? "json" : "csv", deskToday()) });
}
