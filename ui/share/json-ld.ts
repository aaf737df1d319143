import type { BreadcrumbList, Claim, CreativeWork, Dataset, Organization, WithContext } from "schema-dts";
import { downloadFormats } from "@/domain/download";
import { filterQuery, type CommitmentFilter } from "@/domain/filter";
import type { Language } from "@/domain/language";
import type { CitationRecord, CommitmentRecord } from "@/domain/record";
import { addressIn, asOfAddress, pageDay, pageSite } from "../addresses";
import { words } from "../i18n/words";
import { wordsFlowing } from "../quotation-words";

const context = "https://schema.org";
export const license = "https://creativecommons.org/licenses/by/4.0/";
const absolute = (path: string): string => `${pageSite()}${path}`;

const publisher = (lang: Language): Organization => ({ "@type": "Organization", name: words(lang)("site.name"), url: absolute("/") });

/** The way to a page from the overview. A name that is a key of the catalogue is looked up. */
export function breadcrumbs(lang: Language, steps: [name: string, path: string][]): WithContext<BreadcrumbList> {
  const say = words(lang);
  return {
    "@context": context, "@type": "BreadcrumbList",
    itemListElement: [["nav.overview", "/"], ...steps].map(([name = "", path = ""], index) => ({
      "@type": "ListItem", position: index + 1, name: name.startsWith("nav.") ? say(name) : name, item: absolute(addressIn(lang, path)),
    })),
  };
}

/** The document in which it was said: nothing is stated here that the page does not show. */
function appearance({ source, sourceTitle, sourcePublishedOn: published, language }: CitationRecord, lang: Language): CreativeWork {
  return {
    "@type": "CreativeWork", name: sourceTitle, url: absolute(addressIn(lang, `/sources/${source}`)), inLanguage: language,
    // A date that was inferred is shown as such; schema.org has no word for that.
    ...(published?.basis === "stated" && /^\d{4}(-\d{2}){0,2}$/.test(published.value) ? { datePublished: published.value } : {}),
  };
}

/** Of whoever it comes from, those of whom the record says here that they are no person. */
function authors({ from, obligations }: CommitmentRecord, lang: Language): Organization[] {
  const bodies = new Set(obligations.filter(({ party }) => ["government", "agency", "group"].includes(party.kind)).map(({ party }) => party.slug));
  return from.filter(({ slug }) => bodies.has(slug)).map(({ slug, name }) => ({ "@type": "Organization", name, url: absolute(addressIn(lang, `/parties/${slug}`)) }));
}

/** What was said, by whom, and where. Not a review of it: the judgements are those of the page, with their reasons. */
export function claim(record: CommitmentRecord, lang: Language): WithContext<Claim> {
  const origins = record.citations.filter(({ role }) => role === "origin");
  const [first] = origins;
  return {
    "@context": context, "@type": "Claim",
    "@id": absolute(asOfAddress(lang, record.links.html, null)), url: absolute(addressIn(lang, record.links.html)), identifier: record.id,
    name: record.title, inLanguage: record.titleLang,
    ...(record.summary === "" ? {} : { abstract: record.summary }),
    ...(first === undefined ? {} : { text: wordsFlowing(first.exact), firstAppearance: appearance(first, lang) }),
    ...(origins.length < 2 ? {} : { appearance: origins.slice(1).map((citation) => appearance(citation, lang)) }),
    creditText: record.from.map(({ name }) => name).join(", "), author: authors(record, lang),
    about: record.topics.map(({ slug, name }) => ({ "@type": "Thing", name, url: absolute(addressIn(lang, `/topics/${slug}`)) })),
    dateModified: record.lastChangedOn, license, sdPublisher: publisher(lang), isPartOf: { "@type": "Dataset", "@id": absolute("/#dataset"), name: words(lang)("site.name") },
  };
}

const mediaTypes: Record<(typeof downloadFormats)[number], string> = { csv: "text/csv", json: "application/json", jsonl: "application/jsonl" };

/** The record as data, whole or under a filter, with the files that it can be had as. */
export function dataset(filter: CommitmentFilter, title: string, lastChange: string | null, lang: Language): WithContext<Dataset> {
  const say = words(lang);
  const query = filterQuery(filter, { page: undefined });
  const day = pageDay();
  const more = new URLSearchParams({ ...(lang === "en" ? {} : { lang }), ...(day === null ? {} : { asOf: day }) }).toString();
  const search = more === "" ? query : `${query === "" ? "?" : `${query}&`}${more}`;
  return {
    "@context": context, "@type": "Dataset", ...(query === "" ? { "@id": absolute("/#dataset") } : {}),
    name: title, description: say("share.meta.dataset"), url: absolute(addressIn(lang, query === "" ? "/" : `/commitments${query}`)), license, isAccessibleForFree: true,
    creator: publisher(lang), inLanguage: ["en", "es"],
    ...(lastChange === null ? {} : { dateModified: lastChange }),
    distribution: downloadFormats.map((format) => ({ "@type": "DataDownload", encodingFormat: mediaTypes[format], contentUrl: absolute(`/api/v1/commitments.${format}${search}`) })),
  };
}
