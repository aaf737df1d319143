-- What counts where entries amend one another and some of them are under embargo, is said alike by the fold of the program
-- (domain/history.ts), the list, the search and the charts.

-- An entry that cannot be seen amends nothing. However many amend another, the two sets are joined and not looked through.
CREATE OR REPLACE VIEW step_apart AS
  WITH RECURSIVE amending(id, replaces_id, counts) AS (
    SELECT f.id, f.replaces_id, true FROM follow_up f WHERE f.replaces_id IS NOT NULL AND f.visible_from <= (SELECT public_now())
      AND NOT EXISTS (SELECT 1 FROM follow_up later WHERE later.replaces_id = f.id AND later.visible_from <= (SELECT public_now()))
    UNION ALL SELECT f.id, f.replaces_id, NOT a.counts AND f.visible_from <= (SELECT public_now()) FROM amending a JOIN follow_up f ON f.id = a.replaces_id WHERE f.replaces_id IS NOT NULL)
  SELECT f.obligation_id, f.status, f.effective_to, f.sequence, f.occasion = 'finding' AS is_finding FROM follow_up f
  WHERE f.status IS NOT NULL AND f.obligation_id IS NOT NULL AND f.effective_to IS NOT NULL AND f.kind <> 'retraction' AND f.visible_from <= (SELECT public_now())
    AND NOT EXISTS (SELECT 1 FROM amending a WHERE a.counts AND a.replaces_id = f.id);

-- What was logged about something under embargo is said once that is public: neither earlier nor with an earlier day.
CREATE OR REPLACE FUNCTION said_entries_of(ids uuid[]) RETURNS SETOF said_entry LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT o.id, e.commitment_id, e.topics, o.party_id, o.role, v.kind, v.made_to, e.event_id, s.status, s.last_checked_on, s.obligation_id IS NOT NULL,
    (SELECT greatest(min(f.visible_from), o.visible_from) FROM follow_up f WHERE f.obligation_id = o.id HAVING count(*) > 0), e.counted_from
  FROM list_entry e
  CROSS JOIN LATERAL (SELECT * FROM commitment_version w WHERE w.commitment_id = e.commitment_id ORDER BY w.version DESC LIMIT 1) v
  JOIN commitment_obligation l ON l.commitment_version_id = v.id JOIN obligation o ON o.id = l.obligation_id
  LEFT JOIN obligation_state s ON s.obligation_id = o.id AND coalesce(s.visible_until, 'infinity'::timestamptz) = 'infinity'
  WHERE e.commitment_id = ANY(ids)
$$;
CREATE OR REPLACE VIEW said_apart AS
  SELECT o.id AS obligation_id, e.commitment_id, e.topics, o.party_id, o.role, v.kind, v.made_to, e.event_id, s.status, s.last_checked_on, s.obligation_id IS NOT NULL AS has_state,
    (SELECT greatest(min(f.visible_from), o.visible_from) FROM follow_up f WHERE f.obligation_id = o.id AND f.visible_from <= (SELECT public_now()) HAVING count(*) > 0) AS began
  FROM (SELECT commitment_id, topics, event_id FROM list_entry WHERE counted_from > public_now() AND visible_from <= (SELECT public_now())
    UNION ALL SELECT commitment_id, topics, event_id FROM list_passing) e
  JOIN commitment_version v ON v.commitment_id = e.commitment_id AND v.visible_from <= (SELECT public_now())
    AND NOT EXISTS (SELECT 1 FROM commitment_version w WHERE w.commitment_id = v.commitment_id AND w.version > v.version AND w.visible_from <= (SELECT public_now()))
  JOIN commitment_obligation l ON l.commitment_version_id = v.id JOIN obligation o ON o.id = l.obligation_id AND o.visible_from <= (SELECT public_now())
  LEFT JOIN obligation_state s ON s.obligation_id = o.id AND s.visible_from <= (SELECT public_now()) AND coalesce(s.visible_until, 'infinity'::timestamptz) > public_now();

-- A note is said from when it is public until an entry that counts takes its place, and again where that one is amended:
-- of the entries that follow one another on it an even number can be seen.
CREATE OR REPLACE FUNCTION notes_of(ids uuid[]) RETURNS TABLE (commitment_id uuid, id uuid, language text, visible_from timestamptz, visible_until timestamptz, content text)
LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  WITH RECURSIVE entry AS MATERIALIZED (
    SELECT n.commitment_id, f.id, f.note_lang, f.note, f.because, f.searched, greatest(f.visible_from, n.visible_from) AS visible_from
    FROM (SELECT o.commitment_id, o.id, o.visible_from FROM obligation o WHERE o.commitment_id = ANY(ids)
      UNION ALL SELECT c.commitment_id, c.id, greatest(c.visible_from, q.visible_from) FROM condition c JOIN citation q ON q.id = c.citation_id WHERE c.commitment_id = ANY(ids)) n
    JOIN follow_up f ON n.id IN (f.obligation_id, f.condition_id)),
  chain(root, id, visible_from, depth) AS (
    SELECT e.id, r.id, r.visible_from, 1 FROM entry e JOIN follow_up r ON r.replaces_id = e.id
    UNION ALL SELECT c.root, r.id, r.visible_from, c.depth + 1 FROM chain c JOIN follow_up r ON r.replaces_id = c.id),
  amended AS MATERIALIZED (SELECT c.root, array_agg(c.visible_from ORDER BY c.depth) AS seen FROM chain c GROUP BY c.root),
  instant AS (
    SELECT e.id, a.seen, i.at, lead(i.at, 1, 'infinity') OVER (PARTITION BY e.id ORDER BY i.at) AS until FROM entry e LEFT JOIN amended a ON a.root = e.id
    CROSS JOIN LATERAL (SELECT e.visible_from AS at UNION SELECT greatest(later, e.visible_from) FROM unnest(a.seen) AS later) i),
  stretch AS MATERIALIZED (
    SELECT i.id, i.at, i.until FROM instant i
    WHERE (coalesce((SELECT min(s.depth) FROM unnest(i.seen) WITH ORDINALITY AS s(at, depth) WHERE s.at > i.at) - 1, cardinality(i.seen), 0)) % 2 = 0),
  translated AS (
    SELECT t.follow_up_id, t.lang, t.note, t.because, t.searched, t.visible_from, coalesce(lead(t.visible_from) OVER (PARTITION BY t.follow_up_id ORDER BY t.version), 'infinity') AS visible_until
    FROM follow_up_translation t WHERE t.follow_up_id IN (SELECT e.id FROM entry e))
  SELECT said.commitment_id, said.id, said.language, said.visible_from, said.visible_until, said.content FROM (
    SELECT e.commitment_id, e.id, e.note_lang AS language, s.at AS visible_from, s.until AS visible_until,
      concat_ws(' · ', nullif(e.note, ''), nullif(e.because, ''), nullif(e.searched, '')) AS content FROM entry e JOIN stretch s ON s.id = e.id
    UNION ALL SELECT e.commitment_id, e.id, t.lang, greatest(s.at, t.visible_from), least(s.until, t.visible_until),
      concat_ws(' · ', nullif(t.note, ''), nullif(t.because, ''), nullif(t.searched, '')) FROM entry e JOIN stretch s ON s.id = e.id JOIN translated t ON t.follow_up_id = e.id) said
  WHERE said.content <> '' AND said.visible_from < said.visible_until
$$;

-- A note and its translation are said from some instant on, and the list has a row from then on: with all words of that time.
DO $$
DECLARE definition text := pg_get_functiondef('list_instants(uuid[])'::regprocedure);
BEGIN
  EXECUTE regexp_replace(definition, '\$function\$\s*$', E'  UNION SELECT n.commitment_id, at FROM notes_of(ids) n CROSS JOIN LATERAL unnest(ARRAY[n.visible_from, nullif(n.visible_until, ''infinity'')]) AS at WHERE at IS NOT NULL\n$function$');
END $$;

SELECT refresh_search(ARRAY(
  SELECT coalesce(o.commitment_id, k.commitment_id) FROM follow_up f LEFT JOIN obligation o ON o.id = f.obligation_id LEFT JOIN condition k ON k.id = f.condition_id
  WHERE f.id IN (SELECT t.follow_up_id FROM follow_up_translation t) OR f.replaces_id IN (SELECT r.id FROM follow_up r WHERE r.replaces_id IS NOT NULL)
  GROUP BY 1));
SELECT refresh_counted(ARRAY(SELECT DISTINCT s.commitment_id FROM said_entry s JOIN obligation o ON o.id = s.obligation_id WHERE s.began < o.visible_from));
