-- What is counted of the whole record (the dashboard, topics, parties, meetings, charts) is counted here and not row by row
-- in the program. Like the list these are read through views that say themselves what is visible (docs/decisions/037).

-- The judgements of a log in their order in the world, without reading the log itself.
CREATE INDEX "follow_up_judged_idx" ON "follow_up"("obligation_id", "effective_to", "sequence") INCLUDE ("status", "occasion", "visible_from", "id", "kind") WHERE status IS NOT NULL;
-- When the first entry of a log became visible, and how a log stands, in one look each.
CREATE INDEX "follow_up_entry_idx" ON "follow_up"("obligation_id", "visible_from");
CREATE INDEX "obligation_state_lasting_idx" ON "obligation_state"("obligation_id", (coalesce(visible_until, 'infinity'::timestamptz)))
  INCLUDE ("visible_from", "visible_until", "status", "last_checked_on");

-- Of each obligation that a commitment of the list has, what was said when, and how it stands.
CREATE VIEW said_now AS
  SELECT o.id AS obligation_id, e.commitment_id, e.topics, o.party_id, o.role, v.kind, v.made_to, e.event_id, s.status, s.last_checked_on, s.obligation_id IS NOT NULL AS has_state
  FROM list_now e
  JOIN commitment_version v ON v.commitment_id = e.commitment_id AND v.visible_from <= (SELECT public_now())
    AND NOT EXISTS (SELECT 1 FROM commitment_version w WHERE w.commitment_id = v.commitment_id AND w.version > v.version AND w.visible_from <= (SELECT public_now()))
  JOIN commitment_obligation l ON l.commitment_version_id = v.id JOIN obligation o ON o.id = l.obligation_id AND o.visible_from <= (SELECT public_now())
  LEFT JOIN obligation_state s ON s.obligation_id = o.id AND s.visible_from <= (SELECT public_now()) AND coalesce(s.visible_until, 'infinity'::timestamptz) > public_now();

-- The judgements that count: neither corrected nor retracted by an entry that itself counts (domain/history.ts, liveRows).
CREATE VIEW step_now AS
  WITH RECURSIVE amending(id, replaces_id, counts) AS (
    SELECT f.id, f.replaces_id, true FROM follow_up f WHERE f.replaces_id IS NOT NULL AND f.visible_from <= (SELECT public_now())
      AND NOT EXISTS (SELECT 1 FROM follow_up later WHERE later.replaces_id = f.id AND later.visible_from <= (SELECT public_now()))
    UNION ALL SELECT f.id, f.replaces_id, NOT a.counts FROM amending a JOIN follow_up f ON f.id = a.replaces_id WHERE f.replaces_id IS NOT NULL)
  SELECT f.obligation_id, f.status, f.effective_to, f.sequence, f.occasion = 'finding' AS is_finding FROM follow_up f
  WHERE f.status IS NOT NULL AND f.obligation_id IS NOT NULL AND f.effective_to IS NOT NULL AND f.kind <> 'retraction' AND f.visible_from <= (SELECT public_now())
    AND f.id NOT IN (SELECT a.replaces_id FROM amending a WHERE a.counts);

-- When each entry of the logs became visible.
CREATE VIEW entry_now AS SELECT f.obligation_id, f.visible_from FROM follow_up f WHERE f.obligation_id IS NOT NULL AND f.visible_from <= (SELECT public_now());
