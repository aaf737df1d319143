import { material } from "../../../../material";

export const dynamic = "force-dynamic";

/** The same JSON as the product's API, which is at hand. */
export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  return Response.json(material().answers[(await params).name]);
}
