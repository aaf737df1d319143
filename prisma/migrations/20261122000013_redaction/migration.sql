-- The words of a change can be searched for; what JSON writes for a line break is no word.
CREATE FUNCTION audit_words(content text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('simple'::regconfig, replace(left(content, 100000), '\n', ' '))
$$;
CREATE INDEX audit_text_words ON "audit_text" USING gin (audit_words(content));

-- CreateTable
CREATE TABLE "redaction" (
    "id" UUID NOT NULL,
    "target" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "ordered_by" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "reason_lang" TEXT NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" TEXT NOT NULL DEFAULT 'requested',
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "redaction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "redacted_text" (
    "id" BIGSERIAL NOT NULL,
    "redaction_id" UUID NOT NULL,
    "table_name" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "column_name" TEXT NOT NULL,

    CONSTRAINT "redacted_text_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "redaction_state_requested_at_idx" ON "redaction"("state", "requested_at");

-- CreateIndex
CREATE INDEX "redacted_text_redaction_id_idx" ON "redacted_text"("redaction_id");

-- CreateIndex
CREATE UNIQUE INDEX "redacted_text_table_name_record_id_column_name_redaction_id_key" ON "redacted_text"("table_name", "record_id", "column_name", "redaction_id");

-- AddForeignKey
ALTER TABLE "redacted_text" ADD CONSTRAINT "redacted_text_redaction_id_fkey" FOREIGN KEY ("redaction_id") REFERENCES "redaction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Which texts can be removed at all; domain/closed-lists.test.ts compares the list with the domain's. Quotations
-- cannot: they are the words of a document, which is withdrawn as a document.
ALTER TABLE "redaction"
  ADD CONSTRAINT redaction_target CHECK (target IN ('follow-up.note','follow-up.searched','follow-up.because','commitment-version.summary-en',
    'commitment-version.summary-es','reply.text','reply.because','suggestion.words','audit-text.before','audit-text.after')),
  ADD CONSTRAINT redaction_state CHECK (state IN ('requested','confirmed','refused')),
  ADD CONSTRAINT redaction_reason_language CHECK (reason_lang IN ('en','es')),
  ADD CONSTRAINT redaction_says_why CHECK (btrim(reason) <> '' AND btrim(ordered_by) <> ''),
  ADD CONSTRAINT redaction_by_two CHECK (decided_by_id <> requested_by_id),
  ADD CONSTRAINT redaction_decided CHECK ((state = 'requested') = (decided_by_id IS NULL) AND (state = 'requested') = (decided_at IS NULL)),
  ADD CONSTRAINT redaction_done CHECK (removed_at IS NULL OR state = 'confirmed'),
  ADD CONSTRAINT redaction_requester FOREIGN KEY (requested_by_id) REFERENCES "desk_user"(id),
  ADD CONSTRAINT redaction_decider FOREIGN KEY (decided_by_id) REFERENCES "desk_user"(id);

CREATE FUNCTION redaction_is_decided_once() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE decision text[] := ARRAY['state','decided_by_id','decided_at','removed_at'];
BEGIN
  IF to_jsonb(NEW) - decision IS DISTINCT FROM to_jsonb(OLD) - decision
     OR (OLD.state <> 'requested' AND to_jsonb(NEW) - 'removed_at'::text IS DISTINCT FROM to_jsonb(OLD) - 'removed_at'::text) OR OLD.removed_at IS NOT NULL THEN
    RAISE EXCEPTION 'a redaction is decided once' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER redaction_is_decided_once BEFORE UPDATE ON "redaction" FOR EACH ROW EXECUTE FUNCTION redaction_is_decided_once();
CREATE TRIGGER no_delete BEFORE DELETE ON "redaction" FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "redaction" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER no_change BEFORE UPDATE OR DELETE ON "redacted_text" FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "redacted_text" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();

-- While this transaction carries out a redaction that two persons of the desk decided, and only then, the
-- triggers of the append-only tables let a row be changed.
CREATE FUNCTION redaction_in_course() RETURNS boolean LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT EXISTS (SELECT 1 FROM redaction r
    JOIN desk_user a ON a.id = r.requested_by_id AND a.kind = 'person' JOIN desk_user b ON b.id = r.decided_by_id AND b.kind = 'person'
    WHERE r.id = nullif(current_setting('tracker.redaction', true), '')::uuid AND r.state = 'confirmed' AND r.removed_at IS NULL
      AND r.decided_by_id <> r.requested_by_id)
$$;
CREATE OR REPLACE FUNCTION forbid_change() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME IN ('follow_up','commitment_version','reply','audit_text') THEN
    IF redaction_in_course() THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '42501';
END $$;
CREATE OR REPLACE FUNCTION suggestion_is_kept() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE answer text[] := ARRAY['email','email_given_at','state','reason','answered_by_id','answered_at','draft_id','told'];
BEGIN
  IF redaction_in_course() AND to_jsonb(NEW) - 'words'::text IS NOT DISTINCT FROM to_jsonb(OLD) - 'words'::text THEN RETURN NEW; END IF;
  IF to_jsonb(NEW) - answer IS DISTINCT FROM to_jsonb(OLD) - answer
     OR (OLD.state <> 'open' AND to_jsonb(NEW) - ARRAY['told','draft_id'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['told','draft_id'])
     OR (OLD.email IS NOT NULL AND NEW.email IS NOT NULL AND NEW.email <> OLD.email) THEN
    RAISE EXCEPTION 'what a reader sent is not changed' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;

-- Which rows of a table speak of the same thing, so that a text that was carried from one to the next goes from all.
CREATE FUNCTION redaction_parent(kind text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE kind WHEN 'follow_up' THEN 'coalesce(obligation_id, condition_id)' WHEN 'commitment_version' THEN 'commitment_id' WHEN 'reply' THEN 'follow_up_id' ELSE 'id' END
$$;

-- Removes the text of a redaction that one person asked for and another confirmed: from its row, from the rows that
-- repeat it, from the trail and from drafts. Rows, places and hashes stay. Returns in how many places it stood.
-- The app role may change none of these tables; it may call this, and this does nothing but that.
CREATE FUNCTION redact(asked uuid) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  r redaction; kind text; field text; removed text; place record; n integer := 0;
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
  ELSE
    EXECUTE format('SELECT %I FROM %I WHERE id = $1::uuid', field, kind) INTO removed USING r.record_id;
    IF coalesce(removed, '') <> '' THEN
      FOR place IN EXECUTE format('SELECT id::text AS id FROM %1$I WHERE %2$I = $1 AND %3$s = (SELECT %3$s FROM %1$I WHERE id = $2::uuid)', kind, field, redaction_parent(kind)) USING removed, r.record_id
      LOOP
        EXECUTE format('UPDATE %I SET %I = '''' WHERE id = $1::uuid', kind, field) USING place.id;
        INSERT INTO redacted_text (redaction_id, table_name, record_id, column_name) VALUES (r.id, kind, place.id, field);
        n := n + 1;
      END LOOP;
      -- In the trail it stands as a JSON value, whole. A short one could be anybody's word: it goes from the events of its own record.
      FOR place IN SELECT t.event_sequence, t.side FROM audit_text t JOIN audit_event e ON e.sequence = t.event_sequence
        WHERE strpos(t.content, to_json(removed)::text) > 0 AND (char_length(removed) >= 20 OR e.record_id = r.record_id)
      LOOP
        UPDATE audit_text SET content = replace(content, to_json(removed)::text, to_json(blank)::text) WHERE event_sequence = place.event_sequence AND side = place.side;
        INSERT INTO redacted_text (redaction_id, table_name, record_id, column_name) VALUES (r.id, 'audit_text', place.event_sequence::text, place.side) ON CONFLICT DO NOTHING;
        n := n + 1;
      END LOOP;
      IF char_length(removed) >= 20 THEN
        UPDATE draft SET payload = replace(payload::text, to_json(removed)::text, to_json(blank)::text)::jsonb, private_notes = replace(private_notes, removed, blank)
          WHERE strpos(payload::text, to_json(removed)::text) > 0 OR strpos(private_notes, removed) > 0;
      END IF;
    END IF;
  END IF;
  UPDATE redaction SET removed_at = clock_timestamp() WHERE id = r.id;
  PERFORM set_config('tracker.redaction', '', true);
  RETURN n;
END $$;
