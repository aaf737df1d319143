import type { FeedFormat, FeedQuery } from "@/domain/feed";
import type { FeedScope } from "@/domain/feed-record";
import { calendarEntries } from "@/server/public/calendar-entries";
import { feedEntries } from "@/server/public/feed-entries";
import { siteAddress } from "@/server/public/site";
import { atomFeed } from "@/ui/feeds/atom";
import { calendarFeed } from "@/ui/feeds/calendar";
import { jsonFeed } from "@/ui/feeds/json-feed";

export async function renderFeed(scope: FeedScope, { lang, asOf }: FeedQuery, format: FeedFormat): Promise<string> {
  const at = { site: siteAddress().origin, lang, day: asOf };
  if (format === "calendar.ics") return calendarFeed(scope, await calendarEntries(scope, lang), at);
  const content = await feedEntries(scope, lang);
  return format === "atom.xml" ? atomFeed(scope, content, at) : jsonFeed(scope, content, at);
}
