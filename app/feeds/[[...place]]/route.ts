import { feedSections, type FeedPlace } from "@/domain/feed";
import { answerFeed, preflight, refuseWrite } from "@/server/public/feed-answer";
import { renderFeed } from "../render";

type Context = { params: Promise<{ place?: string[] }> };

/** "/feeds/atom.xml" is everything, or what is under the filters of the list; "/feeds/topics/migration/atom.xml" one record. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { place = [] } = await params;
  return answerFeed(request, placeOf(place.slice(0, -1)), place.at(-1) ?? "", renderFeed);
}

function placeOf([name, slug, ...more]: string[]): FeedPlace | null {
  if (name === undefined) return { filter: {} };
  const section = feedSections.find((known) => known === name);
  return section === undefined || slug === undefined || more.length > 0 ? null : { section, slug };
}

export const OPTIONS = preflight;
export { refuseWrite as POST, refuseWrite as PUT, refuseWrite as PATCH, refuseWrite as DELETE };
