import { currentAuditHead } from "@/server/public/audit-head";
import { jsonAnswer, problemAnswer, readEndpoint } from "@/server/read-api";

export { methodNotAllowed as POST, methodNotAllowed as PUT, methodNotAllowed as PATCH, methodNotAllowed as DELETE, preflight as OPTIONS } from "@/server/read-api";

/** The head of the audit chain: a copy kept elsewhere proves that history was not rewritten since. */
export const GET = readEndpoint(async (request) => {
  const head = await currentAuditHead();
  return head === null ? problemAnswer(request, "not-found", "The chain has no event yet.") : jsonAnswer(request, head);
});
