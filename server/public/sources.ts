import "server-only";
import { isStorable, type Language } from "@/domain/language";
import type { CitationRecord, SourceRecord } from "@/domain/record";
import { Prisma } from "@/prisma/generated/client";
import { publicDb } from "../db";
import { citationRecord, citationRows } from "./citation-record";
import { publicId } from "./commitment-record";
import { titleRows } from "./commitment-rows";
import { movedTo, type Found } from "./commitments";
import { directory, nameOf, partialDate, sourceTitle, textIn, textOrNull, type Directory } from "./directory";

const include = {
  descriptions: { orderBy: { version: "desc" }, take: 1 },
  versions: { orderBy: { number: "desc" }, take: 1 },
} satisfies Prisma.SourceInclude;
type Row = Prisma.SourceGetPayload<{ include: typeof include }>;

/** A quotation at its place in the source, and the commitments that rest on it. */
export type PlacedCitation = CitationRecord & { supports: { id: string; slug: string; title: string; titleLang: Language }[] };
export type SourcePage = { source: SourceRecord; text: string | null; citations: PlacedCitation[] };

/** All sources, oldest first. */
export async function listSources(lang: Language): Promise<SourceRecord[]> {
  const [rows, names, uses] = await Promise.all([publicDb.source.findMany({ include }), directory(lang), citationUses()]);
  return rows
    .flatMap((row) => sourceRecord(row, uses.filter((use) => use.source_id === row.id), names, lang))
    .sort((a, b) => (a.publishedOn?.value ?? "9999").localeCompare(b.publishedOn?.value ?? "9999") || a.slug.localeCompare(b.slug));
}

export async function findSource(slug: string, lang: Language): Promise<Found<SourcePage>> {
  if (!isStorable(slug)) return null;
  const row = await publicDb.source.findUnique({ where: { slug }, include });
  if (!row?.descriptions[0] || !row.versions[0]) return movedTo("source", slug);
  const [names, uses, text] = await Promise.all([
    directory(lang), citationUses(row.id),
    publicDb.sourceText.findUnique({ where: { sourceVersionId: row.versions[0].id }, select: { content: true } }),
  ]);
  const [source] = sourceRecord(row, uses, names, lang);
  if (!source) return null;
  return { found: { source, text: text?.content ?? null, citations: await placed(uses, names, lang) } };
}

type Use = { source_id: string; citation_id: string; commitment_id: string | null };

/**
 * Which quotations stand under which commitments now: as origin, condition, deadline, target,
 * measurement or evidence. A quotation that only older versions used stands under none.
 */
function citationUses(sourceId?: string): Promise<Use[]> {
  const only = sourceId === undefined ? Prisma.empty : Prisma.sql`WHERE sv.source_id = ${sourceId}::uuid`;
  return publicDb.$queryRaw<Use[]>`
    WITH current_version AS (
      SELECT DISTINCT ON (commitment_id) id, commitment_id FROM commitment_version ORDER BY commitment_id, version DESC),
    used AS (
      SELECT citation_id, cv.commitment_id FROM commitment_citation cc JOIN current_version cv ON cv.id = cc.commitment_version_id
      UNION SELECT k.citation_id, cv.commitment_id FROM commitment_condition cc
        JOIN current_version cv ON cv.id = cc.commitment_version_id JOIN condition k ON k.id = cc.condition_id
      UNION SELECT d.citation_id, cv.commitment_id FROM deadline d JOIN current_version cv ON cv.id = d.commitment_version_id
        WHERE d.citation_id IS NOT NULL
      UNION SELECT t.citation_id, i.commitment_id FROM target t JOIN indicator_version iv ON iv.id = t.indicator_version_id
        JOIN indicator i ON i.id = iv.indicator_id
        WHERE iv.version = (SELECT max(w.version) FROM indicator_version w WHERE w.indicator_id = i.id)
      UNION SELECT m.citation_id, i.commitment_id FROM measurement m JOIN indicator i ON i.id = m.indicator_id
      UNION SELECT fc.citation_id, coalesce(o.commitment_id, k.commitment_id) FROM follow_up_citation fc
        JOIN follow_up f ON f.id = fc.follow_up_id LEFT JOIN obligation o ON o.id = f.obligation_id
        LEFT JOIN condition k ON k.id = f.condition_id)
    SELECT sv.source_id, q.id AS citation_id, u.commitment_id
    FROM citation q JOIN source_version sv ON sv.id = q.source_version_id LEFT JOIN used u ON u.citation_id = q.id
    ${only} ORDER BY q.start_at, q.end_at DESC, q.id, u.commitment_id`;
}

async function placed(uses: Use[], names: Directory, lang: Language): Promise<PlacedCitation[]> {
  const commitmentIds = uses.flatMap((use) => use.commitment_id ?? []);
  const [rows, titles] = await Promise.all([citationRows(uses.map((use) => use.citation_id)), titleRows(commitmentIds)]);
  const ids = [...new Set(uses.filter((use) => use.commitment_id !== null).map((use) => use.citation_id))];
  return ids.flatMap((id) => {
    const record = citationRecord(rows.get(id), "origin", names, lang);
    if (!record) return [];
    const supports = uses.filter((use) => use.citation_id === id).flatMap((use) => {
      const row = use.commitment_id === null ? undefined : titles.get(use.commitment_id);
      if (!row) return [];
      const title = textIn({ en: row.title_en, es: row.title_es }, lang);
      return [{ id: publicId(row), slug: row.slug, title: title.text, titleLang: title.lang, number: row.number }];
    });
    supports.sort((a, b) => a.number - b.number);
    return [{ ...record, supports: supports.map(({ number: _, ...support }) => support) }];
  });
}

function sourceRecord(row: Row, uses: Use[], names: Directory, lang: Language): SourceRecord[] {
  const [description] = row.descriptions;
  const [version] = row.versions;
  if (!description || !version) return [];
  const published = partialDate(description.publishedOn);
  const official = description.officialOfId === null ? undefined : names.parties.get(description.officialOfId);
  const inUse = uses.filter((use) => use.commitment_id !== null);
  return [{
    slug: row.slug,
    ...sourceTitle({ title: description.title, language: description.language, label: { en: description.labelEn, es: description.labelEs } }, lang),
    language: description.language as Language, publisher: description.publisher,
    kind: description.kind as SourceRecord["kind"], tier: description.tier as SourceRecord["tier"],
    officialOf: official ? nameOf(official) : null,
    publishedOn: published && {
      ...published, basis: description.publishedOnBasis as "stated",
      reason: textOrNull({ en: description.publishedOnReasonEn, es: description.publishedOnReasonEs }, lang),
    },
    attribution: textOrNull({ en: description.attributionEn, es: description.attributionEs }, lang),
    embargoUntil: description.embargoUntil?.toISOString() ?? null,
    rights: textOrNull({ en: description.rightsEn, es: description.rightsEs }, lang),
    notes: textOrNull({ en: description.notesEn, es: description.notesEs }, lang), url: description.url,
    versionNumber: version.number, mediaType: version.mediaType, capturedAt: version.capturedAt.toISOString(),
    sha256: version.fileSha256, bytes: version.fileBytes, textSha256: version.textSha256, codePoints: version.textCodePoints,
    textHeld: version.textHeld as SourceRecord["textHeld"],
    citations: new Set(inUse.map((use) => use.citation_id)).size, commitments: new Set(inUse.map((use) => use.commitment_id)).size,
    links: { self: `/api/v1/sources/${row.slug}`, html: `/sources/${row.slug}` }, version: row.version,
  }];
}
