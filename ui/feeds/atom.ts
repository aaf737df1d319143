import { feedPath } from "@/domain/feed";
import type { FeedContent, FeedEntry, FeedScope } from "@/domain/feed-record";
import { filterQuery } from "@/domain/filter";
import { words } from "../i18n/words";
import { headlineOf, subjectOf } from "./entry-facts";
import { entryHtml, linkTo, type FeedPlaceInTime } from "./entry-html";
import { feedTitle } from "./feed-title";
import { element, xmlDocument, type Markup } from "./markup";

export const pageOf = ({ place, page }: FeedScope): string => ("filter" in place ? `${page}${filterQuery(place.filter)}` : page);

/** RFC 4287. Written here and not by the library: it says no language, and escapes neither titles nor ids. */
export function atomFeed(scope: FeedScope, { entries, updated }: FeedContent, at: FeedPlaceInTime): string {
  const say = words(at.lang);
  const self = `${at.site}${feedPath(scope.place, "atom.xml", at.lang)}`;
  const name = say("site.name");
  return xmlDocument(element("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": at.lang },
    element("id", {}, self),
    element("title", {}, feedTitle(scope, say("changes.title"), at.lang)),
    element("subtitle", {}, say("share.feed.about")),
    element("updated", {}, updated),
    element("link", { rel: "self", type: "application/atom+xml", href: self }),
    element("link", { rel: "alternate", type: "text/html", hreflang: at.lang, href: linkTo(at, pageOf(scope)) }),
    element("author", {}, element("name", {}, name), element("uri", {}, `${at.site}/`)),
    element("rights", {}, say("site.license")),
    element("generator", {}, name),
    entries.map((entry) => atomEntry(entry, at))));
}

function atomEntry(entry: FeedEntry, at: FeedPlaceInTime): Markup {
  const { change, record, updated } = entry;
  const { title, page } = subjectOf(entry, at.lang);
  const headline = headlineOf(entry, at.lang);
  return element("entry", {},
    element("id", {}, `urn:uuid:${change.id}`),
    element("title", {}, `${title}: ${headline}`),
    element("link", { rel: "alternate", type: "text/html", hreflang: at.lang, href: linkTo(at, page) }),
    element("published", {}, change.at),
    element("updated", {}, updated),
    change.by === null ? null : element("author", {}, element("name", {}, change.by)),
    (record?.topics ?? []).map(({ slug, name }) => element("category", { term: slug, label: name })),
    element("summary", {}, headline),
    // HTML inside of XML: escaped twice, once by each.
    element("content", { type: "html" }, entryHtml(entry, at)));
}
