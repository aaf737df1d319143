import { endpoints } from "@/domain/api/endpoints";
import { commitmentFile } from "@/server/public/commitment-file";

export { methodNotAllowed as POST, methodNotAllowed as PUT, methodNotAllowed as PATCH, methodNotAllowed as DELETE, preflight as OPTIONS } from "@/server/read-api";

/** The list under its filters as a file of its own. */
export const GET = commitmentFile(endpoints.commitmentsJson, "json");
