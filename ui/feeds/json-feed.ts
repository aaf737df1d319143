import { feedPath } from "@/domain/feed";
import type { FeedContent, FeedEntry, FeedScope } from "@/domain/feed-record";
import { words } from "../i18n/words";
import { pageOf } from "./atom";
import { headlineOf, subjectOf } from "./entry-facts";
import { entryHtml, linkTo, type FeedPlaceInTime } from "./entry-html";
import { feedTitle } from "./feed-title";

/** JSON Feed 1.1, with the same entries under the same ids as the Atom feed. */
export function jsonFeed(scope: FeedScope, { entries }: FeedContent, at: FeedPlaceInTime): string {
  const say = words(at.lang);
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feedTitle(scope, say("changes.title"), at.lang),
    home_page_url: linkTo(at, pageOf(scope)),
    feed_url: `${at.site}${feedPath(scope.place, "feed.json", at.lang)}`,
    description: `${say("share.feed.about")} ${say("site.license")}`,
    language: at.lang,
    authors: [{ name: say("site.name"), url: `${at.site}/` }],
    items: entries.map((entry) => item(entry, at)),
  });
}

function item(entry: FeedEntry, at: FeedPlaceInTime) {
  const { change, record, updated } = entry;
  const { title, page } = subjectOf(entry, at.lang);
  const headline = headlineOf(entry, at.lang);
  return {
    id: `urn:uuid:${change.id}`,
    url: linkTo(at, page),
    title: `${title}: ${headline}`,
    summary: headline,
    content_html: entryHtml(entry, at),
    date_published: change.at,
    date_modified: updated,
    language: at.lang,
    ...(change.by === null ? {} : { authors: [{ name: change.by }] }),
    ...(record === null ? {} : { tags: record.topics.map(({ name }) => name) }),
  };
}
