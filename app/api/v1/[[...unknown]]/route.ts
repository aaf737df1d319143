import { problemAnswer } from "@/server/read-api";

const notFound = async (request: Request): Promise<Response> =>
  problemAnswer(request, "not-found", "There is no such address in this API.");

/** Whatever the API does not have is answered in the API's own form, not with a page. */
export { notFound as GET, notFound as POST, notFound as PUT, notFound as PATCH, notFound as DELETE };
