import type { Metadata } from "next";
import { feedFormats, feedPath, type FeedFormat, type FeedPlace } from "@/domain/feed";
import type { Language } from "@/domain/language";
import { addressIn, pageDay } from "@/ui/addresses";
import { words } from "@/ui/i18n/words";

/** The order of a list is another look at the same page; its filters and its pages are pages of their own. */
function canonicalPath(path: string): { path: string; isSearch: boolean } {
  const [page = "", search = ""] = path.split("?");
  const query = new URLSearchParams(search);
  query.delete("sort");
  return { path: query.size === 0 ? page : `${page}?${query}`, isSearch: query.has("q") };
}

const titles: Record<FeedFormat, string> = { "atom.xml": "Atom", "feed.json": "JSON Feed", "calendar.ics": "share.feed.calendarOf" };

function feedLinks(place: FeedPlace, lang: Language): Record<string, { url: string; title: string }[]> {
  const say = words(lang);
  return Object.fromEntries((Object.keys(feedFormats) as FeedFormat[]).map((format) => [
    feedFormats[format].split(";")[0]!, [{ url: feedPath(place, format, lang), title: titles[format].includes(".") ? say(titles[format]) : titles[format] }],
  ]));
}

/** Title, description, where the same page is in both languages, and how it is followed. `path` is without language. */
export function pageMetadata(lang: Language, path: string, title: string, description?: string, follow?: FeedPlace): Metadata {
  const canonical = canonicalPath(path);
  const about = description ?? words(lang)("site.description");
  const address = (language: Language) => addressIn(language, canonical.path);
  return {
    title,
    description: about,
    // Each page has as many pasts as there are days, and as many searches as there are words: they are for reading and citing, not for finding.
    ...(pageDay() === null && !canonical.isSearch ? {} : { robots: { index: false } }),
    alternates: {
      canonical: address(lang),
      languages: { en: address("en"), es: address("es"), "x-default": address("en") },
      ...(follow === undefined ? {} : { types: feedLinks(follow, lang) }),
    },
    openGraph: {
      title, description: about, url: address(lang), siteName: words(lang)("site.name"), type: "website",
      locale: lang === "es" ? "es_MX" : "en_US", alternateLocale: lang === "es" ? "en_US" : "es_MX",
    },
    twitter: { card: "summary", title, description: about },
  };
}
