import { languages, type Language } from "@/domain/language";
import { asOfAddress } from "../addresses";
import { element, xmlDocument, type Markup } from "./markup";

type SitePage = { path: string; changedOn: string | null };
const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** Each page once a language, and with each the other and the one for whoever reads neither. */
export function sitemap(pages: SitePage[], site: string): string {
  const address = (lang: Language, path: string) => `${site}${asOfAddress(lang, path, null)}`;
  const alternates = (path: string): Markup[] => [...languages.map((lang) => [lang, lang] as const), ["x-default", "en"] as const].map(([name, lang]) =>
    element("xhtml:link", { rel: "alternate", hreflang: name, href: address(lang, path) }));
  const entries = pages.flatMap(({ path, changedOn }) => languages.map((lang) => element("url", {},
    element("loc", {}, address(lang, path)), changedOn === null ? null : element("lastmod", {}, changedOn), alternates(path))));
  return xmlDocument(element("urlset", { xmlns: namespace, "xmlns:xhtml": "http://www.w3.org/1999/xhtml" }, entries));
}

export const sitemapIndex = (addresses: string[]): string =>
  xmlDocument(element("sitemapindex", { xmlns: namespace }, addresses.map((address) => element("sitemap", {}, element("loc", {}, address)))));
