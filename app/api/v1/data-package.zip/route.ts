import { endpoints } from "@/domain/api/endpoints";
import { packageFile } from "@/server/public/package-file";

export { methodNotAllowed as POST, methodNotAllowed as PUT, methodNotAllowed as PATCH, methodNotAllowed as DELETE, preflight as OPTIONS } from "@/server/read-api";

/** Everything that the public reads, as a Data Package in one zip. */
export const GET = packageFile(endpoints.dataPackage);
