-- What the list and the search read: two projections that the database keeps itself, at the end of every transaction
-- that changed something they are made of. `verify` recomputes them. Both extensions are trusted ones of PostgreSQL.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateTable
CREATE TABLE "list_entry" (
    "commitment_id" UUID NOT NULL,
    "visible_from" TIMESTAMPTZ(3) NOT NULL,
    "visible_until" TIMESTAMPTZ(3) NOT NULL,
    "collection" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "event_id" UUID,
    "year" INTEGER NOT NULL,
    "first_topic" UUID,
    "topics" UUID[],
    "parties" UUID[],
    "sources" UUID[],
    "statuses" TEXT[],
    "timeliness" TEXT[],
    "after_deadline" TEXT[],
    "deadline_on" DATE NOT NULL,
    "checked_on" DATE NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "list_entry_pkey" PRIMARY KEY ("commitment_id","visible_from")
);

-- CreateTable
CREATE TABLE "search_document" (
    "commitment_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "visible_from" TIMESTAMPTZ(3) NOT NULL,
    "visible_until" TIMESTAMPTZ(3) NOT NULL,
    "source_id" UUID,
    "content" TEXT NOT NULL,
    "vector" tsvector NOT NULL,

    CONSTRAINT "search_document_pkey" PRIMARY KEY ("commitment_id","field","record_id","language","visible_from")
);

-- CreateTable
CREATE TABLE "search_word" (
    "word" TEXT NOT NULL,
    "written" TEXT NOT NULL,
    "visible_from" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "search_due" (
    "commitment_id" UUID NOT NULL,
    "transaction_id" BIGINT NOT NULL,

    CONSTRAINT "search_due_pkey" PRIMARY KEY ("transaction_id","commitment_id")
);

-- CreateIndex
CREATE INDEX "list_entry_number_idx" ON "list_entry"("collection", "number");

-- CreateIndex
CREATE INDEX "list_entry_changed_at_number_idx" ON "list_entry"("changed_at", "number");

-- CreateIndex
CREATE INDEX "list_entry_checked_on_number_idx" ON "list_entry"("checked_on", "number");

-- CreateIndex
CREATE INDEX "list_entry_deadline_on_number_idx" ON "list_entry"("deadline_on", "number");

-- CreateIndex
CREATE INDEX "list_entry_event_id_idx" ON "list_entry"("event_id");

-- CreateIndex
CREATE INDEX "list_entry_topics_idx" ON "list_entry" USING GIN ("topics");

-- CreateIndex
CREATE INDEX "list_entry_parties_idx" ON "list_entry" USING GIN ("parties");

-- CreateIndex
CREATE INDEX "list_entry_sources_idx" ON "list_entry" USING GIN ("sources");

-- CreateIndex
CREATE INDEX "list_entry_statuses_idx" ON "list_entry" USING GIN ("statuses");

-- CreateIndex
CREATE INDEX "search_document_vector_idx" ON "search_document" USING GIN ("vector");

-- CreateIndex
CREATE INDEX "search_word_word_idx" ON "search_word" USING GIN ("word" gin_trgm_ops);

ALTER TABLE "search_document"
  ADD CONSTRAINT search_field CHECK (field IN ('id','title','summary','quotation','note','source')),
  ADD CONSTRAINT search_language CHECK (language IN ('en','es'));

-- Words -----------------------------------------------------------------------------------------------

-- A text as it is searched: without accents, with "11,500" as one number, "U.S." as one word, and hyphens as spaces.
CREATE FUNCTION search_text(content text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT regexp_replace(regexp_replace(regexp_replace(unaccent(content),
    '(\d),(?=\d{3}(?!\d))', '\1', 'g'), '\m([A-Za-z])\.([A-Za-z])\M\.?', '\1\2', 'g'), '(\w)[-/](?=\w)', '\1 ', 'g')
$$;

-- Words that a hyphen joins, as one: whoever types "H2B" means "H-2B".
CREATE FUNCTION joined_words(content text) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT coalesce(array_agg(DISTINCT lower(left(replace(m[1], '-', ''), 100))), '{}')
  FROM regexp_matches(unaccent(content), '\m(\w+(?:-\w+)+)\M', 'g') AS m
$$;

-- Stems of the language and the words as they stand at one and the same place: a phrase is found by its words, a word by
-- its stem or its beginning.
CREATE FUNCTION search_vector(content text, language text) RETURNS tsvector LANGUAGE sql STABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT (to_tsvector(CASE language WHEN 'es' THEN 'spanish'::regconfig ELSE 'english'::regconfig END, plain)::text
    || ' ' || to_tsvector('simple'::regconfig, plain)::text || ' ' || array_to_tsvector(joined_words(content))::text)::tsvector
  FROM (SELECT search_text(left(content, 200000)) AS plain) AS t
$$;

-- What a typed word or phrase is looked for as: its stems in both languages, itself, itself joined; an exact one as it stands.
CREATE FUNCTION search_query(words text, is_exact boolean, is_beginning boolean) RETURNS tsquery LANGUAGE sql STABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT CASE WHEN is_exact THEN here ELSE here || phraseto_tsquery('english'::regconfig, plain) || phraseto_tsquery('spanish'::regconfig, plain)
      || coalesce((SELECT to_tsquery('simple'::regconfig, string_agg(quote_literal(w), ' | ')) FROM unnest(joined_words(words)) AS w), ''::tsquery)
      || CASE WHEN is_beginning AND plain ~ '^\w{3,}$' THEN (quote_literal(lower(plain)) || ':*')::tsquery ELSE ''::tsquery END END
  FROM (SELECT search_text(words) AS plain) AS t, phraseto_tsquery('simple'::regconfig, plain) AS here
$$;

-- The words of a text that somebody may have meant, by how they read without accents.
CREATE FUNCTION words_of(content text) RETURNS TABLE (word text, written text) LANGUAGE sql STABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT DISTINCT ON (w.word) w.word, w.written FROM (
    SELECT unaccent(m[1]) AS word, m[1] AS written
    FROM regexp_matches(translate(lower(content), 'ÁÉÍÓÚÜÑ', 'áéíóúüñ'), '[a-záéíóúüñ]{4,40}', 'g') AS m) AS w ORDER BY w.word, w.written DESC
$$;

-- Words of the record that are somewhat like a typed one, the most alike first.
CREATE FUNCTION near_words(typed text, at_most integer) RETURNS TABLE (word text, written text) LANGUAGE sql STABLE PARALLEL SAFE SET search_path FROM CURRENT SET pg_trgm.similarity_threshold = 0.2 AS $$
  SELECT s.word, s.written FROM search_word s WHERE s.word % typed AND abs(char_length(s.word) - char_length(typed)) <= 3
  ORDER BY similarity(s.word, typed) DESC, s.word LIMIT at_most
$$;

-- The facts of the list ---------------------------------------------------------------------------------

-- The rule of domain/timeliness.ts in two parts, because a day passes without any write: what does not depend on today …
CREATE FUNCTION settled_timeliness(status text, effective_to date, deadline_on date, has_deadline boolean) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN status IN ('withdrawn','refused','lapsed') THEN 'not-due'
    WHEN deadline_on = 'infinity' THEN CASE WHEN has_deadline THEN 'undated' ELSE 'no-deadline' END
    WHEN status IN ('delivered','accepted') THEN CASE WHEN effective_to > deadline_on THEN 'late' ELSE 'on-time' END END
$$;
-- … and what is said once the deadline has passed.
CREATE FUNCTION timeliness_after(condition_unmet boolean, checked_on date, deadline_on date) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN condition_unmet THEN 'suspended' WHEN checked_on >= deadline_on THEN 'overdue' ELSE 'deadline-passed' END
$$;
CREATE FUNCTION timeliness_on(today date, settled text[], after_deadline text[], deadline_on date, soon_days integer) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT settled || CASE WHEN cardinality(after_deadline) = 0 THEN '{}' WHEN today > deadline_on THEN after_deadline
    WHEN deadline_on - today <= soon_days THEN ARRAY['due-soon'] ELSE ARRAY['upcoming'] END
$$;

-- The versions of commitments with the time in which each is the newest.
CREATE FUNCTION version_times(ids uuid[]) RETURNS TABLE (id uuid, commitment_id uuid, visible_from timestamptz, visible_until timestamptz) LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT v.id, v.commitment_id, v.visible_from, coalesce(later.visible_from, 'infinity')
  FROM commitment_version v LEFT JOIN LATERAL (
    SELECT min(w.visible_from) AS visible_from FROM commitment_version w WHERE w.commitment_id = v.commitment_id AND w.version > v.version) later ON true
  WHERE v.commitment_id = ANY(ids) AND v.visible_from < coalesce(later.visible_from, 'infinity')
$$;

-- Every instant at which something that the list says of these commitments begins to be visible.
CREATE FUNCTION list_instants(ids uuid[]) RETURNS TABLE (commitment_id uuid, at timestamptz) LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  WITH v AS (SELECT w.id, w.commitment_id, w.event_id, w.visible_from FROM commitment_version w WHERE w.commitment_id = ANY(ids)),
    d AS (SELECT v.commitment_id, l.citation_id, l.series_id, coalesce(l.event_id, CASE WHEN l.series_id IS NULL THEN v.event_id END) AS event_id, l.precision
      FROM v JOIN deadline l ON l.commitment_version_id = v.id)
  SELECT v.commitment_id, v.visible_from FROM v
  UNION SELECT g.commitment_id, g.visible_from FROM disposition g WHERE g.commitment_id = ANY(ids)
  UNION SELECT v.commitment_id, q.visible_from FROM v JOIN commitment_citation c ON c.commitment_version_id = v.id JOIN citation q ON q.id = c.citation_id
  UNION SELECT d.commitment_id, q.visible_from FROM d JOIN citation q ON q.id = d.citation_id
  UNION SELECT d.commitment_id, e.visible_from FROM d JOIN event_version e ON e.event_id = d.event_id WHERE d.precision IN ('event','next-in-series','period-after-event')
  UNION SELECT d.commitment_id, e.visible_from FROM d JOIN event_version e ON e.event_id IN (SELECT m.event_id FROM event_version m WHERE m.series_id = d.series_id) WHERE d.event_id IS NULL
  UNION SELECT o.commitment_id, o.visible_from FROM obligation o WHERE o.commitment_id = ANY(ids)
  UNION SELECT o.commitment_id, s.visible_from FROM obligation o JOIN obligation_state s ON s.obligation_id = o.id WHERE o.commitment_id = ANY(ids)
  UNION SELECT k.commitment_id, greatest(k.visible_from, q.visible_from) FROM condition k JOIN citation q ON q.id = k.citation_id WHERE k.commitment_id = ANY(ids)
  UNION SELECT k.commitment_id, s.visible_from FROM condition k JOIN condition_state s ON s.condition_id = k.id WHERE k.commitment_id = ANY(ids)
$$;

-- The deadline in force of a version as it is read at an instant: the rule of domain/deadline.ts, as in server/deadlines-in-force.ts.
CREATE FUNCTION deadline_at(version_id uuid, instant timestamptz) RETURNS TABLE (has_deadline boolean, ends_on date) LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT l.precision <> 'none', CASE
    WHEN l.ends_on IS NOT NULL THEN l.ends_on
    WHEN l.precision = 'period-after-event' AND l.count IS NOT NULL THEN (a.held_to + CASE l.unit
      WHEN 'days' THEN make_interval(days => l.count) WHEN 'weeks' THEN make_interval(days => l.count * 7)
      ELSE make_interval(months => l.count) END)::date
    ELSE a.held_to END
  FROM deadline l JOIN commitment_version v ON v.id = l.commitment_version_id
  LEFT JOIN LATERAL (
    SELECT e.held_to FROM (
      SELECT DISTINCT ON (n.event_id) n.* FROM event_version n WHERE n.visible_from <= instant ORDER BY n.event_id, n.version DESC) e
    WHERE l.precision IN ('event','next-in-series','period-after-event') AND CASE
      WHEN l.event_id IS NULL AND l.series_id IS NOT NULL THEN e.series_id = l.series_id
        AND e.held_from > coalesce(l.set_to, v.made_to) AND e.event_id IS DISTINCT FROM v.event_id
      ELSE e.event_id = coalesce(l.event_id, v.event_id) END
    ORDER BY e.held_to, e.held_from, e.event_id LIMIT 1) a ON true
  WHERE l.commitment_version_id = version_id
    AND (l.citation_id IS NULL OR EXISTS (SELECT 1 FROM citation q WHERE q.id = l.citation_id AND q.visible_from <= instant))
  ORDER BY l.position DESC LIMIT 1
$$;

-- What the list says of these commitments, one row for each stretch of time: reading "now" and "as of" are one query.
CREATE FUNCTION list_entries_of(ids uuid[]) RETURNS SETOF list_entry LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  WITH instant AS (
    SELECT i.commitment_id, i.at, lead(i.at, 1, 'infinity') OVER (PARTITION BY i.commitment_id ORDER BY i.at) AS until FROM list_instants(ids) i)
  SELECT i.commitment_id, i.at, i.until, k.collection, k.number, c.kind, c.event_id, extract(year FROM c.made_from)::integer,
    (SELECT t.topic_id FROM commitment_topic t WHERE t.commitment_version_id = c.id ORDER BY t.position LIMIT 1),
    ARRAY(SELECT t.topic_id FROM commitment_topic t WHERE t.commitment_version_id = c.id ORDER BY t.topic_id),
    ARRAY(SELECT f.party_id FROM commitment_from f WHERE f.commitment_version_id = c.id UNION SELECT unnest(own.parties) ORDER BY 1),
    ARRAY(SELECT DISTINCT sv.source_id FROM commitment_citation cc JOIN citation q ON q.id = cc.citation_id JOIN source_version sv ON sv.id = q.source_version_id
      WHERE cc.commitment_version_id = c.id AND q.visible_from <= i.at ORDER BY 1),
    ARRAY(SELECT unnest(own.statuses) UNION SELECT unnest(conditional.statuses) ORDER BY 1),
    own.settled, own.after_deadline, due.on_day, own.checked_on, greatest(c.visible_from, own.changed_at)
  FROM instant i JOIN commitment k ON k.id = i.commitment_id
  CROSS JOIN LATERAL (SELECT * FROM commitment_version w WHERE w.commitment_id = i.commitment_id AND w.visible_from <= i.at ORDER BY w.version DESC LIMIT 1) c
  LEFT JOIN LATERAL deadline_at(c.id, i.at) d ON true
  CROSS JOIN LATERAL (SELECT coalesce(d.ends_on, 'infinity') AS on_day) due
  CROSS JOIN LATERAL (
    SELECT array_remove(array_agg(DISTINCT s.status), NULL) AS statuses, coalesce(bool_or(s.status = 'unmet'), false) AS unmet
    FROM commitment_condition l JOIN condition n ON n.id = l.condition_id JOIN citation q ON q.id = n.citation_id
    CROSS JOIN LATERAL (SELECT z.status FROM condition_state z WHERE z.condition_id = n.id AND z.visible_from <= i.at ORDER BY z.visible_from DESC LIMIT 1) s
    WHERE l.commitment_version_id = c.id AND n.visible_from <= i.at AND q.visible_from <= i.at) conditional
  CROSS JOIN LATERAL (
    SELECT array_agg(DISTINCT o.party_id) AS parties, array_agg(DISTINCT coalesce(s.status, 'not-assessed')) FILTER (WHERE s.obligation_id IS NOT NULL) AS statuses,
      coalesce(array_agg(DISTINCT settled.value ORDER BY settled.value) FILTER (WHERE s.obligation_id IS NOT NULL AND settled.value IS NOT NULL), '{}') AS settled,
      coalesce(array_agg(DISTINCT timeliness_after(conditional.unmet, s.last_checked_on, due.on_day) ORDER BY timeliness_after(conditional.unmet, s.last_checked_on, due.on_day))
        FILTER (WHERE s.obligation_id IS NOT NULL AND settled.value IS NULL), '{}') AS after_deadline,
      coalesce(max(s.last_checked_on), '-infinity') AS checked_on, max(s.changed_at) AS changed_at
    FROM commitment_obligation l JOIN obligation o ON o.id = l.obligation_id
    LEFT JOIN LATERAL (SELECT * FROM obligation_state z WHERE z.obligation_id = o.id AND z.visible_from <= i.at ORDER BY z.visible_from DESC LIMIT 1) s ON true
    CROSS JOIN LATERAL (SELECT settled_timeliness(s.status, s.effective_to, due.on_day, coalesce(d.has_deadline, false)) AS value) settled
    WHERE l.commitment_version_id = c.id AND o.visible_from <= i.at) own
  WHERE NOT coalesce((SELECT g.kind <> 'restored' FROM disposition g WHERE g.commitment_id = i.commitment_id AND g.visible_from <= i.at ORDER BY g.sequence DESC LIMIT 1), false)
$$;

-- The texts of the search -------------------------------------------------------------------------------

-- Of a source whose text may be shown every quotation brings the part that stands nearest to it, so that any word of the
-- document leads to what was quoted beside it.
CREATE FUNCTION text_beside(quotation uuid) RETURNS text LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT substr(t.content, place.first + 1, place.past - place.first)
  FROM citation q JOIN source_text t ON t.source_version_id = q.source_version_id AND t.held = 'public'
  CROSS JOIN LATERAL (SELECT
    coalesce((SELECT (least(b.end_at, q.start_at) + q.start_at) / 2 FROM citation b WHERE b.source_version_id = q.source_version_id AND b.start_at < q.start_at
      AND EXISTS (SELECT 1 FROM commitment_citation u WHERE u.citation_id = b.id) ORDER BY b.start_at DESC, b.end_at DESC LIMIT 1), 0) AS first,
    coalesce((SELECT (greatest(a.start_at, q.end_at) + q.end_at) / 2 FROM citation a WHERE a.source_version_id = q.source_version_id AND a.start_at > q.start_at
      AND EXISTS (SELECT 1 FROM commitment_citation u WHERE u.citation_id = a.id) ORDER BY a.start_at LIMIT 1), char_length(t.content)) AS past) place
  WHERE q.id = quotation AND place.past > place.first
$$;

CREATE FUNCTION search_texts_of(ids uuid[]) RETURNS TABLE (
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
  UNION ALL SELECT n.commitment_id, 'note', f.id, f.note_lang, greatest(f.visible_from, n.visible_from), coalesce(r.visible_from, 'infinity'), NULL,
      concat_ws(' · ', nullif(f.note, ''), nullif(f.because, ''), nullif(f.searched, ''))
    FROM (SELECT o.commitment_id, o.id, o.visible_from FROM obligation o WHERE o.commitment_id = ANY(ids)
      UNION ALL SELECT c.commitment_id, c.id, greatest(c.visible_from, q.visible_from) FROM condition c JOIN citation q ON q.id = c.citation_id WHERE c.commitment_id = ANY(ids)) n
    JOIN follow_up f ON n.id IN (f.obligation_id, f.condition_id) LEFT JOIN follow_up r ON r.replaces_id = f.id
    WHERE concat(f.note, f.because, f.searched) <> '' AND greatest(f.visible_from, n.visible_from) < coalesce(r.visible_from, 'infinity')
$$;

CREATE FUNCTION search_documents_of(ids uuid[]) RETURNS SETOF search_document LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT t.*, search_vector(t.content, t.language) FROM search_texts_of(ids) t
$$;

-- Keeping them --------------------------------------------------------------------------------------------

CREATE FUNCTION refresh_search(ids uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE gone text[];
BEGIN
  -- One at a time: of two that change the same commitment the second sees what the first did.
  PERFORM pg_advisory_xact_lock(hashtext('search'));
  DELETE FROM list_entry WHERE commitment_id = ANY(ids);
  INSERT INTO list_entry SELECT * FROM list_entries_of(ids);
  -- Only texts that differ are taken apart anew.
  WITH wanted AS MATERIALIZED (SELECT * FROM search_texts_of(ids)),
    removed AS (DELETE FROM search_document d WHERE d.commitment_id = ANY(ids) AND NOT EXISTS (SELECT 1 FROM wanted w
      WHERE (w.commitment_id, w.field, w.record_id, w.language, w.visible_from, w.visible_until, w.content) = (d.commitment_id, d.field, d.record_id, d.language, d.visible_from, d.visible_until, d.content))
      RETURNING d.content)
    SELECT array_agg(DISTINCT w.word) INTO gone FROM removed r CROSS JOIN LATERAL words_of(r.content) w;
  WITH added AS (INSERT INTO search_document
      SELECT w.*, search_vector(w.content, w.language) FROM search_texts_of(ids) w WHERE NOT EXISTS (SELECT 1 FROM search_document d
        WHERE (w.commitment_id, w.field, w.record_id, w.language, w.visible_from) = (d.commitment_id, d.field, d.record_id, d.language, d.visible_from))
      RETURNING content, visible_from)
    INSERT INTO search_word AS known (word, written, visible_from)
    SELECT w.word, max(w.written), min(a.visible_from) FROM added a CROSS JOIN LATERAL words_of(a.content) w GROUP BY w.word
    ON CONFLICT (word) DO UPDATE SET visible_from = excluded.visible_from WHERE excluded.visible_from < known.visible_from;
  -- Words of texts that are no longer there may be gone from the record altogether.
  DELETE FROM search_word s WHERE s.word = ANY(gone) AND NOT EXISTS (SELECT 1 FROM search_document d WHERE d.vector @@ (quote_literal(s.word))::tsquery);
END $$;
REVOKE ALL ON FUNCTION refresh_search(uuid[]) FROM PUBLIC;

-- Whatever a transaction changes is noted, and brought up to date once, when it ends.
CREATE FUNCTION search_is_due() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM search_due d WHERE d.transaction_id = NEW.transaction_id) THEN
    PERFORM refresh_search(ARRAY(SELECT d.commitment_id FROM search_due d WHERE d.transaction_id = NEW.transaction_id));
    DELETE FROM search_due d WHERE d.transaction_id = NEW.transaction_id;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER search_is_due AFTER INSERT ON "search_due" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION search_is_due();

CREATE FUNCTION note_search(ids uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
  INSERT INTO search_due (commitment_id, transaction_id) SELECT DISTINCT id, pg_current_xact_id()::text::bigint FROM unnest(ids) AS id WHERE id IS NOT NULL ON CONFLICT DO NOTHING
$$;
REVOKE ALL ON FUNCTION note_search(uuid[]) FROM PUBLIC;

CREATE FUNCTION search_changes() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'commitment_version', 'disposition' THEN
      PERFORM note_search(ARRAY(SELECT DISTINCT n.commitment_id FROM changed n));
    WHEN 'follow_up' THEN
      PERFORM note_search(ARRAY(SELECT o.commitment_id FROM (SELECT to_jsonb(c) AS row FROM changed c) n JOIN obligation o ON o.id = (n.row ->> 'obligation_id')::uuid
        UNION SELECT k.commitment_id FROM (SELECT to_jsonb(c) AS row FROM changed c) n JOIN condition k ON k.id = (n.row ->> 'condition_id')::uuid));
    WHEN 'obligation_state' THEN
      PERFORM note_search(ARRAY(SELECT DISTINCT o.commitment_id FROM (SELECT to_jsonb(c) AS row FROM changed c) n JOIN obligation o ON o.id = (n.row ->> 'obligation_id')::uuid));
    WHEN 'condition_state' THEN
      PERFORM note_search(ARRAY(SELECT DISTINCT k.commitment_id FROM (SELECT to_jsonb(c) AS row FROM changed c) n JOIN condition k ON k.id = (n.row ->> 'condition_id')::uuid));
    WHEN 'commitment_citation' THEN
      -- The quotations before and after a new one in a document share its text with it from now on.
      PERFORM note_search(ARRAY(SELECT v.commitment_id FROM (SELECT DISTINCT (to_jsonb(c) ->> 'citation_id')::uuid AS id FROM changed c) n JOIN citation q ON q.id = n.id
        JOIN source_text t ON t.source_version_id = q.source_version_id AND t.held = 'public'
        CROSS JOIN LATERAL (SELECT max(b.start_at) AS before FROM citation b WHERE b.source_version_id = q.source_version_id AND b.start_at < q.start_at AND EXISTS (SELECT 1 FROM commitment_citation u WHERE u.citation_id = b.id)) b
        CROSS JOIN LATERAL (SELECT min(a.start_at) AS after FROM citation a WHERE a.source_version_id = q.source_version_id AND a.start_at > q.start_at AND EXISTS (SELECT 1 FROM commitment_citation u WHERE u.citation_id = a.id)) a
        JOIN citation near ON near.source_version_id = q.source_version_id AND near.start_at IN (b.before, a.after, q.start_at)
        JOIN commitment_citation cc ON cc.citation_id = near.id JOIN commitment_version v ON v.id = cc.commitment_version_id));
    WHEN 'event_version' THEN
      PERFORM note_search(ARRAY(SELECT v.commitment_id FROM (SELECT to_jsonb(c) AS row FROM changed c) n JOIN deadline d ON d.precision IN ('event','next-in-series','period-after-event')
        JOIN commitment_version v ON v.id = d.commitment_version_id
        WHERE d.event_id = (n.row ->> 'event_id')::uuid OR (d.event_id IS NULL AND d.series_id IS NULL AND v.event_id = (n.row ->> 'event_id')::uuid)
          OR d.series_id IN (SELECT m.series_id FROM event_version m WHERE m.event_id = (n.row ->> 'event_id')::uuid)));
    WHEN 'source_description' THEN
      PERFORM note_search(ARRAY(SELECT v.commitment_id FROM (SELECT to_jsonb(c) AS row FROM changed c) n JOIN source_description earlier ON earlier.source_id = (n.row ->> 'source_id')::uuid
          AND earlier.version = (n.row ->> 'version')::integer - 1 AND earlier.language <> n.row ->> 'language'
        JOIN source_version sv ON sv.source_id = earlier.source_id JOIN citation q ON q.source_version_id = sv.id
        JOIN commitment_citation cc ON cc.citation_id = q.id JOIN commitment_version v ON v.id = cc.commitment_version_id));
  END CASE;
  RETURN NULL;
END $$;
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['commitment_version','disposition','follow_up','obligation_state','condition_state','commitment_citation','event_version','source_description']
  LOOP
    EXECUTE format('CREATE TRIGGER search_inserted AFTER INSERT ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_changes()', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['commitment_version','follow_up','obligation_state','condition_state']
  LOOP
    EXECUTE format('CREATE TRIGGER search_updated AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_changes()', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['obligation_state','condition_state']
  LOOP
    EXECUTE format('CREATE TRIGGER search_deleted AFTER DELETE ON %I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_changes()', name);
  END LOOP;
END $$;

SELECT refresh_search(ARRAY(SELECT id FROM commitment));
