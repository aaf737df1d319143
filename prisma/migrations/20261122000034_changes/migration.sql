-- Everything that was published, one narrow row each, so that a page of it is read in the order of an index. No texts: who
-- wrote what stands where it always stood, and is read of the thirty rows that are shown (docs/decisions/043).
CREATE TABLE "change_entry" (
    "record_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "commitment_id" UUID,
    "into_id" UUID,
    -- The instant of its own publication; it is seen only once everything is public that it cannot be read without.
    "at" TIMESTAMPTZ(3) NOT NULL,
    "visible_from" TIMESTAMPTZ(3) NOT NULL,
    "happened" DATE,

    CONSTRAINT "change_entry_pkey" PRIMARY KEY ("record_id")
);
ALTER TABLE "change_entry" ADD CONSTRAINT change_what CHECK (what IN ('commitment-added','commitment-edited','follow-up','reply','reply-correction','reply-retraction',
  'document-added','document-version','figure','merged','archived','restored','rubric'));
CREATE INDEX "change_entry_at_idx" ON "change_entry"("at", "record_id");
CREATE INDEX "change_entry_what_idx" ON "change_entry"("what", "at", "record_id");
CREATE INDEX "change_entry_commitment_id_idx" ON "change_entry"("commitment_id", "at", "record_id");
CREATE INDEX "change_entry_into_id_idx" ON "change_entry"("into_id") WHERE into_id IS NOT NULL;
CREATE INDEX "change_entry_happened_idx" ON "change_entry"("happened" DESC, "at" DESC, "record_id") WHERE happened IS NOT NULL;

-- What it is, by the record. The days on which documents were published and the periods of figures ended are not here: the
-- first may be described anew, the second are read by the program.
CREATE VIEW change_entries_of AS
  SELECT v.id AS record_id, CASE v.version WHEN 1 THEN 'commitment-added' ELSE 'commitment-edited' END AS what, v.commitment_id, NULL::uuid AS into_id,
    v.visible_from AS at, v.visible_from, CASE v.version WHEN 1 THEN v.made_to END AS happened
  FROM commitment_version v
  UNION ALL SELECT f.id, 'follow-up', coalesce(o.commitment_id, k.commitment_id), NULL, f.visible_from, greatest(f.visible_from, o.visible_from, k.visible_from, q.visible_from),
    CASE f.occasion WHEN 'finding' THEN f.effective_to END
  FROM follow_up f LEFT JOIN obligation o ON o.id = f.obligation_id LEFT JOIN condition k ON k.id = f.condition_id LEFT JOIN citation q ON q.id = k.citation_id
  UNION ALL SELECT r.id, CASE r.kind WHEN 'reply' THEN 'reply' ELSE 'reply-' || r.kind END, coalesce(o.commitment_id, k.commitment_id), NULL, r.visible_from,
    greatest(r.visible_from, f.visible_from, o.visible_from, k.visible_from, q.visible_from, s.visible_from), period_end(r.replied_on)
  FROM reply r JOIN follow_up f ON f.id = r.follow_up_id LEFT JOIN obligation o ON o.id = f.obligation_id LEFT JOIN condition k ON k.id = f.condition_id
    LEFT JOIN citation q ON q.id = k.citation_id LEFT JOIN citation s ON s.id = r.citation_id
  UNION ALL SELECT s.id, CASE s.number WHEN 1 THEN 'document-added' ELSE 'document-version' END, NULL, NULL, s.visible_from,
    greatest(s.visible_from, coalesce((SELECT min(d.visible_from) FROM source_description d WHERE d.source_id = s.source_id), 'infinity')), NULL
  FROM source_version s
  UNION ALL SELECT m.id, 'figure', i.commitment_id, NULL, m.visible_from,
    greatest(m.visible_from, q.visible_from, coalesce((SELECT min(w.visible_from) FROM indicator_version w WHERE w.indicator_id = i.id), 'infinity')), NULL
  FROM measurement m JOIN indicator i ON i.id = m.indicator_id JOIN citation q ON q.id = m.citation_id
  UNION ALL SELECT d.id, d.kind, d.commitment_id, d.into_id, d.visible_from, d.visible_from, NULL FROM disposition d
  UNION ALL SELECT r.id, 'rubric', NULL, NULL, r.visible_from, r.visible_from, NULL FROM rubric_version r WHERE r.number > 1;

-- What can be read now: of a commitment that was merged or archived only that it was.
CREATE VIEW change_now AS
  SELECT c.* FROM change_entry c WHERE c.at <= (SELECT public_now()) AND c.visible_from <= (SELECT public_now())
    AND (c.commitment_id IS NULL OR c.what IN ('merged','archived','restored') OR c.commitment_id NOT IN (SELECT gone.commitment_id FROM disposition gone WHERE gone.visible_from <= (SELECT public_now()) AND gone.kind <> 'restored'
      AND NOT EXISTS (SELECT 1 FROM disposition later WHERE later.commitment_id = gone.commitment_id AND later.sequence > gone.sequence AND later.visible_from <= (SELECT public_now()))));

-- Where rows were loaded without their triggers.
CREATE FUNCTION refresh_changes() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
  DELETE FROM change_entry;
  INSERT INTO change_entry SELECT * FROM change_entries_of;
$$;
REVOKE ALL ON FUNCTION refresh_changes() FROM PUBLIC;
SELECT refresh_changes();

-- What is published never changes; only another description or version of what it belongs to may bring it to light earlier.
CREATE FUNCTION change_is_listed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE ids uuid[];
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'source_description' THEN ids := ARRAY(SELECT s.id FROM source_version s WHERE s.source_id IN (SELECT (to_jsonb(c) ->> 'source_id')::uuid FROM changed c));
    WHEN 'indicator_version' THEN ids := ARRAY(SELECT m.id FROM measurement m WHERE m.indicator_id IN (SELECT (to_jsonb(c) ->> 'indicator_id')::uuid FROM changed c));
    ELSE ids := ARRAY(SELECT c.id FROM changed c);
  END CASE;
  INSERT INTO change_entry SELECT * FROM change_entries_of m WHERE m.record_id = ANY(ids)
    ON CONFLICT (record_id) DO UPDATE SET visible_from = excluded.visible_from WHERE change_entry.visible_from <> excluded.visible_from;
  RETURN NULL;
END $$;
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['commitment_version','follow_up','reply','source_version','source_description','measurement','indicator_version','disposition','rubric_version'] LOOP
    EXECUTE format('CREATE TRIGGER change_is_listed AFTER INSERT ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION change_is_listed()', name);
  END LOOP;
END $$;

ANALYZE change_entry;
