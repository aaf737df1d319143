-- CreateTable
CREATE TABLE "follow_up_translation" (
    "id" UUID NOT NULL,
    "follow_up_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "lang" TEXT NOT NULL,
    "note" TEXT,
    "searched" TEXT,
    "because" TEXT,
    "draft_id" UUID,
    "author_id" UUID NOT NULL,
    "reviewer_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "visible_from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "follow_up_translation_pkey" PRIMARY KEY ("id")
);

-- AlterTable
ALTER TABLE "target" ADD COLUMN     "period_es" TEXT;

-- AlterTable
ALTER TABLE "measurement" ADD COLUMN     "period_es" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "follow_up_translation_follow_up_id_version_key" ON "follow_up_translation"("follow_up_id", "version");

-- AddForeignKey
ALTER TABLE "follow_up_translation" ADD CONSTRAINT "follow_up_translation_follow_up_id_fkey" FOREIGN KEY ("follow_up_id") REFERENCES "follow_up"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What an entry of a log says, in the other language. The newest version is the one that is read; none is changed.
ALTER TABLE "follow_up_translation"
  ADD CONSTRAINT translation_language CHECK (lang IN ('en','es')),
  ADD CONSTRAINT translation_version CHECK (version >= 1),
  ADD CONSTRAINT translation_says_something CHECK (num_nonnulls(note, searched, because) > 0),
  ADD CONSTRAINT translation_never_public_before_recorded CHECK (visible_from >= recorded_at);

-- It is in the language that its entry is not in, of texts that the entry has, and never public before the entry.
-- Nothing is added to what is merged or archived.
CREATE FUNCTION translation_fits() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE of follow_up; about uuid;
BEGIN
  SELECT * INTO of FROM follow_up WHERE id = NEW.follow_up_id;
  IF of.note_lang = NEW.lang OR (NEW.note IS NOT NULL AND of.note IS NULL) OR (NEW.searched IS NOT NULL AND of.searched IS NULL)
     OR (NEW.because IS NOT NULL AND of.because IS NULL) THEN
    RAISE EXCEPTION 'a translation is of texts that there are, in the other language' USING ERRCODE = '23514', CONSTRAINT = 'translation_fits';
  END IF;
  about := coalesce((SELECT o.commitment_id FROM obligation o WHERE o.id = of.obligation_id), (SELECT c.commitment_id FROM condition c WHERE c.id = of.condition_id));
  PERFORM 1 FROM commitment WHERE id = about FOR KEY SHARE;
  IF is_removed(about) THEN
    RAISE EXCEPTION 'the commitment was merged or archived' USING ERRCODE = '23514', CONSTRAINT = 'commitment_stands';
  END IF;
  IF NEW.visible_from < of.visible_from THEN NEW.visible_from := of.visible_from; END IF;
  RETURN NEW;
END $$;
-- Triggers run in the order of their names: the time first.
CREATE TRIGGER recorded_now BEFORE INSERT ON "follow_up_translation" FOR EACH ROW EXECUTE FUNCTION recorded_now();
CREATE TRIGGER translation_fits BEFORE INSERT ON "follow_up_translation" FOR EACH ROW EXECUTE FUNCTION translation_fits();
CREATE TRIGGER two_persons BEFORE INSERT ON "follow_up_translation" FOR EACH ROW EXECUTE FUNCTION two_persons();
CREATE TRIGGER no_change BEFORE UPDATE OR DELETE ON "follow_up_translation" FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "follow_up_translation" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();

ALTER TABLE "draft" DROP CONSTRAINT draft_kind,
  ADD CONSTRAINT draft_kind CHECK (record_kind IN ('follow-up','translation','commitment','source','capture','event','party','topic',
    'indicator','measurement','series','rubric','reply','settlement','disposition','import','topics','link'));

-- Search ----------------------------------------------------------------------------------------------------
-- What is said in the log, in each of its languages: an entry's own words, and the newest translation of them.
CREATE FUNCTION notes_of(ids uuid[]) RETURNS TABLE (commitment_id uuid, id uuid, language text, visible_from timestamptz, visible_until timestamptz, content text)
LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  WITH entry AS (
    SELECT n.commitment_id, f.id, f.note_lang, f.note, f.because, f.searched, greatest(f.visible_from, n.visible_from) AS visible_from, coalesce(r.visible_from, 'infinity') AS visible_until
    FROM (SELECT o.commitment_id, o.id, o.visible_from FROM obligation o WHERE o.commitment_id = ANY(ids)
      UNION ALL SELECT c.commitment_id, c.id, greatest(c.visible_from, q.visible_from) FROM condition c JOIN citation q ON q.id = c.citation_id WHERE c.commitment_id = ANY(ids)) n
    JOIN follow_up f ON n.id IN (f.obligation_id, f.condition_id) LEFT JOIN follow_up r ON r.replaces_id = f.id)
  SELECT said.commitment_id, said.id, said.language, said.visible_from, said.visible_until, said.content FROM (
    SELECT e.commitment_id, e.id, e.note_lang AS language, e.visible_from, e.visible_until,
      concat_ws(' · ', nullif(e.note, ''), nullif(e.because, ''), nullif(e.searched, '')) AS content FROM entry e
    UNION ALL SELECT e.commitment_id, e.id, t.lang, greatest(e.visible_from, t.visible_from),
      least(e.visible_until, coalesce(lead(t.visible_from) OVER (PARTITION BY t.follow_up_id ORDER BY t.version), 'infinity')),
      concat_ws(' · ', nullif(t.note, ''), nullif(t.because, ''), nullif(t.searched, '')) FROM entry e JOIN follow_up_translation t ON t.follow_up_id = e.id) said
  WHERE said.content <> '' AND said.visible_from < said.visible_until
$$;
CREATE OR REPLACE FUNCTION search_texts_of(ids uuid[]) RETURNS TABLE (
  commitment_id uuid, field text, record_id uuid, language text, visible_from timestamptz, visible_until timestamptz, source_id uuid, content text
) LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  WITH v AS (SELECT * FROM version_times(ids)),
    quoted AS (
      SELECT DISTINCT v.commitment_id, q.id, d.language, greatest(v.visible_from, q.visible_from) AS visible_from, v.visible_until, sv.source_id, q.exact
      FROM v JOIN commitment_citation c ON c.commitment_version_id = v.id JOIN citation q ON q.id = c.citation_id JOIN source_version sv ON sv.id = q.source_version_id
      CROSS JOIN LATERAL (SELECT s.language FROM source_description s WHERE s.source_id = sv.source_id ORDER BY s.version DESC LIMIT 1) d
      WHERE q.visible_from < v.visible_until)
  SELECT v.commitment_id, 'id', v.id, 'en', v.visible_from, v.visible_until, NULL::uuid, k.collection || '-' || k.number FROM v JOIN commitment k ON k.id = v.commitment_id
  UNION ALL SELECT v.commitment_id, t.field, v.id, t.language, v.visible_from, v.visible_until, NULL, t.content
    FROM v JOIN commitment_version c ON c.id = v.id
    CROSS JOIN LATERAL (VALUES ('title', 'en', c.title_en), ('title', 'es', c.title_es), ('summary', 'en', c.summary_en), ('summary', 'es', c.summary_es)) AS t(field, language, content)
    WHERE t.content <> ''
  UNION ALL SELECT quoted.commitment_id, 'quotation', quoted.id, quoted.language, quoted.visible_from, quoted.visible_until, quoted.source_id, quoted.exact FROM quoted
  UNION ALL SELECT quoted.commitment_id, 'source', quoted.id, quoted.language, quoted.visible_from, quoted.visible_until, quoted.source_id, beside.content
    FROM quoted CROSS JOIN LATERAL (SELECT text_beside(quoted.id) AS content) beside WHERE beside.content <> ''
  UNION ALL SELECT notes.commitment_id, 'note', notes.id, notes.language, notes.visible_from, notes.visible_until, NULL, notes.content FROM notes_of(ids) notes
$$;

CREATE FUNCTION search_translations() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM note_search(ARRAY(SELECT coalesce(o.commitment_id, k.commitment_id) FROM (SELECT DISTINCT c.follow_up_id FROM changed c) n JOIN follow_up f ON f.id = n.follow_up_id
    LEFT JOIN obligation o ON o.id = f.obligation_id LEFT JOIN condition k ON k.id = f.condition_id));
  RETURN NULL;
END $$;
CREATE TRIGGER search_inserted AFTER INSERT ON "follow_up_translation" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_translations();
CREATE TRIGGER search_updated AFTER UPDATE ON "follow_up_translation" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_translations();

-- Removal by law ----------------------------------------------------------------------------------------------
ALTER TABLE "redaction" DROP CONSTRAINT redaction_target,
  ADD CONSTRAINT redaction_target CHECK (target IN ('follow-up.note','follow-up.searched','follow-up.because','follow-up-translation.note',
    'follow-up-translation.searched','follow-up-translation.because','commitment-version.summary-en',
    'commitment-version.summary-es','criterion.text-en','criterion.text-es','reply.text','reply.because','suggestion.words','draft-comment.text',
    'draft.private-notes','draft.payload','audit-text.before','audit-text.after'));
CREATE OR REPLACE FUNCTION forbid_change() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME IN ('follow_up','follow_up_translation','commitment_version','criterion','reply','draft_comment','audit_text') THEN
    IF redaction_in_course() THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '42501';
END $$;
CREATE OR REPLACE FUNCTION redaction_parent(kind text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE kind WHEN 'follow_up' THEN 'coalesce(obligation_id, condition_id)' WHEN 'follow_up_translation' THEN 'follow_up_id' WHEN 'commitment_version' THEN 'commitment_id'
    WHEN 'criterion' THEN 'commitment_id' WHEN 'reply' THEN 'follow_up_id' WHEN 'draft_comment' THEN 'draft_id' ELSE 'id' END
$$;

-- One text, from its row, from the rows that repeat it, from the trail and from drafts. Called by redact() alone.
CREATE FUNCTION redact_text(redaction uuid, kind text, field text, given text) RETURNS integer LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  removed text; owner_id text; place record; n integer := 0;
  blank constant text := '[removed]';
BEGIN
  EXECUTE format('SELECT %I, (%s)::text FROM %I WHERE id = $1::uuid', field, redaction_parent(kind), kind) INTO removed, owner_id USING given;
  IF coalesce(removed, '') <> '' THEN
    FOR place IN EXECUTE format('SELECT id::text AS id FROM %1$I WHERE %2$I = $1 AND %3$s = (SELECT %3$s FROM %1$I WHERE id = $2::uuid)', kind, field, redaction_parent(kind)) USING removed, given
    LOOP
      EXECUTE format('UPDATE %I SET %I = '''' WHERE id = $1::uuid', kind, field) USING place.id;
      INSERT INTO redacted_text (redaction_id, table_name, record_id, column_name) VALUES (redaction, kind, place.id, field);
      n := n + 1;
    END LOOP;
    IF kind = 'draft' THEN UPDATE draft SET version = version + 1 WHERE id = given::uuid; END IF;
    -- In the trail it stands as a JSON value, whole. A short one could be anybody's word: it goes from the events of its own record.
    FOR place IN SELECT t.event_sequence, t.side FROM audit_text t JOIN audit_event e ON e.sequence = t.event_sequence
      WHERE strpos(t.content, to_json(removed)::text) > 0 AND (char_length(removed) >= 20 OR e.record_id IN (given, owner_id))
    LOOP
      UPDATE audit_text SET content = replace(content, to_json(removed)::text, to_json(blank)::text) WHERE event_sequence = place.event_sequence AND side = place.side;
      INSERT INTO redacted_text (redaction_id, table_name, record_id, column_name) VALUES (redaction, 'audit_text', place.event_sequence::text, place.side) ON CONFLICT DO NOTHING;
      n := n + 1;
    END LOOP;
    IF char_length(removed) >= 20 THEN
      UPDATE draft SET payload = replace(payload::text, to_json(removed)::text, to_json(blank)::text)::jsonb, private_notes = replace(private_notes, removed, blank), version = version + 1
        WHERE strpos(payload::text, to_json(removed)::text) > 0 OR strpos(private_notes, removed) > 0;
    END IF;
  END IF;
  RETURN n;
END $$;
REVOKE ALL ON FUNCTION redact_text(uuid, text, text, text) FROM PUBLIC;

-- As before. What was removed of an entry is gone in its translations too.
CREATE OR REPLACE FUNCTION redact(asked uuid) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  r redaction; kind text; field text; typed jsonb; place record; n integer := 0;
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
    n := redact_text(r.id, kind, field, r.record_id);
    IF kind = 'follow_up' AND n > 0 THEN
      FOR place IN SELECT t.id::text AS id FROM follow_up_translation t JOIN redacted_text x ON x.redaction_id = r.id AND x.table_name = 'follow_up' AND x.record_id = t.follow_up_id::text
      LOOP
        n := n + redact_text(r.id, 'follow_up_translation', field, place.id);
      END LOOP;
    END IF;
  END IF;
  UPDATE redaction SET removed_at = clock_timestamp() WHERE id = r.id;
  PERFORM set_config('tracker.redaction', '', true);
  RETURN n;
END $$;
