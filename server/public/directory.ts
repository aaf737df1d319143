import "server-only";
import { inLanguage, type Bilingual, type Language } from "@/domain/language";
import { periodOf } from "@/domain/plain-date";
import type { Named, PartialDateRecord } from "@/domain/record";
import { publicDb } from "../db";
import { keptUntilPublished } from "./kept-until-published";

/**
 * The names of everything that records mention: parties, topics, events, sources. There are few of
 * them beside the commitments, and one look at each table is cheaper than a join per mention; until something is published one look serves every reader.
 */
export type PartyEntry = Named & { id: string; kind: string; memberCount: number | null };
export type TopicEntry = Named & { id: string; position: number };
export type SourceEntry = {
  id: string; slug: string; title: string; titleLang: Language; titleBasis: "stated" | "described"; language: Language;
  tier: string; publishedOn: (PartialDateRecord & { basis: "stated" | "inferred" }) | null;
  attribution: string | null; embargoUntil: string | null;
  /** The number of its newest version. */
  version: number;
};
/** `key` is its id, as deadlines that are bound to it know it. */
export type EventEntry = Named & { id: string; key: string; heldOn: string | null; series: string | null };
export type Directory = {
  parties: Map<string, PartyEntry>;
  topics: Map<string, TopicEntry>;
  events: Map<string, EventEntry>;
  series: Map<string, Named & { id: string }>;
  sources: Map<string, SourceEntry>;
};

type NameRow = { id: string; slug: string; name_en: string | null; name_es: string | null };

/** A text in the wanted language or the other; both missing cannot happen (a CHECK), and then reads empty. */
export function textIn(text: Bilingual, lang: Language): { text: string; lang: Language } {
  return inLanguage(text, lang) ?? { text: "", lang };
}

/** A text that may be missing, and the language that it is in: `note` and `noteLang`. */
export function worded<Name extends string>(name: Name, text: Bilingual, lang: Language): Record<Name, string | null> & Record<`${Name}Lang`, Language | null> {
  const found = inLanguage(text, lang);
  return { [name]: found?.text ?? null, [`${name}Lang`]: found?.lang ?? null } as Record<Name, string | null> & Record<`${Name}Lang`, Language | null>;
}

export const textOrNull = (text: Bilingual, lang: Language): string | null => inLanguage(text, lang)?.text ?? null;

export function named(row: NameRow, lang: Language): Named & { id: string } {
  const name = textIn({ en: row.name_en, es: row.name_es }, lang);
  return { id: row.id, slug: row.slug, name: name.text, nameLang: name.lang };
}

export function partialDate(value: string | null): PartialDateRecord | null {
  const period = value === null ? null : periodOf(value);
  return value === null || period === null ? null : { value, precision: period.precision };
}

const byId = <T extends { id: string }>(rows: T[]): Map<string, T> => new Map(rows.map((row) => [row.id, row]));

export const directory = (lang: Language): Promise<Directory> => keptUntilPublished(`directory-${lang}`, () => readDirectory(lang));

async function readDirectory(lang: Language): Promise<Directory> {
  const [parties, topics, events, series, sources] = await Promise.all([partyRows(), topicRows(), eventRows(), seriesRows(), sourceRows()]);
  return {
    parties: byId(parties.map((row) => ({ ...named(row, lang), kind: row.kind, memberCount: row.member_count }))),
    topics: byId(topics.map((row) => ({ ...named(row, lang), position: row.position }))),
    events: byId(events.map((row) => ({ ...named(row, lang), key: row.id, heldOn: row.held_on, series: row.series_id }))),
    series: byId(series.map((row) => named(row, lang))),
    sources: byId(sources.map((row) => sourceEntry(row, lang))),
  };
}

const partyRows = () => publicDb.$queryRaw<(NameRow & { kind: string; member_count: number | null })[]>`
  SELECT DISTINCT ON (p.id) p.id, p.slug, v.name_en, v.name_es, v.kind, v.member_count
  FROM party p JOIN party_version v ON v.party_id = p.id ORDER BY p.id, v.version DESC`;

const topicRows = () => publicDb.$queryRaw<(NameRow & { position: number })[]>`
  SELECT DISTINCT ON (t.id) t.id, t.slug, v.name_en, v.name_es, v.position
  FROM topic t JOIN topic_version v ON v.topic_id = t.id ORDER BY t.id, v.version DESC`;

const eventRows = () => publicDb.$queryRaw<(NameRow & { held_on: string | null; series_id: string | null })[]>`
  SELECT DISTINCT ON (e.id) e.id, e.slug, v.name_en, v.name_es, v.held_on, v.series_id
  FROM event e JOIN event_version v ON v.event_id = e.id ORDER BY e.id, v.version DESC`;

const seriesRows = () => publicDb.$queryRaw<NameRow[]>`SELECT s.id, s.slug, s.name_en, s.name_es FROM series s`;

type SourceRow = {
  id: string; slug: string; title: string | null; label_en: string | null; label_es: string | null; language: Language; tier: string;
  published_on: string | null; published_on_basis: "stated" | "inferred"; attribution_en: string | null; attribution_es: string | null;
  embargo_until: Date | null; newest: number;
};

const sourceRows = () => publicDb.$queryRaw<SourceRow[]>`
  SELECT DISTINCT ON (s.id) s.id, s.slug, d.title, d.label_en, d.label_es, d.language, d.tier, d.published_on, d.published_on_basis,
    d.attribution_en, d.attribution_es, d.embargo_until,
    (SELECT coalesce(max(v.number), 1) FROM source_version v WHERE v.source_id = s.id) AS newest
  FROM source s JOIN source_description d ON d.source_id = s.id ORDER BY s.id, d.version DESC`;

/** The document's own title in its own language, else our words for what it is. */
export function sourceTitle(
  row: { title: string | null; language: string; label: Bilingual }, lang: Language,
): { title: string; titleLang: Language; titleBasis: "stated" | "described" } {
  if (row.title !== null) return { title: row.title, titleLang: row.language as Language, titleBasis: "stated" };
  const label = textIn(row.label, lang);
  return { title: label.text, titleLang: label.lang, titleBasis: "described" };
}

function sourceEntry(row: SourceRow, lang: Language): SourceEntry {
  const published = partialDate(row.published_on);
  return {
    id: row.id, slug: row.slug, language: row.language, tier: row.tier,
    ...sourceTitle({ title: row.title, language: row.language, label: { en: row.label_en, es: row.label_es } }, lang),
    publishedOn: published && { ...published, basis: row.published_on_basis },
    attribution: textOrNull({ en: row.attribution_en, es: row.attribution_es }, lang),
    embargoUntil: row.embargo_until?.toISOString() ?? null, version: row.newest,
  };
}

/** Just the name, without the inner id. */
export const nameOf = ({ slug, name, nameLang }: Named): Named => ({ slug, name, nameLang });

export const namesOf = (ids: readonly string[], entries: Map<string, Named>): Named[] =>
  ids.flatMap((id) => { const entry = entries.get(id); return entry ? [nameOf(entry)] : []; });
