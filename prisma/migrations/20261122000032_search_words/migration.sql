-- Every word of a record in one place, so that a search is one look into one index: what is said until further notice
-- (`list_entry`) has all its texts as one weighted vector. What was said for a time has none; of that the texts themselves
-- are searched, as they are as of a past day.
ALTER TABLE "list_entry" ADD COLUMN "words" tsvector, ADD COLUMN "title_words" tsvector;
-- Rows stay narrow for whoever reads them without all their words. Those of the title stand in the row: they rank it.
ALTER TABLE "list_entry" SET (toast_tuple_target = 1024), ALTER COLUMN "words" SET STORAGE EXTERNAL, ALTER COLUMN "title_words" SET STORAGE MAIN;
CREATE INDEX "list_entry_words_idx" ON "list_entry" USING GIN ("words") WITH (gin_pending_list_limit = 512);
CREATE INDEX "list_entry_apart_idx" ON "list_entry"("commitment_id") WHERE words IS NULL;
-- A page that begins after a row finds it by the whole of what orders the list.
DROP INDEX "list_entry_number_idx";
CREATE INDEX "list_entry_number_idx" ON "list_entry"("collection", "number", "commitment_id");
-- How things stood on a past day is read from the index alone.
DROP INDEX "list_entry_past_visible_until_idx";
CREATE INDEX "list_entry_past_visible_until_idx" ON "list_entry_past"("visible_until", "visible_from") INCLUDE ("statuses", "collection", "number", "commitment_id");
CREATE INDEX "source_description_embargo_until_idx" ON "source_description"("embargo_until") WHERE embargo_until IS NOT NULL;

-- The rows that the record gives are those of `list_entry_past`: without words.
DO $$
DECLARE definition text := pg_get_functiondef('list_entries_of(uuid[])'::regprocedure);
BEGIN
  DROP FUNCTION list_entries_of(uuid[]);
  EXECUTE replace(definition, 'RETURNS SETOF list_entry', 'RETURNS SETOF list_entry_past');
END $$;

-- What is said until further notice, and what is said for a time: the first is read in the order of an index, however long it is.
CREATE VIEW list_lasting AS SELECT * FROM list_entry WHERE visible_from <= (SELECT public_now());
CREATE VIEW list_passing AS SELECT *, NULL::tsvector AS words, NULL::tsvector AS title_words FROM list_entry_past WHERE visible_until > public_now() AND visible_from <= (SELECT public_now());
CREATE OR REPLACE VIEW list_now AS SELECT * FROM list_lasting UNION ALL SELECT * FROM list_passing;

-- Between two texts stands a sign that nobody can type, so that no phrase begins in one and ends in the next.
CREATE FUNCTION words_after(before tsvector, more tsvector) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT before || '''‖'':1'::tsvector || more
$$;
CREATE FUNCTION text_weight(field text) RETURNS "char" LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN field IN ('id','title') THEN 'A' WHEN field IN ('summary','quotation') THEN 'B' WHEN field = 'note' THEN 'C' ELSE 'D' END::"char"
$$;

-- The words of texts with their weights. Those that a hyphen joins get a place, since only what has one can have a weight.
-- PostgreSQL holds a mebibyte of one vector: of more than that the documents beside have only their words and no phrases, or none.
CREATE FUNCTION words_of_texts(fields text[], contents text[], vectors tsvector[]) RETURNS tsvector LANGUAGE plpgsql STABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
DECLARE
  joined tsvector;
  words tsvector;
BEGIN
  FOR attempt IN 1 .. 3 LOOP
    BEGIN
      words := '';
      FOR n IN 1 .. cardinality(fields) LOOP
        IF fields[n] <> 'source' OR attempt = 1 THEN
          joined := coalesce((SELECT string_agg(quote_literal(w) || ':2', ' ') FROM unnest(joined_words(contents[n])) AS w), '')::tsvector;
          words := words_after(words, setweight(vectors[n] || joined, text_weight(fields[n])));
        ELSIF attempt = 2 THEN
          words := words || coalesce((SELECT string_agg(quote_literal(w) || ':16383D', ' ') FROM unnest(tsvector_to_array(vectors[n])) AS w), '')::tsvector;
        END IF;
      END LOOP;
      RETURN words;
    EXCEPTION WHEN program_limit_exceeded THEN
      NULL;
    END;
  END LOOP;
  RETURN '';
END $$;

-- All words of a commitment as they are said from an instant on until further notice; null where they are not the same ever
-- after: then they are put together as they are read.
CREATE FUNCTION search_words(commitment uuid, since timestamptz) RETURNS tsvector LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT CASE WHEN NOT bool_or(d.visible_from > since OR d.visible_until < 'infinity') THEN words_of_texts(array_agg(d.field ORDER BY place, d.record_id, d.language),
    array_agg(d.content ORDER BY place, d.record_id, d.language), array_agg(d.vector ORDER BY place, d.record_id, d.language)) END
  FROM search_document d, LATERAL array_position(ARRAY['id','title','summary','quotation','note','source'], d.field) AS place WHERE d.commitment_id = commitment AND d.visible_until > since
$$;

CREATE OR REPLACE FUNCTION refresh_search(ids uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE gone text[];
BEGIN
  -- One at a time: of two that change the same commitment the second sees what the first did.
  PERFORM pg_advisory_xact_lock(hashtext('search'));
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
  DELETE FROM list_entry WHERE commitment_id = ANY(ids);
  DELETE FROM list_entry_past WHERE commitment_id = ANY(ids);
  WITH entry AS MATERIALIZED (SELECT * FROM list_entries_of(ids)),
    lasting AS (INSERT INTO list_entry SELECT e.*, s.words, ts_filter(s.words, '{a}') FROM entry e CROSS JOIN LATERAL search_words(e.commitment_id, e.visible_from) AS s(words) WHERE e.visible_until = 'infinity')
    INSERT INTO list_entry_past SELECT * FROM entry WHERE visible_until < 'infinity';
END $$;

WITH said AS MATERIALIZED (SELECT e.commitment_id, search_words(e.commitment_id, e.visible_from) AS words FROM list_entry e)
  UPDATE list_entry e SET words = s.words, title_words = ts_filter(s.words, '{a}') FROM said s WHERE s.commitment_id = e.commitment_id;
