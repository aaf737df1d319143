import "server-only";
import type { Language } from "@/domain/language";
import { noReanchorings, type ReanchoringCounts, type ReanchoringOutcome } from "@/domain/reanchoring";
import type { PlacedCitation, Support, VersionPage } from "@/domain/source-page";
import type { CitationUse } from "../citation-uses";
import { publicDb } from "../db";
import { citationRecord, citationRows, type CitationRow } from "./citation-record";
import { publicId } from "./commitment-record";
import { titleRows, type TitleRow } from "./commitment-rows";
import { textIn, type Directory } from "./directory";
import { versionRecord, type VersionRow } from "./source-record";
import { touchedQuotations } from "./touched-quotations";
import { changesBetween } from "./version-changes";

/** Everything that the public reads of one version of a source. */
export async function readVersion(
  versions: readonly VersionRow[], shown: VersionRow, uses: readonly CitationUse[], names: Directory, lang: Language,
): Promise<VersionPage> {
  const inUse = uses.flatMap((use) => (use.commitment_id === null ? [] : [{ citation: use.citation_id, commitment: use.commitment_id }]));
  const [rows, titles, texts, coverage, findings] = await Promise.all([
    citationRows(inUse.map(({ citation }) => citation)), titleRows(inUse.map(({ commitment }) => commitment)),
    publicTexts(versions), publicDb.sourceCoverage.findUnique({ where: { sourceVersionId: shown.id }, select: { stating: true, considered: true, tracked: true } }),
    findingsOf(shown),
  ]);
  const roots = [...new Set(inUse.map(({ citation }) => citation))].flatMap((id) => rows.get(id) ?? []);
  const context = { names, lang, supports: supportsOf(inUse, titles, lang) };
  const before = versions.find(({ number }) => number === shown.number - 1);
  const text = texts.get(shown.id) ?? null;
  const earlier = before && texts.get(before.id);
  const isNewest = shown === versions.at(-1);
  return {
    shown: versionRecord(shown), isNewest, text, citations: await placed(roots, shown.id, context),
    touched: touchedQuotations({ roots, findings, texts, shown, isNewest, ...context }),
    findings: before === undefined ? null : countsOf(findings),
    changes: before && earlier !== undefined && text !== null ? changesBetween({ id: before.id, text: earlier }, { id: shown.id, text }) : null,
    coverage,
  };
}

export type Context = { names: Directory; lang: Language; supports: Map<string, Support[]> };

/** Texts that the reader may read, by version. */
async function publicTexts(versions: readonly VersionRow[]): Promise<Map<string, string>> {
  const rows = await publicDb.sourceText.findMany({
    where: { sourceVersionId: { in: versions.map(({ id }) => id) } }, select: { sourceVersionId: true, content: true },
  });
  return new Map(rows.map(({ sourceVersionId, content }) => [sourceVersionId, content]));
}

/** What was found, or decided, about each quotation in this version; of those lost before it only what came back. */
export type FindingRow = Awaited<ReturnType<typeof findingsOf>>[number];
async function findingsOf(shown: VersionRow) {
  const rows = await publicDb.reanchoring.findMany({
    where: { sourceVersionId: shown.id }, orderBy: { sequence: "desc" }, distinct: ["citationId"],
    include: { newCitation: { select: { exact: true } }, citation: { select: { sourceVersion: { select: { number: true } } } } },
  });
  return rows.filter(({ newCitationId, citation }) => newCitationId !== null || citation.sourceVersion.number === shown.number - 1);
}

function countsOf(findings: readonly FindingRow[]): ReanchoringCounts {
  const counts = { ...noReanchorings };
  for (const { outcome } of findings) counts[outcome as ReanchoringOutcome] += 1;
  return counts;
}

function supportsOf(uses: readonly { citation: string; commitment: string }[], titles: Map<string, TitleRow>, lang: Language): Map<string, Support[]> {
  const supports = new Map<string, (Support & { number: number })[]>();
  for (const { citation, commitment } of uses) {
    const row = titles.get(commitment);
    if (!row) continue;
    const title = textIn({ en: row.title_en, es: row.title_es }, lang);
    const list = supports.get(citation) ?? [];
    supports.set(citation, [...list, { id: publicId(row), slug: row.slug, title: title.text, titleLang: title.lang, number: row.number }]);
  }
  return new Map([...supports].map(([id, list]) =>
    [id, list.sort((a, b) => a.number - b.number).map(({ number: _, ...support }) => support)]));
}

/**
 * The quotations that stand in one version, each at its place there: as it was made, or as it was found again. Two
 * that came to the same words are one passage with the supports of both.
 */
async function placed(roots: readonly CitationRow[], versionId: string, { names, lang, supports }: Context): Promise<PlacedCitation[]> {
  const standing = roots.flatMap((root) => {
    const row = [root, ...root.later].find(({ sourceVersionId }) => sourceVersionId === versionId);
    return row ? [{ root, row }] : [];
  });
  const rows = await citationRows(standing.map(({ row }) => row.id));
  const passages = new Map<string, PlacedCitation>();
  for (const { root, row } of standing) {
    const known = passages.get(row.id);
    const record = known ?? citationRecord(rows.get(row.id), "origin", names, lang);
    if (!record) continue;
    const all = [...(known?.supports ?? []), ...(supports.get(root.id) ?? [])];
    passages.set(row.id, {
      ...record, anchors: [...new Set([...(known?.anchors ?? []), root.id, row.id])],
      supports: all.filter((support, index) => all.findIndex(({ id }) => id === support.id) === index),
    });
  }
  return [...passages.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}
