import { suggestionMethods, takeSuggestion } from "@/server/write-api";

export { suggestionMethods as GET, suggestionMethods as PUT, suggestionMethods as PATCH, suggestionMethods as DELETE, suggestionMethods as OPTIONS };

/** What a reader suggests to correct or to add. */
export async function POST(request: Request): Promise<Response> {
  return takeSuggestion(request);
}
