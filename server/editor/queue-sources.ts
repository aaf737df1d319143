import "server-only";
import type { SourceWorkKind } from "@/domain/queue";
import { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../actor";
import { usedCitations } from "../citation-uses";
import { db } from "../db";
import { demand, paged, type Paged, type Words } from "./desk-read";
import { titleOf } from "./quoted";

/** Sources whose address, at the last look, led nowhere, elsewhere for good, or could not be read. */
export const brokenLinks = Prisma.sql`
  SELECT s.id AS source_id, c.outcome FROM source s
  JOIN LATERAL (SELECT url FROM source_description WHERE source_id = s.id ORDER BY version DESC LIMIT 1) d ON d.url IS NOT NULL
  JOIN LATERAL (SELECT outcome FROM link_check WHERE source_id = s.id AND url = d.url ORDER BY checked_at DESC LIMIT 1) c
    ON c.outcome IN ('gone', 'redirected', 'unreachable')`;

/**
 * Sources with a changed page that nobody decided about, or with quotations in use whose words a later version
 * does not have (the rule of touched-quotations.ts, which names them): how many of either.
 */
export const changedSources = Prisma.sql`
  WITH RECURSIVE newest AS (SELECT DISTINCT ON (citation_id) citation_id, new_citation_id, outcome, settlement FROM reanchoring ORDER BY citation_id, sequence DESC),
  lost AS (SELECT citation_id FROM newest WHERE new_citation_id IS NULL AND outcome NOT IN ('same', 'moved') AND settlement IS NULL),
  above AS (
    SELECT citation_id AS head, citation_id AS id FROM lost
    UNION SELECT a.head, c.reanchors_id FROM above a JOIN citation c ON c.id = a.id WHERE c.reanchors_id IS NOT NULL),
  wanted AS (SELECT DISTINCT id FROM above), used AS (${usedCitations}),
  touched AS (
    SELECT v.source_id, a.head FROM above a JOIN used u ON u.citation_id = a.id AND u.commitment_id IS NOT NULL
      JOIN citation q ON q.id = a.head JOIN source_version v ON v.id = q.source_version_id)
  SELECT source_id, count(DISTINCT head)::int AS quotations, count(DISTINCT capture)::int AS captures FROM (
    SELECT source_id, head, NULL::uuid AS capture FROM touched
    UNION ALL SELECT source_id, NULL, id FROM capture WHERE state = 'open' AND origin = 'check' AND source_id IS NOT NULL) waiting
  GROUP BY source_id`;

export type SourceQueueRow = {
  slug: string;
  title: Words;
  /** How the address is; null where the document itself changed. */
  outcome: string | null;
  quotations: number;
  /** The changed page that waits for a decision. */
  capture: string | null;
};
type Found = { source_id: string; outcome?: string; quotations?: number };

export async function sourceQueue(actor: Actor, kind: SourceWorkKind, page: number, size?: number): Promise<Paged<SourceQueueRow>> {
  demand(actor);
  const found = await db.$queryRaw<Found[]>(kind === "broken-links" ? brokenLinks : changedSources);
  const byId = new Map(found.map((row) => [row.source_id, row]));
  const sources = await db.source.findMany({
    where: { id: { in: [...byId.keys()] } }, orderBy: { slug: "asc" },
    select: {
      id: true, slug: true, descriptions: { orderBy: { version: "desc" }, take: 1, select: { title: true, labelEn: true, labelEs: true, language: true } },
      captures: { where: { state: "open", origin: "check" }, orderBy: { capturedAt: "desc" }, take: 1, select: { id: true } },
    },
  });
  return paged(sources.map(({ id, slug, descriptions, captures }) => ({
    slug, title: titleOf(actor, slug, descriptions[0]), outcome: byId.get(id)!.outcome ?? null,
    quotations: byId.get(id)!.quotations ?? 0, capture: kind === "changed-sources" ? (captures[0]?.id ?? null) : null,
  })), page, size);
}
