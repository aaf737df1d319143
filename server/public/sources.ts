import "server-only";
import { isStorable, type Language } from "@/domain/language";
import type { SourceRecord } from "@/domain/record";
import type { SourcePage } from "@/domain/source-page";
import { citationCounts, citationUses, countUses } from "../citation-uses";
import { publicDb } from "../db";
import { movedTo, type Found } from "./commitments";
import { directory, partialDate } from "./directory";
import { keptUntilPublished } from "./kept-until-published";
import { sourceInclude, sourceRecord } from "./source-record";
import { readVersion } from "./source-version";

/** How many stand on one page of the website. */
export const sourcesLength = 50;
const atOnce = 200;

export type SourceKey = { id: string; slug: string };
type Row = SourceKey & { published_on: string | null };

/** All sources in their order, oldest first: what a page of them is cut from. */
export const sourceKeys = (): Promise<SourceKey[]> => keptUntilPublished("source-keys", async () => {
  const rows = await publicDb.$queryRaw<Row[]>`
    SELECT DISTINCT ON (s.id) s.id, s.slug, d.published_on FROM source s JOIN source_description d ON d.source_id = s.id
    WHERE EXISTS (SELECT 1 FROM source_version v WHERE v.source_id = s.id) ORDER BY s.id, d.version DESC`;
  const day = ({ published_on: on }: Row) => partialDate(on)?.value ?? "9999";
  return rows.sort((a, b) => day(a).localeCompare(day(b)) || a.slug.localeCompare(b.slug)).map(({ id, slug }) => ({ id, slug }));
});

/** The records behind keys, in their order. */
export async function sourceRecords(keys: readonly SourceKey[], lang: Language): Promise<SourceRecord[]> {
  const ids = keys.map(({ id }) => id);
  const [rows, names, counts] = await Promise.all([publicDb.source.findMany({ where: { id: { in: ids } }, include: sourceInclude }), directory(lang), citationCounts(publicDb, ids)]);
  const records = new Map(rows.map((row) => [row.id, sourceRecord(row, counts.get(row.id), names, lang)]));
  return ids.flatMap((id) => records.get(id) ?? []);
}

/** A page of all sources; a page beyond the last is the last. */
export async function sourcesPage(wanted: number, lang: Language, length: number = sourcesLength): Promise<{ data: SourceRecord[]; page: number; pages: number }> {
  const keys = await sourceKeys();
  const pages = Math.max(1, Math.ceil(keys.length / length));
  const page = Math.min(wanted, pages);
  return { data: await sourceRecords(keys.slice((page - 1) * length, page * length), lang), page, pages };
}

/** All sources, slice by slice, for whoever writes them down as they come. */
export async function* sourcesInSlices(lang: Language, read: <T>(work: () => Promise<T>) => Promise<T> = (work) => work()): AsyncGenerator<SourceRecord[]> {
  const keys = await read(sourceKeys);
  for (let from = 0; from < keys.length; from += atOnce) yield await read(() => sourceRecords(keys.slice(from, from + atOnce), lang));
}

/** All of them at once: for tests, and for whoever says of each no more than its name. */
export async function listSources(lang: Language): Promise<SourceRecord[]> {
  const all: SourceRecord[] = [];
  for await (const slice of sourcesInSlices(lang)) all.push(...slice);
  return all;
}

/** One source as its newest version has it, or an older one that is asked for by its number. */
export async function findSource(slug: string, lang: Language, version?: number): Promise<Found<SourcePage>> {
  if (!isStorable(slug)) return null;
  const row = await publicDb.source.findUnique({ where: { slug }, include: sourceInclude });
  if (!row?.descriptions[0] || !row.versions[0]) return movedTo("source", slug);
  const shown = version === undefined ? row.versions.at(-1) : row.versions.find(({ number }) => number === version);
  if (!shown) return null;
  const [names, uses] = await Promise.all([directory(lang), citationUses(publicDb, row.id)]);
  const [source] = sourceRecord(row, countUses(uses), names, lang);
  if (!source) return null;
  return { found: { source, ...await readVersion(row.versions, shown, uses, names, lang) } };
}
