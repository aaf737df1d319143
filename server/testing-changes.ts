import type postgres from "postgres";

/** What the public role may read of the tables themselves and is not listed as published, or is listed and may not be read: nothing. */
export async function unlikeChanges(owner: postgres.Sql, asOf: string | null = null): Promise<{ what: string; id: string }[]> {
  return owner.begin(async (tx) => {
    await tx`SET LOCAL ROLE tracker_public`;
    if (asOf !== null) await tx`SELECT set_config('tracker.as_of', ${asOf}, true)`;
    return tx<{ what: string; id: string }[]>`
      WITH listed AS (SELECT CASE what WHEN 'commitment-edited' THEN 'commitment-added' WHEN 'document-version' THEN 'document-added' ELSE what END AS what, record_id AS id, at FROM change_now),
        readable AS (SELECT 'commitment-added' AS what, id, visible_from AS at FROM commitment_version UNION ALL SELECT 'follow-up', id, visible_from FROM follow_up
          UNION ALL SELECT CASE kind WHEN 'reply' THEN kind ELSE 'reply-' || kind END, id, visible_from FROM reply
          UNION ALL SELECT 'document-added', s.id, s.visible_from FROM source_version s WHERE EXISTS (SELECT 1 FROM source_description d WHERE d.source_id = s.source_id)
          UNION ALL SELECT 'figure', m.id, m.visible_from FROM measurement m UNION ALL SELECT kind, id, visible_from FROM disposition
          UNION ALL SELECT 'rubric', id, visible_from FROM rubric_version WHERE number > 1)
      SELECT what, id FROM ((SELECT * FROM listed EXCEPT SELECT * FROM readable) UNION ALL (SELECT * FROM readable EXCEPT SELECT * FROM listed)) AS unlike`;
  });
}
