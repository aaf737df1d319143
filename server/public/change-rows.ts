import "server-only";
import type { ChangeKind, ChangeRecord } from "@/domain/changes";
import { endOfFigurePeriod } from "@/domain/figure-period";
import { Prisma } from "@/prisma/generated/client";
import { publicDb } from "../db";

export type ChangeRow = {
  what: ChangeRecord["what"]; id: string; commitment_id: string | null; source_id: string | null; rubric: number | null;
  at: Date; happened: Date | null; author_id: string; reviewer_id: string | null; note: string | null;
  /** Of an answer the entry that it answers; of a merge the commitment that the other one leads to. */
  follow_up_id: string | null; into_id: string | null;
};

/**
 * Everything that was published, each kind in the same columns. A version that only exists because its
 * source was described anew is no news; neither are names of parties, topics and events. What was judged
 * anew because the rubric changed was published, but nothing happened in the world; nor did it where a record
 * was merged, archived or restored.
 */
const everything = (figurePeriods: string) => Prisma.sql`
  SELECT CASE v.version WHEN 1 THEN 'commitment-added' ELSE 'commitment-edited' END AS what, v.id, v.commitment_id, NULL::uuid AS source_id, NULL::int AS rubric,
    v.visible_from AS at, CASE v.version WHEN 1 THEN v.made_to END AS happened, v.author_id, v.reviewer_id, v.change_note AS note,
    NULL::uuid AS follow_up_id, NULL::uuid AS into_id
  FROM commitment_version v
  UNION ALL SELECT 'follow-up', f.id, coalesce(o.commitment_id, k.commitment_id), NULL, NULL, f.visible_from,
    CASE f.occasion WHEN 'finding' THEN f.effective_to END, f.author_id, f.reviewer_id, NULL, NULL, NULL
  FROM follow_up f LEFT JOIN obligation o ON o.id = f.obligation_id LEFT JOIN condition k ON k.id = f.condition_id
  UNION ALL SELECT CASE r.kind WHEN 'reply' THEN 'reply' ELSE 'reply-' || r.kind END, r.id, coalesce(o.commitment_id, k.commitment_id), NULL, NULL, r.visible_from,
    period_end(r.replied_on), r.author_id, r.reviewer_id, NULL, r.follow_up_id, NULL
  FROM reply r JOIN follow_up f ON f.id = r.follow_up_id LEFT JOIN obligation o ON o.id = f.obligation_id LEFT JOIN condition k ON k.id = f.condition_id
  UNION ALL SELECT CASE s.number WHEN 1 THEN 'document-added' ELSE 'document-version' END, s.id, NULL, s.source_id, NULL, s.visible_from,
    CASE s.number WHEN 1 THEN d.published_to END, d.author_id, d.reviewer_id, NULL, NULL, NULL
  FROM source_version s JOIN LATERAL (SELECT * FROM source_description d WHERE d.source_id = s.source_id
    ORDER BY d.recorded_at <= s.recorded_at DESC, d.version DESC LIMIT 1) d ON true
  UNION ALL SELECT 'figure', m.id, i.commitment_id, NULL, NULL, m.visible_from, (SELECT ended.value::date FROM jsonb_each_text(${figurePeriods}::jsonb) ended WHERE ended.key = coalesce(m.period, m.period_es)), m.author_id, m.reviewer_id, NULL, NULL, NULL
  FROM measurement m JOIN indicator i ON i.id = m.indicator_id
  UNION ALL SELECT d.kind, d.id, d.commitment_id, NULL, NULL, d.visible_from, NULL, d.author_id, d.reviewer_id, NULL, NULL, d.into_id
  FROM disposition d
  UNION ALL SELECT 'rubric', r.id, NULL, NULL, r.number, r.visible_from, NULL, r.author_id, r.reviewer_id, r.change_note_en, NULL, NULL
  FROM rubric_version r WHERE r.number > 1`;

/** The periods of figures are worded as their document words them: when each ended is read here. */
export async function everyChange(): Promise<Prisma.Sql> {
  const periods = await publicDb.measurement.findMany({ where: { OR: [{ periodEn: { not: null } }, { periodEs: { not: null } }] }, distinct: ["periodEn", "periodEs"], select: { periodEn: true, periodEs: true } });
  const ends = periods.flatMap(({ periodEn, periodEs }) => {
    const worded = (periodEn ?? periodEs)!;
    const day = endOfFigurePeriod(worded);
    return day === null ? [] : [[worded, day] as const];
  });
  return everything(JSON.stringify(Object.fromEntries(ends)));
}

export const kindsOf: Record<ChangeKind, readonly ChangeRecord["what"][]> = {
  commitments: ["commitment-added", "commitment-edited"], "follow-ups": ["follow-up"], replies: ["reply", "reply-correction", "reply-retraction"],
  documents: ["document-added", "document-version"], figures: ["figure"], removals: ["merged", "archived", "restored"], rubric: ["rubric"],
};
