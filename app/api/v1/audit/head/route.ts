import { endpoints } from "@/domain/api/endpoints";
import { currentAuditHead } from "@/server/public/audit-head";
import { notFound, serveOne } from "@/server/read-api";

export { methodNotAllowed as POST, methodNotAllowed as PUT, methodNotAllowed as PATCH, methodNotAllowed as DELETE, preflight as OPTIONS } from "@/server/read-api";

/** The head of the audit chain: a copy kept elsewhere proves that history was not rewritten since. Work at the desk moves it too. */
export const GET = serveOne(endpoints.auditHead, async () => {
  const found = await currentAuditHead();
  return found === null ? notFound("The chain has no event yet.") : { found };
}, { isPublic: false });
