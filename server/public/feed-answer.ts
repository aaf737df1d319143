import "server-only";
import { feedFormats, readFeedQuery, type FeedFormat, type FeedPlace, type FeedQuery } from "@/domain/feed";
import type { FeedScope } from "@/domain/feed-record";
import { parameterProblem } from "@/domain/problem";
import { refusalOfDatabase } from "../commands/database-refusal";
import { siteDay } from "../days";
import { methodNotAllowed, openToAll, preflight as readPreflight, problemAnswer, unlessKnown } from "../read-api";
import { asOf } from "./as-of";
import { feedScope } from "./feed-scope";
import { lastModified } from "./last-modified";

/** What a format makes of a scope. */
type Render = (scope: FeedScope, query: FeedQuery, format: FeedFormat) => Promise<string>;

/** Answers for a feed: strict parameters, 304 for who has it already, problem documents for everything else; open to every origin. */
export async function answerFeed(request: Request, place: FeedPlace | null, format: string, render: Render): Promise<Response> {
  if (place === null || !Object.hasOwn(feedFormats, format)) return problemAnswer(request, "not-found", "There is no such feed. The formats are atom.xml, feed.json and calendar.ics.");
  const hasFilters = "filter" in place;
  const read = readFeedQuery(new URL(request.url).searchParams, { hasFilters, today: siteDay() });
  if (!read.ok) return problemAnswer(request, parameterProblem(read.errors), "See errors for each parameter.", read.errors);
  const { query } = read;
  try {
    return await asOf(query.asOf, async () => {
      const result = await feedScope(hasFilters ? { filter: query.filter } : place, query.lang);
      if (result === null) return problemAnswer(request, "not-found", "There is no record with this address.");
      if ("gone" in result) return problemAnswer(request, "gone", `${result.gone.id} was archived on ${result.gone.on}: ${result.gone.reason}`);
      if ("movedTo" in result) return moved(request, place, format, result);
      return unlessKnown(request, await render(result.found, query, format as FeedFormat), await lastModified(), feedFormats[format as FeedFormat]);
    });
  } catch (error) {
    if (refusalOfDatabase(error)?.reason !== "unavailable") throw error;
    return problemAnswer(request, "unavailable", "The database does not answer; try again shortly.");
  }
}

function moved(request: Request, place: FeedPlace, format: string, to: { movedTo: string; mergedInto?: string }): Response {
  const section = "section" in place ? place.section : "commitments";
  const location = `/feeds/${section}/${to.mergedInto ?? to.movedTo}/${format}${new URL(request.url).search}`;
  return new Response(null, { status: 308, headers: { ...openToAll, location } });
}

/** The rest of what a reading address answers. */
export const refuseWrite = methodNotAllowed;
export const preflight = readPreflight;
