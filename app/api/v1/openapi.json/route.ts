import { endpoints } from "@/domain/api/endpoints";
import { openApiDocument } from "@/domain/api/openapi";
import { siteAddress } from "@/server/public/site";
import { serveOne } from "@/server/read-api";

export { methodNotAllowed as POST, methodNotAllowed as PUT, methodNotAllowed as PATCH, methodNotAllowed as DELETE, preflight as OPTIONS } from "@/server/read-api";

/** The description of this API, generated from the schemas that it parses and answers with. */
export const GET = serveOne(endpoints.openapi, async () => ({ found: openApiDocument(siteAddress().origin) }));
