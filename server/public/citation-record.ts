import "server-only";
import type { Language } from "@/domain/language";
import type { CitationRecord } from "@/domain/record";
import type { Prisma } from "@/prisma/generated/client";
import { dayOrNull } from "../days";
import { publicDb } from "../db";
import { namesOf, textOrNull, type Directory } from "./directory";

const include = {
  speakers: { orderBy: { position: "asc" }, select: { partyId: true } },
  sourceVersion: { select: { sourceId: true, number: true } },
} satisfies Prisma.CitationInclude;
export type CitationRow = Prisma.CitationGetPayload<{ include: typeof include }>;

export async function citationRows(ids: readonly string[]): Promise<Map<string, CitationRow>> {
  const rows = await publicDb.citation.findMany({ where: { id: { in: [...new Set(ids)] } }, include });
  return new Map(rows.map((row) => [row.id, row]));
}

/** Null where the source is not public yet (an embargo): then the words are not either. */
export function citationRecord(
  row: CitationRow | undefined, role: CitationRecord["role"], names: Directory, lang: Language,
): CitationRecord | null {
  const source = row && names.sources.get(row.sourceVersion.sourceId);
  if (!row || !source) return null;
  return {
    id: row.id, source: source.slug, sourceTitle: source.title, sourceTitleLang: source.titleLang,
    sourcePublishedOn: source.publishedOn, tier: source.tier as CitationRecord["tier"], attribution: source.attribution,
    embargoUntil: source.embargoUntil, version: row.sourceVersion.number, role, start: row.startAt, end: row.endAt,
    exact: row.exact, prefix: row.prefix, suffix: row.suffix, attested: row.attested, attestedOn: dayOrNull(row.attestedOn),
    language: source.language, speakers: namesOf(row.speakers.map(({ partyId }) => partyId), names.parties),
    speakerAs: textOrNull({ en: row.speakerAsEn, es: row.speakerAsEs }, lang), wording: row.wording as CitationRecord["wording"],
    url: `/sources/${source.slug}#quote-${row.id}`,
  };
}
