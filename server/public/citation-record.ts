import "server-only";
import type { Language } from "@/domain/language";
import { standingOf } from "@/domain/reanchoring";
import type { CitationRecord } from "@/domain/record";
import type { Prisma } from "@/prisma/generated/client";
import { dayOrNull } from "../days";
import { publicDb } from "../db";
import { reanchoringChains, type Chain } from "../reanchoring-chains";
import { namesOf, textOrNull, type Directory } from "./directory";

const include = {
  speakers: { orderBy: { position: "asc" }, select: { partyId: true } },
  sourceVersion: { select: { sourceId: true, number: true, textSha256: true } },
} satisfies Prisma.CitationInclude;
type Row = Prisma.CitationGetPayload<{ include: typeof include }>;

/** A quotation, what became of it in later versions of its document, and the same quotation where it stands there. */
export type CitationRow = Row & { chain: Chain; later: Row[] };

export async function citationRows(ids: readonly string[]): Promise<Map<string, CitationRow>> {
  const [rows, chains] = await Promise.all([
    publicDb.citation.findMany({ where: { id: { in: [...new Set(ids)] } }, include }), reanchoringChains(publicDb, ids),
  ]);
  const laterIds = [...chains.values()].flatMap(({ hops }) => hops.flatMap(({ to }) => to ?? []));
  const later = laterIds.length === 0 ? [] : await publicDb.citation.findMany({ where: { id: { in: laterIds } }, include });
  const byId = new Map(later.map((row) => [row.id, row]));
  return new Map(rows.map((row) => {
    const chain = chains.get(row.id)!;
    return [row.id, { ...row, chain, later: chain.hops.flatMap(({ to }) => (to === null ? [] : byId.get(to) ?? [])) }];
  }));
}

/** Null where the source is not public yet (an embargo): then the words are not either. */
export function citationRecord(
  row: CitationRow | undefined, role: CitationRecord["role"], names: Directory, lang: Language,
): CitationRecord | null {
  const source = row && names.sources.get(row.sourceVersion.sourceId);
  if (!row || !source) return null;
  const { number } = row.sourceVersion;
  const reanchoring = reanchoringRecord(row, source, lang);
  const standsInNewest = number === source.version || (reanchoring?.version === source.version && reanchoring.exact !== null && reanchoring.settlement === null);
  return {
    id: row.id, source: source.slug, sourceTitle: source.title, sourceTitleLang: source.titleLang,
    sourcePublishedOn: source.publishedOn, tier: source.tier as CitationRecord["tier"], attribution: source.attribution,
    embargoUntil: source.embargoUntil, version: number, role, start: row.startAt, end: row.endAt,
    exact: row.exact, prefix: row.prefix, suffix: row.suffix, attested: row.attested, attestedOn: dayOrNull(row.attestedOn),
    language: source.language, speakers: namesOf(row.speakers.map(({ partyId }) => partyId), names.parties),
    speakerAs: textOrNull({ en: row.speakerAsEn, es: row.speakerAsEs }, lang), wording: row.wording as CitationRecord["wording"],
    url: `/sources/${source.slug}${standsInNewest ? "" : `?version=${number}`}#quote-${row.id}`,
    reanchoring,
  };
}

function reanchoringRecord({ id, chain, later, sourceVersion }: CitationRow, source: { slug: string }, lang: Language): CitationRecord["reanchoring"] {
  const standing = standingOf(chain.hops);
  if (standing === null) return null;
  // Where the last step found nothing there are no words in the newest version, whatever stood in one before it.
  const now = chain.hops.at(-1)!.to === null ? undefined : later.at(-1);
  return {
    textChanged: chain.hops.some(({ textSha256 }) => textSha256 !== sourceVersion.textSha256),
    outcome: standing.outcome, settlement: standing.settlement, version: standing.version,
    exact: now?.exact ?? null, start: now?.startAt ?? null, end: now?.endAt ?? null, note: textOrNull(standing.note, lang),
    url: `/sources/${source.slug}#${now === undefined || standing.settlement === "accepted" ? "edit" : "quote"}-${id}`,
  };
}
