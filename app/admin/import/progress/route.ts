import { can } from "@/domain/permissions";
import { requestActor } from "@/server/actor";
import { importProgress, stopImport } from "@/server/editor/import-progress";

const tokenOf = (request: Request): string => new URL(request.url).searchParams.get("token") ?? "";

/** How far one's own running import is; null where none runs. */
export async function GET(request: Request): Promise<Response> {
  const actor = await requestActor();
  if (actor === null || !can(actor.role, "import-records")) return new Response(null, { status: 404 });
  return Response.json(importProgress(actor, tokenOf(request)));
}

/** Ends it. What it wrote is undone, because it is one transaction. */
export async function POST(request: Request): Promise<Response> {
  const actor = await requestActor();
  if (actor === null || !can(actor.role, "import-records")) return new Response(null, { status: 404 });
  stopImport(actor, tokenOf(request));
  return new Response(null, { status: 204 });
}
