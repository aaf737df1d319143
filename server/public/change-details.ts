import "server-only";
import { endOfFigurePeriod } from "@/domain/figure-period";
import type { PlainDate } from "@/domain/plain-date";
import { dayOrNull } from "../days";
import { publicDb } from "../db";
import type { ListedChange } from "./change-rows";

export type ChangeRow = Omit<ListedChange, "happened"> & {
  happened: PlainDate | null; source_id: string | null; rubric: number | null; author_id: string; reviewer_id: string | null; note: string | null;
  /** Of an answer the entry that it answers. */
  follow_up_id: string | null;
};
type Detail = Pick<ChangeRow, "source_id" | "rubric" | "author_id" | "reviewer_id" | "note" | "follow_up_id"> & { id: string; published: Date | null; period: string | null };

/** Who published the rows of a page and why, read under the row policies of the tables where it stands; what these do not show is left out. */
export async function withDetails(rows: readonly ListedChange[]): Promise<ChangeRow[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const found = await publicDb.$queryRaw<Detail[]>`
    SELECT v.id, NULL::uuid AS source_id, NULL::int AS rubric, v.author_id, v.reviewer_id, v.change_note AS note, NULL::uuid AS follow_up_id, NULL::date AS published, NULL AS period
      FROM commitment_version v WHERE v.id = ANY(${ids}::uuid[])
    UNION ALL SELECT f.id, NULL, NULL, f.author_id, f.reviewer_id, NULL, NULL, NULL, NULL FROM follow_up f WHERE f.id = ANY(${ids}::uuid[])
    UNION ALL SELECT r.id, NULL, NULL, r.author_id, r.reviewer_id, NULL, r.follow_up_id, NULL, NULL FROM reply r WHERE r.id = ANY(${ids}::uuid[])
    UNION ALL SELECT s.id, s.source_id, NULL, d.author_id, d.reviewer_id, NULL, NULL, CASE s.number WHEN 1 THEN d.published_to END, NULL
      FROM source_version s JOIN LATERAL (SELECT * FROM source_description d WHERE d.source_id = s.source_id
        ORDER BY d.recorded_at <= s.recorded_at DESC, d.version DESC LIMIT 1) d ON true WHERE s.id = ANY(${ids}::uuid[])
    UNION ALL SELECT m.id, NULL, NULL, m.author_id, m.reviewer_id, NULL, NULL, NULL, coalesce(m.period, m.period_es) FROM measurement m WHERE m.id = ANY(${ids}::uuid[])
    UNION ALL SELECT d.id, NULL, NULL, d.author_id, d.reviewer_id, NULL, NULL, NULL, NULL FROM disposition d WHERE d.id = ANY(${ids}::uuid[])
    UNION ALL SELECT r.id, NULL, r.number, r.author_id, r.reviewer_id, r.change_note_en, NULL, NULL, NULL FROM rubric_version r WHERE r.id = ANY(${ids}::uuid[])`;
  const details = new Map(found.map((detail) => [detail.id, detail]));
  return rows.flatMap((row): ChangeRow[] => {
    const detail = details.get(row.id);
    if (detail === undefined) return [];
    const { published, period, ...rest } = detail;
    return [{ ...row, ...rest, happened: dayOrNull(row.happened ?? published) ?? (period === null ? null : endOfFigurePeriod(period)) }];
  });
}
