-- The last day of the period that a partial date stands for, as domain/plain-date.ts reads it (a test compares the
-- two); null for other words. Figures and replies keep only what was written, and the world's clock asks when it ended.
CREATE FUNCTION period_end(partial text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN partial ~ '^[1-9]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$'
      THEN CASE WHEN right(partial, 2)::int <= extract(day FROM period_end.month_end) THEN to_date(partial, 'YYYY-MM-DD') END
    WHEN partial ~ '^[1-9]\d{3}-(0[1-9]|1[0-2])$' THEN period_end.month_end
    WHEN partial ~ '^[1-9]\d{3}-Q[1-4]$' THEN (make_date(left(partial, 4)::int, 1, 1) + make_interval(months => 3 * right(partial, 1)::int) - interval '1 day')::date
    WHEN partial ~ '^[1-9]\d{3}$' THEN make_date(partial::int, 12, 31)
    WHEN partial ~ '^FY[1-9]\d{3}-US$' THEN make_date(substr(partial, 3, 4)::int, 9, 30)
    WHEN partial ~ '^FY[1-9]\d{3}-MX$' THEN make_date(substr(partial, 3, 4)::int, 12, 31)
  END
  FROM (SELECT CASE WHEN partial ~ '^[1-9]\d{3}-(0[1-9]|1[0-2])(-|$)'
    THEN (to_date(left(partial, 7), 'YYYY-MM') + interval '1 month' - interval '1 day')::date END AS month_end) period_end
$$;

-- What is written about a draft and in it, and what would count as delivered, can be removed by order as well.
ALTER TABLE "redaction" DROP CONSTRAINT redaction_target,
  ADD CONSTRAINT redaction_target CHECK (target IN ('follow-up.note','follow-up.searched','follow-up.because','commitment-version.summary-en',
    'commitment-version.summary-es','criterion.text-en','criterion.text-es','reply.text','reply.because','suggestion.words','draft-comment.text',
    'draft.private-notes','draft.payload','audit-text.before','audit-text.after'));
CREATE OR REPLACE FUNCTION forbid_change() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME IN ('follow_up','commitment_version','criterion','reply','draft_comment','audit_text') THEN
    IF redaction_in_course() THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '42501';
END $$;
CREATE OR REPLACE FUNCTION redaction_parent(kind text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE kind WHEN 'follow_up' THEN 'coalesce(obligation_id, condition_id)' WHEN 'commitment_version' THEN 'commitment_id'
    WHEN 'criterion' THEN 'commitment_id' WHEN 'reply' THEN 'follow_up_id' WHEN 'draft_comment' THEN 'draft_id' ELSE 'id' END
$$;

-- The same form with every field empty: a draft stays one that its form can open.
CREATE FUNCTION emptied(given jsonb) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE SET search_path FROM CURRENT AS $$
BEGIN
  RETURN CASE jsonb_typeof(given)
    WHEN 'object' THEN (SELECT coalesce(jsonb_object_agg(field.key, emptied(field.value)), '{}') FROM jsonb_each(given) field)
    WHEN 'array' THEN (SELECT coalesce(jsonb_agg(emptied(item.value)), '[]') FROM jsonb_array_elements(given) item)
    WHEN 'string' THEN '""'::jsonb ELSE given END;
END $$;

-- As before, for the new texts too. The content of a draft goes as a whole, with what the trail kept of it; a draft
-- that something was taken out of gets a new version, so that a form that is open somewhere cannot bring it back.
CREATE OR REPLACE FUNCTION redact(asked uuid) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  r redaction; kind text; field text; removed text; owner_id text; typed jsonb; place record; n integer := 0;
  blank constant text := '[removed]';
BEGIN
  IF NOT has_table_privilege(session_user, 'redaction', 'UPDATE') THEN RAISE EXCEPTION 'not allowed' USING ERRCODE = '42501'; END IF;
  SELECT * INTO r FROM redaction WHERE id = asked FOR UPDATE;
  PERFORM set_config('tracker.redaction', asked::text, true);
  IF NOT redaction_in_course() THEN RAISE EXCEPTION 'a text is removed when two persons decided it' USING ERRCODE = '42501'; END IF;
  kind := replace(split_part(r.target, '.', 1), '-', '_');
  field := replace(split_part(r.target, '.', 2), '-', '_');
  IF kind = 'audit_text' THEN
    UPDATE audit_text SET content = '' WHERE event_sequence = r.record_id::bigint AND side = field AND content <> '';
    IF FOUND THEN
      INSERT INTO redacted_text (redaction_id, table_name, record_id, column_name) VALUES (r.id, 'audit_text', r.record_id, field);
      n := 1;
    END IF;
  ELSIF r.target = 'draft.payload' THEN
    SELECT payload INTO typed FROM draft WHERE id = r.record_id::uuid FOR UPDATE;
    IF typed IS DISTINCT FROM emptied(typed) THEN
      UPDATE draft SET payload = emptied(typed), version = version + 1 WHERE id = r.record_id::uuid;
      INSERT INTO redacted_text (redaction_id, table_name, record_id, column_name) VALUES (r.id, kind, r.record_id, field);
      n := 1;
      FOR place IN SELECT t.event_sequence, t.side FROM audit_text t JOIN audit_event e ON e.sequence = t.event_sequence
        WHERE e.record_id = r.record_id AND t.content LIKE '{%' AND t.content::jsonb ?| ARRAY(SELECT jsonb_object_keys(typed))
      LOOP
        UPDATE audit_text SET content = '' WHERE event_sequence = place.event_sequence AND side = place.side;
        INSERT INTO redacted_text (redaction_id, table_name, record_id, column_name) VALUES (r.id, 'audit_text', place.event_sequence::text, place.side);
        n := n + 1;
      END LOOP;
    END IF;
  ELSE
    EXECUTE format('SELECT %I, (%s)::text FROM %I WHERE id = $1::uuid', field, redaction_parent(kind), kind) INTO removed, owner_id USING r.record_id;
    IF coalesce(removed, '') <> '' THEN
      FOR place IN EXECUTE format('SELECT id::text AS id FROM %1$I WHERE %2$I = $1 AND %3$s = (SELECT %3$s FROM %1$I WHERE id = $2::uuid)', kind, field, redaction_parent(kind)) USING removed, r.record_id
      LOOP
        EXECUTE format('UPDATE %I SET %I = '''' WHERE id = $1::uuid', kind, field) USING place.id;
        INSERT INTO redacted_text (redaction_id, table_name, record_id, column_name) VALUES (r.id, kind, place.id, field);
        n := n + 1;
      END LOOP;
      IF kind = 'draft' THEN UPDATE draft SET version = version + 1 WHERE id = r.record_id::uuid; END IF;
      -- In the trail it stands as a JSON value, whole. A short one could be anybody's word: it goes from the events of its own record.
      FOR place IN SELECT t.event_sequence, t.side FROM audit_text t JOIN audit_event e ON e.sequence = t.event_sequence
        WHERE strpos(t.content, to_json(removed)::text) > 0 AND (char_length(removed) >= 20 OR e.record_id IN (r.record_id, owner_id))
      LOOP
        UPDATE audit_text SET content = replace(content, to_json(removed)::text, to_json(blank)::text) WHERE event_sequence = place.event_sequence AND side = place.side;
        INSERT INTO redacted_text (redaction_id, table_name, record_id, column_name) VALUES (r.id, 'audit_text', place.event_sequence::text, place.side) ON CONFLICT DO NOTHING;
        n := n + 1;
      END LOOP;
      IF char_length(removed) >= 20 THEN
        UPDATE draft SET payload = replace(payload::text, to_json(removed)::text, to_json(blank)::text)::jsonb, private_notes = replace(private_notes, removed, blank), version = version + 1
          WHERE strpos(payload::text, to_json(removed)::text) > 0 OR strpos(private_notes, removed) > 0;
      END IF;
    END IF;
  END IF;
  UPDATE redaction SET removed_at = clock_timestamp() WHERE id = r.id;
  PERFORM set_config('tracker.redaction', '', true);
  RETURN n;
END $$;
