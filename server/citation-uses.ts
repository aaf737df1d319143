import "server-only";
import { Prisma } from "@/prisma/generated/client";

export type CitationUse = { source_id: string; citation_id: string; commitment_id: string | null };
type Reader = Pick<Prisma.TransactionClient, "$queryRaw">;

/** Every quotation with the commitment under which it stands now: as origin, condition, deadline, target, measurement, evidence or reply. */
export const usedCitations = Prisma.sql`
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
    LEFT JOIN condition k ON k.id = f.condition_id
  UNION SELECT r.citation_id, coalesce(o.commitment_id, k.commitment_id) FROM reply r
    JOIN follow_up f ON f.id = r.follow_up_id LEFT JOIN obligation o ON o.id = f.obligation_id
    LEFT JOIN condition k ON k.id = f.condition_id WHERE r.citation_id IS NOT NULL`;

/** What `usedCitations` reads the newest versions from. */
export const currentVersions = Prisma.sql`
  SELECT DISTINCT ON (commitment_id) id, commitment_id FROM commitment_version ORDER BY commitment_id, version DESC`;

/**
 * Which quotations stand under which commitments now. One that only older versions used stands under none.
 * The public client sees the uses that are public, the desk's all of them.
 */
export function citationUses(reader: Reader, sourceId?: string): Promise<CitationUse[]> {
  const only = sourceId === undefined ? Prisma.empty : Prisma.sql`WHERE sv.source_id = ${sourceId}::uuid`;
  return reader.$queryRaw<CitationUse[]>`
    WITH current_version AS (${currentVersions}), used AS (${usedCitations})
    SELECT sv.source_id, q.id AS citation_id, u.commitment_id
    FROM citation q JOIN source_version sv ON sv.id = q.source_version_id LEFT JOIN used u ON u.citation_id = q.id
    ${only} ORDER BY q.start_at, q.end_at DESC, q.id, u.commitment_id`;
}
