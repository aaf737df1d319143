import { endpoints } from "@/domain/api/endpoints";
import { judgements } from "@/domain/status";
import { rubricRecord } from "@/server/public/rubric";
import { notFound, serveOne } from "@/server/read-api";

export { methodNotAllowed as POST, methodNotAllowed as PUT, methodNotAllowed as PATCH, methodNotAllowed as DELETE, preflight as OPTIONS } from "@/server/read-api";

/** What each status means, in the order of the scale. */
export const GET = serveOne(endpoints.rubric, async ({ lang }) => {
  const rubric = await rubricRecord(lang);
  if (rubric === null) return notFound("No rubric had been published yet.");
  return { found: { ...rubric, statuses: judgements.map((status) => ({ status, ...rubric.meanings[status] })) } };
});
