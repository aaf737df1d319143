import "server-only";
import { distinctProposals, propose, type MetadataPlace, type ProposedField, type ProposedValue } from "@/domain/document-metadata";

const metaNames: Record<string, [ProposedField, MetadataPlace]> = {
  "og:title": ["title", "open-graph"], "og:site_name": ["publisher", "open-graph"], "og:url": ["url", "open-graph"], "og:locale": ["language", "open-graph"],
  "article:published_time": ["publishedOn", "open-graph"], "og:published_time": ["publishedOn", "open-graph"],
  "dc.title": ["title", "html-meta"], "dcterms.title": ["title", "html-meta"], "citation_title": ["title", "html-meta"],
  "dc.date": ["publishedOn", "html-meta"], "dcterms.created": ["publishedOn", "html-meta"], "dcterms.issued": ["publishedOn", "html-meta"], "dcterms.date": ["publishedOn", "html-meta"],
  "citation_publication_date": ["publishedOn", "html-meta"], date: ["publishedOn", "html-meta"], pubdate: ["publishedOn", "html-meta"], publishdate: ["publishedOn", "html-meta"],
  "dc.publisher": ["publisher", "html-meta"], "dcterms.publisher": ["publisher", "html-meta"], publisher: ["publisher", "html-meta"], "application-name": ["publisher", "html-meta"],
  "dc.language": ["language", "html-meta"], "dcterms.language": ["language", "html-meta"], "content-language": ["language", "html-meta"],
};

/** What a page says about itself, from the most to the least deliberate place. */
export function htmlMetadata(document: Document): ProposedValue[] {
  const all = (selector: string) => [...document.querySelectorAll(selector)].slice(0, 200);
  const metas = all("meta[content]").flatMap((meta) => {
    const name = (meta.getAttribute("property") ?? meta.getAttribute("name") ?? meta.getAttribute("http-equiv") ?? "").toLowerCase();
    const known = Object.hasOwn(metaNames, name) ? metaNames[name] : undefined;
    return known === undefined ? [] : propose(known[0], meta.getAttribute("content"), known[1]);
  });
  return distinctProposals([
    ...all('script[type="application/ld+json"]').flatMap((script) => jsonLd(script.textContent ?? "")),
    ...metas,
    ...propose("title", document.querySelector("h1")?.textContent, "heading"),
    ...propose("title", document.title, "html-title"),
    ...propose("publishedOn", document.querySelector("article time[datetime], time[pubdate], time[datetime]")?.getAttribute("datetime"), "html-time"),
    ...propose("url", document.querySelector('link[rel="canonical"]')?.getAttribute("href"), "html-link"),
    ...propose("language", document.documentElement.getAttribute("lang"), "html-language"),
  ]).slice(0, 40);
}

type Thing = Record<string, unknown>;
const isThing = (value: unknown): value is Thing => typeof value === "object" && value !== null && !Array.isArray(value);

/** schema.org, as far as it speaks of articles and pages; broken JSON is no metadata. */
function jsonLd(source: string): ProposedValue[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(source);
  } catch {
    return [];
  }
  const things = [parsed].flat().flatMap((thing) => (isThing(thing) && Array.isArray(thing["@graph"]) ? (thing["@graph"] as unknown[]) : [thing]));
  return things.filter(isThing).slice(0, 30).filter((thing) => /Article|Report|WebPage|Legislation|CreativeWork|PressRelease|Statement/i.test(String(thing["@type"]))).flatMap((thing) => [
    ...propose("title", thing.headline ?? thing.name, "json-ld"),
    ...propose("publishedOn", thing.datePublished, "json-ld"),
    ...propose("publisher", isThing(thing.publisher) ? thing.publisher.name : thing.publisher, "json-ld"),
    ...propose("language", isThing(thing.inLanguage) ? thing.inLanguage.alternateName : thing.inLanguage, "json-ld"),
    ...propose("url", isThing(thing.mainEntityOfPage) ? thing.mainEntityOfPage["@id"] : (thing.mainEntityOfPage ?? thing.url), "json-ld"),
  ]);
}
