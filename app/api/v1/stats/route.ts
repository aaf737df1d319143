import { endpoints } from "@/domain/api/endpoints";
import { overview } from "@/server/public/overview";
import { serveOne } from "@/server/read-api";

export { methodNotAllowed as POST, methodNotAllowed as PUT, methodNotAllowed as PATCH, methodNotAllowed as DELETE, preflight as OPTIONS } from "@/server/read-api";

/** The figures of the dashboard. */
export const GET = serveOne(endpoints.stats, async ({ lang }) => ({ found: await overview(lang) }));
