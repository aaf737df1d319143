-- What the database itself holds, whoever writes: closed lists, shapes, append-only history, quotations
-- that are their text, and evidence under judgements. The lists repeat domain/; a test compares them.

-- 1. Closed lists and shapes ------------------------------------------------------------------------
ALTER TABLE "party_version" ADD CONSTRAINT party_kind CHECK (kind IN ('government','agency','group','office','person')),
  ADD CONSTRAINT party_named CHECK (num_nonnulls(name_en, name_es) >= 1),
  ADD CONSTRAINT only_groups_count_members CHECK (member_count IS NULL OR (kind = 'group' AND member_count > 0));
ALTER TABLE "topic_version" ADD CONSTRAINT topic_named CHECK (num_nonnulls(name_en, name_es) >= 1);
ALTER TABLE "series" ADD CONSTRAINT series_named CHECK (num_nonnulls(name_en, name_es) >= 1);
ALTER TABLE "event_version" ADD CONSTRAINT event_named CHECK (num_nonnulls(name_en, name_es) >= 1),
  ADD CONSTRAINT event_basis CHECK (held_on_basis IN ('stated','inferred')),
  ADD CONSTRAINT event_inference_explained CHECK (held_on_basis = 'stated' OR num_nonnulls(held_on_reason_en, held_on_reason_es) >= 1),
  ADD CONSTRAINT event_period CHECK (num_nonnulls(held_on, held_from, held_to) IN (0, 3) AND (held_from IS NULL OR held_from <= held_to));
ALTER TABLE "source_description" ADD CONSTRAINT source_tier CHECK (tier IN ('official','joint','independent','other')),
  ADD CONSTRAINT official_of_whom CHECK (tier <> 'official' OR official_of_id IS NOT NULL),
  ADD CONSTRAINT source_labelled CHECK (num_nonnulls(label_en, label_es) >= 1),
  ADD CONSTRAINT source_basis CHECK (published_on_basis IN ('stated','inferred')),
  ADD CONSTRAINT source_link CHECK (url IS NULL OR url ~ '^https?://');
ALTER TABLE "source_version" ADD CONSTRAINT text_held CHECK (text_held IN ('public','desk','none')),
  ADD CONSTRAINT fingerprints CHECK (file_sha256 ~ '^[0-9a-f]{64}$' AND text_sha256 ~ '^[0-9a-f]{64}$' AND file_bytes >= 0 AND text_code_points >= 0);
ALTER TABLE "source_text" ADD CONSTRAINT held CHECK (held IN ('public','desk'));
ALTER TABLE "citation" ADD CONSTRAINT citation_place CHECK (start_at >= 0 AND end_at > start_at AND char_length(exact) = end_at - start_at),
  ADD CONSTRAINT citation_wording CHECK (wording IN ('own','reported')),
  ADD CONSTRAINT attested_when CHECK (attested = (attested_on IS NOT NULL));
ALTER TABLE "commitment" ADD CONSTRAINT commitment_number CHECK (number > 0),
  ADD CONSTRAINT collection_code CHECK (collection ~ '^[A-Z]{2,8}$');
ALTER TABLE "commitment_version" ADD CONSTRAINT commitment_kind CHECK (kind IN ('commitment','ask','offer')),
  ADD CONSTRAINT commitment_titled CHECK (num_nonnulls(title_en, title_es) >= 1 AND num_nonnulls(summary_en, summary_es) >= 1),
  ADD CONSTRAINT commitment_novelty CHECK (novelty IN ('new','restated','already-in-force')),
  ADD CONSTRAINT commitment_specificity CHECK (specificity BETWEEN 0 AND 3),
  ADD CONSTRAINT made_period CHECK (made_from <= made_to);
ALTER TABLE "commitment_citation" ADD CONSTRAINT commitment_citation_role CHECK (role IN ('origin','condition','answer','evidence','figure','reply'));
ALTER TABLE "commitment_obligation" ADD CONSTRAINT obligation_basis CHECK (basis IN ('own-word','joint-text','attributed'));
ALTER TABLE "obligation" ADD CONSTRAINT obligation_role CHECK (role IN ('owes','asked','offered-to')),
  ADD CONSTRAINT acceptance_of_requests CHECK ((role = 'owes') = (acceptance IS NULL)),
  ADD CONSTRAINT acceptance_value CHECK (acceptance IN ('reported','proposed','accepted','accepted-in-part','noted','refused','lapsed','withdrawn'));
ALTER TABLE "deadline" ADD CONSTRAINT deadline_precision CHECK (precision IN ('day','month','quarter','year','fiscal-year','event','period-after-event','none')),
  ADD CONSTRAINT deadline_resolved CHECK ((value IS NULL) = (ends_on IS NULL));
ALTER TABLE "relation" ADD CONSTRAINT relation_kind CHECK (kind IN ('part-of','answers','renews','replaces','duplicates')),
  ADD CONSTRAINT renewal_wording CHECK ((kind = 'renews') = (wording IS NOT NULL) AND wording IN ('same','weaker','stronger'));
ALTER TABLE "indicator_version" ADD CONSTRAINT indicator_labelled CHECK (num_nonnulls(label_en, label_es) >= 1);
ALTER TABLE "target" ADD CONSTRAINT target_bound CHECK (bound IN ('exact','up-to','at-least','about','more-than'));
ALTER TABLE "measurement" ADD CONSTRAINT measurement_bound CHECK (bound IN ('exact','up-to','at-least','about','more-than')),
  ADD CONSTRAINT measurement_stage CHECK (stage IN ('promised','authorised','allocated','spent','reached','issued','arrived'));
ALTER TABLE "draft" ADD CONSTRAINT draft_state CHECK (state IN ('draft','in-review','returned','published')),
  ADD CONSTRAINT reviewer_is_another CHECK (reviewer_id IS NULL OR reviewer_id <> author_id);
ALTER TABLE "desk_user" ADD CONSTRAINT user_role CHECK (role IN ('editor','administrator','system')),
  ADD CONSTRAINT user_address CHECK ((kind = 'system') = (email IS NULL) AND email = lower(email)),
  ADD CONSTRAINT user_role_of_kind CHECK ((kind = 'system') = (role = 'system')),
  ADD CONSTRAINT user_language CHECK (language IN ('en','es'));
ALTER TABLE "audit_text" ADD CONSTRAINT audit_side CHECK (side IN ('before','after'));

ALTER TABLE "follow_up"
  ADD CONSTRAINT one_target CHECK (num_nonnulls(obligation_id, condition_id) = 1),
  ADD CONSTRAINT follow_up_kind CHECK (kind IN ('assessment','check','correction','retraction')),
  ADD CONSTRAINT follow_up_sequence CHECK (sequence > 0),
  ADD CONSTRAINT amendments_name_a_row CHECK ((kind IN ('correction','retraction')) = (replaces_id IS NOT NULL)),
  ADD CONSTRAINT amendments_say_why CHECK (replaces_id IS NULL OR because IS NOT NULL),
  ADD CONSTRAINT assessments_judge CHECK (kind <> 'assessment' OR status IS NOT NULL),
  ADD CONSTRAINT checks_do_not_judge CHECK (kind NOT IN ('check','retraction') OR status IS NULL),
  ADD CONSTRAINT checks_say_where CHECK (kind <> 'check' OR searched IS NOT NULL),
  ADD CONSTRAINT judged_since CHECK ((status IS NULL) = (effective_on IS NULL) AND num_nonnulls(effective_on, effective_from, effective_to) IN (0, 3)),
  ADD CONSTRAINT judged_with_confidence CHECK (status IS NULL OR confidence IS NOT NULL),
  ADD CONSTRAINT follow_up_status CHECK (status IN ('not-started','in-progress','partly-delivered','delivered','stalled',
    'not-delivered','withdrawn','not-verifiable','reported','proposed','accepted','accepted-in-part','noted','refused',
    'lapsed','unmet','met','waived')),
  ADD CONSTRAINT reason_where_demanded CHECK (COALESCE(status IN ('stalled','not-delivered','withdrawn','refused'), false) = (reason IS NOT NULL)),
  ADD CONSTRAINT qualifier_where_demanded CHECK (CASE status
    WHEN 'delivered' THEN qualifier IN ('as-promised','modified')
    WHEN 'not-delivered' THEN qualifier IN ('never-done','reversed')
    WHEN 'withdrawn' THEN qualifier IN ('withdrawn','superseded')
    ELSE qualifier IS NULL END IS TRUE),
  ADD CONSTRAINT superseded_by_what CHECK ((qualifier IS NOT DISTINCT FROM 'superseded') = (superseded_by_id IS NOT NULL)),
  ADD CONSTRAINT own_word_is_medium_at_most CHECK (asserted_by IS DISTINCT FROM 'self' OR confidence IS DISTINCT FROM 'high'),
  ADD CONSTRAINT reviewer_is_not_author CHECK (reviewer_id IS NULL OR reviewer_id <> author_id),
  ADD CONSTRAINT never_public_before_recorded CHECK (visible_from >= recorded_at);

-- 2. A commitment in a deadline's, an event's or an obligation's place must be one that can be there ---
CREATE FUNCTION party_can_owe() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM party_version v WHERE v.party_id = NEW.party_id AND v.kind IN ('government','agency','group')) THEN
    RAISE EXCEPTION 'a person or an office speaks; a government, an agency or a group owes' USING ERRCODE = '23514', CONSTRAINT = 'party_can_owe';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER party_can_owe BEFORE INSERT ON "obligation" FOR EACH ROW EXECUTE FUNCTION party_can_owe();

-- 3. Append-only ------------------------------------------------------------------------------------
CREATE FUNCTION forbid_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '42501';
END $$;
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['topic_version','party_version','party_membership','party_holding','series','event_version',
    'event_participant','source_description','source_version','source_text','citation','citation_speaker','commitment_version',
    'commitment_from','commitment_topic','commitment_citation','commitment_obligation','commitment_condition','deadline',
    'relation','follow_up','follow_up_citation','indicator_version','target','measurement','audit_event',
    'audit_text','former_slug']
  LOOP
    EXECUTE format('CREATE TRIGGER no_change BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION forbid_change()', name);
    EXECUTE format('CREATE TRIGGER no_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION forbid_change()', name);
  END LOOP;
  -- Identities may raise their version (and get a new slug, the old one kept); nothing else, ever.
  FOREACH name IN ARRAY ARRAY['topic','party','event','source','commitment','obligation','condition','indicator']
  LOOP
    EXECUTE format('CREATE TRIGGER no_delete BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION forbid_change()', name);
    EXECUTE format('CREATE TRIGGER no_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION forbid_change()', name);
  END LOOP;
END $$;
CREATE FUNCTION only_version_and_slug() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - 'version' - 'slug' IS DISTINCT FROM to_jsonb(OLD) - 'version' - 'slug' OR NEW.version < OLD.version THEN
    RAISE EXCEPTION 'of % only version and slug may change', TG_TABLE_NAME USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['topic','party','event','source','commitment','obligation','condition','indicator']
  LOOP
    EXECUTE format('CREATE TRIGGER only_version_and_slug BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION only_version_and_slug()', name);
  END LOOP;
END $$;

-- 4. The record's clock is the database's ------------------------------------------------------------
CREATE FUNCTION recorded_now() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.recorded_at := date_trunc('milliseconds', clock_timestamp());
  IF NEW.visible_from IS NULL OR NEW.visible_from < NEW.recorded_at THEN NEW.visible_from := NEW.recorded_at; END IF;
  RETURN NEW;
END $$;
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['topic_version','party_version','series','event_version','source_description','source_version',
    'citation','commitment_version','obligation','condition','follow_up','indicator_version','measurement']
  LOOP
    EXECUTE format('CREATE TRIGGER recorded_now BEFORE INSERT ON %I FOR EACH ROW EXECUTE FUNCTION recorded_now()', name);
  END LOOP;
END $$;

-- 5. A quotation is its text ------------------------------------------------------------------------
CREATE FUNCTION citation_is_its_text() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE held text; body text;
BEGIN
  SELECT v.text_held, t.content INTO held, body
    FROM source_version v LEFT JOIN source_text t ON t.source_version_id = v.id WHERE v.id = NEW.source_version_id;
  IF held = 'none' THEN
    IF NOT NEW.attested THEN
      RAISE EXCEPTION 'a quotation from a text that is not held must be attested' USING ERRCODE = '23514', CONSTRAINT = 'citation_attested';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.attested OR body IS NULL
     OR substr(body, NEW.start_at + 1, NEW.end_at - NEW.start_at) <> NEW.exact
     OR substr(body, greatest(NEW.start_at - char_length(NEW.prefix), 0) + 1, char_length(NEW.prefix)) <> NEW.prefix
     OR substr(body, NEW.end_at + 1, char_length(NEW.suffix)) <> NEW.suffix THEN
    RAISE EXCEPTION 'the quotation is not the text at its place' USING ERRCODE = '23514', CONSTRAINT = 'citation_is_its_text';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER citation_is_its_text BEFORE INSERT ON "citation" FOR EACH ROW EXECUTE FUNCTION citation_is_its_text();

-- A held text is the one whose fingerprint its version states.
CREATE FUNCTION text_has_its_fingerprint() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM source_version v WHERE v.id = NEW.source_version_id AND v.text_held = NEW.held
      AND v.text_sha256 = encode(sha256(convert_to(NEW.content, 'UTF8')), 'hex') AND v.text_code_points = char_length(NEW.content)) THEN
    RAISE EXCEPTION 'the text does not have the fingerprint of its version' USING ERRCODE = '23514', CONSTRAINT = 'text_has_its_fingerprint';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER text_has_its_fingerprint BEFORE INSERT ON "source_text" FOR EACH ROW EXECUTE FUNCTION text_has_its_fingerprint();

-- 6. No judgement without its evidence, no commitment without its origin (checked when the transaction ends)
CREATE FUNCTION judgement_has_evidence() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW.status IN ('in-progress','partly-delivered','delivered','not-delivered','accepted','accepted-in-part','refused','met','unmet','waived','withdrawn')
     AND NOT EXISTS (
       SELECT 1 FROM follow_up_citation fc JOIN citation c ON c.id = fc.citation_id
         JOIN source_version v ON v.id = c.source_version_id
         JOIN source_description d ON d.source_id = v.source_id
       WHERE fc.follow_up_id = NEW.id AND d.tier IN ('official','joint','independent')
         AND d.version = (SELECT max(version) FROM source_description WHERE source_id = v.source_id)) THEN
    RAISE EXCEPTION 'a judgement needs evidence of tier official, joint or independent' USING ERRCODE = '23514', CONSTRAINT = 'judgement_has_evidence';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER judgement_has_evidence AFTER INSERT ON "follow_up" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION judgement_has_evidence();

CREATE FUNCTION commitment_has_origin() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM commitment_citation cc WHERE cc.commitment_version_id = NEW.id AND cc.role = 'origin')
     OR NOT EXISTS (SELECT 1 FROM commitment_obligation o WHERE o.commitment_version_id = NEW.id) THEN
    RAISE EXCEPTION 'a commitment needs an origin citation and an obligation' USING ERRCODE = '23514', CONSTRAINT = 'commitment_has_origin';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER commitment_has_origin AFTER INSERT ON "commitment_version" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION commitment_has_origin();

-- 7. The audit chain: one event at a time; sequence, time and hash are the database's ------------------
-- The hashed text is fixed: fields joined by newlines, absent ones empty (domain/audit.ts recomputes it).
CREATE FUNCTION audit_link() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE last record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit_event'));
  SELECT sequence, hash INTO last FROM audit_event ORDER BY sequence DESC LIMIT 1;
  NEW.sequence := COALESCE(last.sequence, 0) + 1;
  NEW.previous_hash := COALESCE(last.hash, repeat('0', 64));
  NEW.recorded_at := clock_timestamp();
  NEW.hash := encode(sha256(convert_to(concat_ws(E'\n', NEW.previous_hash, NEW.sequence,
    to_char(NEW.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), NEW.actor_id, NEW.action, NEW.outcome,
    NEW.record_kind, NEW.record_id, COALESCE(NEW.before_sha256, ''), COALESCE(NEW.after_sha256, '')), 'UTF8')), 'hex');
  RETURN NEW;
END $$;
CREATE TRIGGER audit_link BEFORE INSERT ON "audit_event" FOR EACH ROW EXECUTE FUNCTION audit_link();

-- 8. The system actors --------------------------------------------------------------------------------
INSERT INTO "desk_user" (id, kind, email, name, role) VALUES
  ('00000000-0000-4000-8000-000000000001', 'system', NULL, 'seed', 'system'),
  ('00000000-0000-4000-8000-000000000002', 'system', NULL, 'cli', 'system');
