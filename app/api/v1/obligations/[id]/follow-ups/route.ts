import { logByToken } from "@/server/desk-writes";
import { writeOnly } from "@/server/write-methods";

export { writeOnly as GET, writeOnly as PUT, writeOnly as PATCH, writeOnly as DELETE, writeOnly as OPTIONS };

type Context = { params: Promise<{ id: string }> };

/** One entry of the log of an obligation, by a program of somebody of the desk. */
export const POST = (request: Request, context: Context): Promise<Response> => logByToken(request, context);
