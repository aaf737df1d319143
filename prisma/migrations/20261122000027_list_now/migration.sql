-- The list and the search as they are read, fast for a million commitments. What is said now stands apart from what was said
-- for a time, and both are read through views. A row policy would not do here: PostgreSQL may use an index for a condition
-- such as "has this topic" or "has this word" only before a policy is applied if the operator is known to leak nothing,
-- which these operators are not. The views say themselves what is visible; they are all that the public role may read.

-- What was said of a commitment for a time, or will be until something else is published; `list_entry` keeps what is said
-- from an instant on until further notice: one row for each commitment.
CREATE TABLE "list_entry_past" (LIKE "list_entry" INCLUDING CONSTRAINTS);
ALTER TABLE "list_entry_past" ADD CONSTRAINT "list_entry_past_pkey" PRIMARY KEY ("commitment_id", "visible_from"),
  ADD CONSTRAINT said_for_a_time CHECK (visible_until < 'infinity');
CREATE INDEX "list_entry_past_visible_until_idx" ON "list_entry_past"("visible_until");
WITH past AS (DELETE FROM list_entry WHERE visible_until < 'infinity' RETURNING *) INSERT INTO list_entry_past SELECT * FROM past;
ALTER TABLE "list_entry" ADD CONSTRAINT said_until_further_notice CHECK (visible_until = 'infinity');
CREATE INDEX "list_entry_year_idx" ON "list_entry"("year");

-- The names of parties, topics and events as the search reads them.
CREATE TABLE "search_name" (
    "version_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "visible_from" TIMESTAMPTZ(3) NOT NULL,
    "vector" tsvector NOT NULL,

    CONSTRAINT "search_name_pkey" PRIMARY KEY ("version_id")
);
CREATE INDEX "search_name_record_id_idx" ON "search_name"("record_id", "visible_from");
CREATE INDEX "search_name_vector_idx" ON "search_name" USING GIN ("vector");
ALTER TABLE "search_name" ADD CONSTRAINT named_kind CHECK (kind IN ('party','topic','event'));

CREATE VIEW search_names_of AS
  SELECT id AS version_id, 'party' AS kind, party_id AS record_id, visible_from, search_vector(concat_ws(' · ', name_en, name_es), 'en') AS vector FROM party_version
  UNION ALL SELECT id, 'topic', topic_id, visible_from, search_vector(concat_ws(' · ', name_en, name_es), 'en') FROM topic_version
  UNION ALL SELECT id, 'event', event_id, visible_from, search_vector(concat_ws(' · ', name_en, name_es), 'en') FROM event_version;
-- Where rows were loaded without their triggers.
CREATE FUNCTION refresh_search_names() RETURNS void LANGUAGE sql SET search_path FROM CURRENT AS $$
  DELETE FROM search_name;
  INSERT INTO search_name SELECT * FROM search_names_of;
$$;
REVOKE ALL ON FUNCTION refresh_search_names() FROM PUBLIC;
SELECT refresh_search_names();

CREATE FUNCTION name_is_searched() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  INSERT INTO search_name SELECT n.* FROM search_names_of n WHERE n.version_id = NEW.id;
  RETURN NULL;
END $$;
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['party_version','topic_version','event_version'] LOOP
    EXECUTE format('CREATE TRIGGER name_is_searched AFTER INSERT ON %I FOR EACH ROW EXECUTE FUNCTION name_is_searched()', name);
  END LOOP;
END $$;

-- What the public reads -----------------------------------------------------------------------------------

-- `public_now()` itself, and not a sub-select of it, where an index is looked up by it: its value tells the planner how many rows there are.
CREATE VIEW list_now AS
  SELECT * FROM list_entry WHERE visible_from <= (SELECT public_now())
  UNION ALL SELECT * FROM list_entry_past WHERE visible_until > public_now() AND visible_from <= (SELECT public_now());

CREATE VIEW search_now AS
  SELECT d.* FROM search_document d WHERE d.visible_from <= (SELECT public_now()) AND d.visible_until > (SELECT public_now())
    AND d.commitment_id NOT IN (SELECT gone.commitment_id FROM disposition gone WHERE gone.visible_from <= (SELECT public_now()) AND gone.kind <> 'restored'
      AND NOT EXISTS (SELECT 1 FROM disposition later WHERE later.commitment_id = gone.commitment_id AND later.sequence > gone.sequence AND later.visible_from <= (SELECT public_now())));

CREATE VIEW search_name_now AS
  SELECT n.* FROM search_name n WHERE n.visible_from <= (SELECT public_now())
    AND NOT EXISTS (SELECT 1 FROM search_name later WHERE later.record_id = n.record_id AND later.visible_from > n.visible_from AND later.visible_from <= (SELECT public_now()));

CREATE VIEW search_word_now AS SELECT * FROM search_word WHERE visible_from <= (SELECT public_now());

-- Words of what may be read that are somewhat like a typed one, the most alike first.
CREATE OR REPLACE FUNCTION near_words(typed text, at_most integer) RETURNS TABLE (word text, written text) LANGUAGE sql STABLE PARALLEL SAFE SET search_path FROM CURRENT SET pg_trgm.similarity_threshold = 0.2 AS $$
  SELECT s.word, s.written FROM search_word_now s WHERE s.word % typed AND abs(char_length(s.word) - char_length(typed)) <= 3
  ORDER BY similarity(s.word, typed) DESC, s.word LIMIT at_most
$$;

-- Keeping them --------------------------------------------------------------------------------------------

CREATE OR REPLACE FUNCTION refresh_search(ids uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE gone text[];
BEGIN
  -- One at a time: of two that change the same commitment the second sees what the first did.
  PERFORM pg_advisory_xact_lock(hashtext('search'));
  DELETE FROM list_entry WHERE commitment_id = ANY(ids);
  DELETE FROM list_entry_past WHERE commitment_id = ANY(ids);
  WITH entry AS MATERIALIZED (SELECT * FROM list_entries_of(ids)),
    lasting AS (INSERT INTO list_entry SELECT * FROM entry WHERE visible_until = 'infinity')
    INSERT INTO list_entry_past SELECT * FROM entry WHERE visible_until < 'infinity';
  -- Only texts that differ are taken apart anew.
  WITH wanted AS MATERIALIZED (SELECT * FROM search_texts_of(ids)),
    removed AS (DELETE FROM search_document d WHERE d.commitment_id = ANY(ids) AND NOT EXISTS (SELECT 1 FROM wanted w
      WHERE (w.commitment_id, w.field, w.record_id, w.language, w.visible_from, w.visible_until, w.content) = (d.commitment_id, d.field, d.record_id, d.language, d.visible_from, d.visible_until, d.content))
      RETURNING d.content)
    SELECT array_agg(DISTINCT w.word) INTO gone FROM removed r CROSS JOIN LATERAL words_of(r.content) w;
  WITH added AS (INSERT INTO search_document
      SELECT w.*, search_vector(w.content, w.language) FROM search_texts_of(ids) w WHERE NOT EXISTS (SELECT 1 FROM search_document d
        WHERE (w.commitment_id, w.field, w.record_id, w.language, w.visible_from) = (d.commitment_id, d.field, d.record_id, d.language, d.visible_from))
      RETURNING content, vector, visible_from)
    INSERT INTO search_word AS known (word, written, visible_from)
    SELECT w.word, max(w.written), min(a.visible_from) FROM added a CROSS JOIN LATERAL words_of(a.content) w
      -- What stands inside an address of the web is no word of the index.
      WHERE a.vector @@ (quote_literal(w.word))::tsquery GROUP BY w.word
    ON CONFLICT (word) DO UPDATE SET visible_from = excluded.visible_from WHERE excluded.visible_from < known.visible_from;
  -- Words of texts that are no longer there may be gone from the record altogether.
  DELETE FROM search_word s WHERE s.word = ANY(gone) AND NOT EXISTS (SELECT 1 FROM search_document d WHERE d.vector @@ (quote_literal(s.word))::tsquery);
END $$;
