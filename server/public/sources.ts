import "server-only";
import { isStorable, type Language } from "@/domain/language";
import type { SourceRecord } from "@/domain/record";
import type { SourcePage } from "@/domain/source-page";
import { citationUses } from "../citation-uses";
import { publicDb } from "../db";
import { movedTo, type Found } from "./commitments";
import { directory } from "./directory";
import { sourceInclude, sourceRecord } from "./source-record";
import { readVersion } from "./source-version";

/** All sources, oldest first. */
export async function listSources(lang: Language): Promise<SourceRecord[]> {
  const [rows, names, uses] = await Promise.all([publicDb.source.findMany({ include: sourceInclude }), directory(lang), citationUses(publicDb)]);
  return rows
    .flatMap((row) => sourceRecord(row, uses.filter((use) => use.source_id === row.id), names, lang))
    .sort((a, b) => (a.publishedOn?.value ?? "9999").localeCompare(b.publishedOn?.value ?? "9999") || a.slug.localeCompare(b.slug));
}

/** One source as its newest version has it, or an older one that is asked for by its number. */
export async function findSource(slug: string, lang: Language, version?: number): Promise<Found<SourcePage>> {
  if (!isStorable(slug)) return null;
  const row = await publicDb.source.findUnique({ where: { slug }, include: sourceInclude });
  if (!row?.descriptions[0] || !row.versions[0]) return movedTo("source", slug);
  const shown = version === undefined ? row.versions.at(-1) : row.versions.find(({ number }) => number === version);
  if (!shown) return null;
  const [names, uses] = await Promise.all([directory(lang), citationUses(publicDb, row.id)]);
  const [source] = sourceRecord(row, uses, names, lang);
  if (!source) return null;
  return { found: { source, ...await readVersion(row.versions, shown, uses, names, lang) } };
}
