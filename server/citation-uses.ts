import "server-only";
import { Prisma } from "@/prisma/generated/client";

export type CitationUse = { source_id: string; citation_id: string; commitment_id: string | null };
type Reader = Pick<Prisma.TransactionClient, "$queryRaw">;

/** Every quotation of the table `wanted` with the commitment under which it stands now: as origin, condition, deadline, target, measurement, evidence or reply. */
export const usedCitations = Prisma.sql`
  SELECT cc.citation_id, cv.commitment_id FROM wanted w JOIN commitment_citation cc ON cc.citation_id = w.id JOIN ${current("cc")}
  UNION SELECT k.citation_id, cv.commitment_id FROM wanted w JOIN condition k ON k.citation_id = w.id JOIN commitment_condition cc ON cc.condition_id = k.id JOIN ${current("cc")}
  UNION SELECT d.citation_id, cv.commitment_id FROM wanted w JOIN deadline d ON d.citation_id = w.id JOIN ${current("d")}
  UNION SELECT t.citation_id, i.commitment_id FROM wanted w JOIN target t ON t.citation_id = w.id JOIN indicator_version iv ON iv.id = t.indicator_version_id
    JOIN indicator i ON i.id = iv.indicator_id
    WHERE iv.version = (SELECT max(x.version) FROM indicator_version x WHERE x.indicator_id = i.id)
  UNION SELECT m.citation_id, i.commitment_id FROM wanted w JOIN measurement m ON m.citation_id = w.id JOIN indicator i ON i.id = m.indicator_id
  UNION SELECT fc.citation_id, coalesce(o.commitment_id, k.commitment_id) FROM wanted w JOIN follow_up_citation fc ON fc.citation_id = w.id
    JOIN follow_up f ON f.id = fc.follow_up_id LEFT JOIN obligation o ON o.id = f.obligation_id
    LEFT JOIN condition k ON k.id = f.condition_id
  UNION SELECT r.citation_id, coalesce(o.commitment_id, k.commitment_id) FROM wanted w JOIN reply r ON r.citation_id = w.id
    JOIN follow_up f ON f.id = r.follow_up_id LEFT JOIN obligation o ON o.id = f.obligation_id
    LEFT JOIN condition k ON k.id = f.condition_id`;

/** The version that a row belongs to, if it is the newest of its commitment that the reader may see. */
function current(row: "cc" | "d"): Prisma.Sql {
  const version = row === "cc" ? Prisma.sql`cc.commitment_version_id` : Prisma.sql`d.commitment_version_id`;
  return Prisma.sql`commitment_version cv ON cv.id = ${version}
    AND NOT EXISTS (SELECT 1 FROM commitment_version later WHERE later.commitment_id = cv.commitment_id AND later.version > cv.version)`;
}

export type UseCounts = { citations: number; commitments: number };

/** Of each of these sources how many of its quotations are in use, and under how many commitments; none for one that has none. */
export async function citationCounts(reader: Reader, sourceIds: readonly string[]): Promise<Map<string, UseCounts>> {
  const rows = await reader.$queryRaw<({ source_id: string } & UseCounts)[]>`
    WITH wanted AS MATERIALIZED (
      SELECT q.id, sv.source_id FROM citation q JOIN source_version sv ON sv.id = q.source_version_id WHERE sv.source_id = ANY(${[...sourceIds]}::uuid[])),
    used AS (${usedCitations})
    SELECT w.source_id, count(DISTINCT u.citation_id)::int AS citations, count(DISTINCT u.commitment_id)::int AS commitments
    FROM used u JOIN wanted w ON w.id = u.citation_id WHERE u.commitment_id IS NOT NULL GROUP BY w.source_id`;
  return new Map(rows.map(({ source_id, ...counts }) => [source_id, counts]));
}

/** The same of uses that were read already. */
export function countUses(uses: readonly CitationUse[]): UseCounts {
  const inUse = uses.filter((use) => use.commitment_id !== null);
  return { citations: new Set(inUse.map((use) => use.citation_id)).size, commitments: new Set(inUse.map((use) => use.commitment_id)).size };
}

/**
 * Which quotations stand under which commitments now. One that only older versions used stands under none.
 * The public client sees the uses that are public, the desk's all of them.
 */
export function citationUses(reader: Reader, sourceId?: string): Promise<CitationUse[]> {
  const only = sourceId === undefined ? Prisma.empty : Prisma.sql`WHERE sv.source_id = ${sourceId}::uuid`;
  return reader.$queryRaw<CitationUse[]>`
    WITH wanted AS MATERIALIZED (
      SELECT q.id, q.start_at, q.end_at, sv.source_id FROM citation q JOIN source_version sv ON sv.id = q.source_version_id ${only}),
    used AS (${usedCitations})
    SELECT w.source_id, w.id AS citation_id, u.commitment_id
    FROM wanted w LEFT JOIN used u ON u.citation_id = w.id
    ORDER BY w.start_at, w.end_at DESC, w.id, u.commitment_id`;
}
