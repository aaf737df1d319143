-- What the charts, the dashboard, topics and parties are counted from, folded when it changes and not at each publication:
-- of each obligation what is said until further notice, and each judgement that counts with the one before and after it
-- (docs/decisions/043). What an embargo will change, and every past day, is folded as it is read.

-- From this instant on nothing of a commitment's logs changes by itself.
ALTER TABLE "list_entry" ADD COLUMN "counted_from" TIMESTAMPTZ(3) NOT NULL DEFAULT 'infinity';
CREATE INDEX "list_entry_uncounted_idx" ON "list_entry"("counted_from");

CREATE TABLE "said_entry" (
    "obligation_id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "topics" UUID[] NOT NULL,
    "party_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "made_to" DATE NOT NULL,
    "event_id" UUID,
    "status" TEXT,
    "last_checked_on" DATE,
    "has_state" BOOLEAN NOT NULL,
    "began" TIMESTAMPTZ(3),
    "counted_from" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "said_entry_pkey" PRIMARY KEY ("obligation_id")
);
CREATE TABLE "step_entry" (
    "obligation_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "commitment_id" UUID NOT NULL,
    "topics" UUID[] NOT NULL,
    "party_id" UUID NOT NULL,
    "event_id" UUID,
    "made_to" DATE NOT NULL,
    "last_checked_on" DATE,
    "status" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "since" DATE NOT NULL,
    "before" TEXT,
    "until" DATE,
    "is_finding" BOOLEAN NOT NULL,
    "counted_from" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "step_entry_pkey" PRIMARY KEY ("obligation_id", "sequence")
);
CREATE INDEX "said_entry_commitment_id_idx" ON "said_entry"("commitment_id");
CREATE INDEX "said_entry_party_id_idx" ON "said_entry"("party_id");
CREATE INDEX "said_entry_event_id_idx" ON "said_entry"("event_id");
CREATE INDEX "said_entry_topics_idx" ON "said_entry" USING GIN ("topics");
CREATE INDEX "step_entry_commitment_id_idx" ON "step_entry"("commitment_id");
CREATE INDEX "step_entry_party_id_idx" ON "step_entry"("party_id");
CREATE INDEX "step_entry_event_id_idx" ON "step_entry"("event_id");
CREATE INDEX "step_entry_topics_idx" ON "step_entry" USING GIN ("topics");

-- What they are, by the record: of commitments that are listed until further notice.
CREATE FUNCTION said_entries_of(ids uuid[]) RETURNS SETOF said_entry LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT o.id, e.commitment_id, e.topics, o.party_id, o.role, v.kind, v.made_to, e.event_id, s.status, s.last_checked_on, s.obligation_id IS NOT NULL,
    (SELECT min(f.visible_from) FROM follow_up f WHERE f.obligation_id = o.id), e.counted_from
  FROM list_entry e
  CROSS JOIN LATERAL (SELECT * FROM commitment_version w WHERE w.commitment_id = e.commitment_id ORDER BY w.version DESC LIMIT 1) v
  JOIN commitment_obligation l ON l.commitment_version_id = v.id JOIN obligation o ON o.id = l.obligation_id
  LEFT JOIN obligation_state s ON s.obligation_id = o.id AND coalesce(s.visible_until, 'infinity'::timestamptz) = 'infinity'
  WHERE e.commitment_id = ANY(ids)
$$;
CREATE FUNCTION step_entries_of(ids uuid[]) RETURNS SETOF step_entry LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  WITH RECURSIVE said AS MATERIALIZED (SELECT * FROM said_entries_of(ids) WHERE role = 'owes'),
    log AS MATERIALIZED (SELECT f.id, f.replaces_id, f.obligation_id, f.status, f.effective_to, f.sequence, f.kind, f.occasion FROM follow_up f WHERE f.obligation_id IN (SELECT obligation_id FROM said)),
    amending(id, replaces_id, counts) AS (
      SELECT f.id, f.replaces_id, true FROM log f WHERE f.replaces_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM log later WHERE later.replaces_id = f.id)
      UNION ALL SELECT f.id, f.replaces_id, NOT a.counts FROM amending a JOIN log f ON f.id = a.replaces_id WHERE f.replaces_id IS NOT NULL)
  SELECT d.obligation_id, f.sequence, d.commitment_id, d.topics, d.party_id, d.event_id, d.made_to, d.last_checked_on, f.status, f.effective_to, greatest(f.effective_to, d.made_to),
    lag(f.status) OVER steps, lead(f.effective_to) OVER steps, f.occasion = 'finding', d.counted_from
  FROM said d JOIN log f ON f.obligation_id = d.obligation_id
  WHERE f.status IS NOT NULL AND f.effective_to IS NOT NULL AND f.kind <> 'retraction' AND f.id NOT IN (SELECT a.replaces_id FROM amending a WHERE a.counts)
  WINDOW steps AS (PARTITION BY f.obligation_id ORDER BY f.effective_to, f.sequence)
$$;

CREATE FUNCTION refresh_counted(ids uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
  DELETE FROM said_entry WHERE commitment_id = ANY(ids);
  DELETE FROM step_entry WHERE commitment_id = ANY(ids);
  INSERT INTO said_entry SELECT * FROM said_entries_of(ids);
  INSERT INTO step_entry SELECT * FROM step_entries_of(ids);
$$;
REVOKE ALL ON FUNCTION refresh_counted(uuid[]) FROM PUBLIC;

-- The instant after which neither the list nor a log of a commitment changes by itself.
CREATE FUNCTION counted_since(commitment uuid, listed_from timestamptz) RETURNS timestamptz LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT greatest(listed_from, max(f.visible_from)) FROM obligation o JOIN follow_up f ON f.obligation_id = o.id WHERE o.commitment_id = commitment
$$;

-- What the list says is what it said before this; its last part is new.
DO $$
DECLARE definition text := pg_get_functiondef('refresh_search(uuid[])'::regprocedure);
  was text := 'SELECT e.*, s.words, ts_filter(s.words, ''{a}'') FROM entry e';
  is_now text := 'SELECT e.*, s.words, ts_filter(s.words, ''{a}''), counted_since(e.commitment_id, e.visible_from) FROM entry e';
BEGIN
  IF position(was IN definition) = 0 THEN RAISE EXCEPTION 'refresh_search is not the one that this migration changes'; END IF;
  definition := replace(definition, was, is_now);
  definition := regexp_replace(definition, 'END\s*\$function\$', E'  PERFORM refresh_counted(ids);\nEND $function$');
  EXECUTE definition;
END $$;

UPDATE list_entry SET counted_from = counted_since(commitment_id, visible_from);
DO $$
DECLARE part uuid[];
BEGIN
  FOR part IN SELECT array_agg(id) FROM (SELECT id, (row_number() OVER (ORDER BY id) - 1) / 1000 AS place FROM commitment) AS numbered GROUP BY place ORDER BY place LOOP
    PERFORM refresh_counted(part);
  END LOOP;
END $$;
ANALYZE list_entry;
ANALYZE said_entry;
ANALYZE step_entry;

-- Commitments that are counted as they are read: an embargo will change them, or had not changed them yet on a past day.
CREATE VIEW said_apart AS
  SELECT o.id AS obligation_id, e.commitment_id, e.topics, o.party_id, o.role, v.kind, v.made_to, e.event_id, s.status, s.last_checked_on, s.obligation_id IS NOT NULL AS has_state,
    (SELECT min(f.visible_from) FROM follow_up f WHERE f.obligation_id = o.id AND f.visible_from <= (SELECT public_now())) AS began
  FROM (SELECT commitment_id, topics, event_id FROM list_entry WHERE counted_from > public_now() AND visible_from <= (SELECT public_now())
    UNION ALL SELECT commitment_id, topics, event_id FROM list_passing) e
  JOIN commitment_version v ON v.commitment_id = e.commitment_id AND v.visible_from <= (SELECT public_now())
    AND NOT EXISTS (SELECT 1 FROM commitment_version w WHERE w.commitment_id = v.commitment_id AND w.version > v.version AND w.visible_from <= (SELECT public_now()))
  JOIN commitment_obligation l ON l.commitment_version_id = v.id JOIN obligation o ON o.id = l.obligation_id AND o.visible_from <= (SELECT public_now())
  LEFT JOIN obligation_state s ON s.obligation_id = o.id AND s.visible_from <= (SELECT public_now()) AND coalesce(s.visible_until, 'infinity'::timestamptz) > public_now();

DROP VIEW said_now;
DROP VIEW entry_now;
CREATE VIEW said_now AS
  SELECT obligation_id, commitment_id, topics, party_id, role, kind, made_to, event_id, status, last_checked_on, has_state, began FROM said_entry WHERE counted_from <= (SELECT public_now())
  UNION ALL SELECT * FROM said_apart;

ALTER VIEW step_now RENAME TO step_apart;
-- The judgements that count of whatever is owed, each with what stood before it and how long it stands.
CREATE VIEW step_now AS
  SELECT topics, party_id, event_id, made_to, last_checked_on, status, "on", since, before, until, is_finding FROM step_entry WHERE counted_from <= (SELECT public_now())
  UNION ALL SELECT d.topics, d.party_id, d.event_id, d.made_to, d.last_checked_on, s.status, s.effective_to, greatest(s.effective_to, d.made_to),
      lag(s.status) OVER steps, lead(s.effective_to) OVER steps, s.is_finding
    FROM said_apart d JOIN step_apart s ON s.obligation_id = d.obligation_id WHERE d.role = 'owes'
    WINDOW steps AS (PARTITION BY s.obligation_id ORDER BY s.effective_to, s.sequence);
