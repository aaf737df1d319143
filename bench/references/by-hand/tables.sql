-- What somebody would write by hand who needs nothing but these answers: one wide row for each commitment with small
-- numbers instead of identities, and the indexes that these questions want.
DROP SCHEMA IF EXISTS reference CASCADE;
CREATE SCHEMA reference;
CREATE TABLE reference.topic AS SELECT id, slug, row_number() OVER (ORDER BY slug)::smallint AS code FROM topic;
CREATE TABLE reference.party AS SELECT id, slug, row_number() OVER (ORDER BY slug)::smallint AS code FROM party;
CREATE TABLE reference.source AS SELECT id, slug, row_number() OVER (ORDER BY slug)::integer AS code FROM source;
CREATE TABLE reference.event AS SELECT id, slug, row_number() OVER (ORDER BY slug)::integer AS code FROM event;

CREATE TABLE reference.entry AS
  SELECT e.number, e.commitment_id AS id, e.kind, e.year::smallint AS year, v.code AS event,
    ARRAY(SELECT t.code FROM reference.topic t WHERE t.id = ANY(e.topics)) AS topics,
    ARRAY(SELECT p.code FROM reference.party p WHERE p.id = ANY(e.parties)) AS parties,
    ARRAY(SELECT s.code FROM reference.source s WHERE s.id = ANY(e.sources)) AS sources,
    e.statuses, timeliness_on(current_date, e.timeliness, e.after_deadline, e.deadline_on, 30) AS timeliness, e.deadline_on, e.changed_at
  FROM list_entry e LEFT JOIN reference.event v ON v.id = e.event_id WHERE e.visible_from <= now() AND e.visible_until > now();
ALTER TABLE reference.entry ADD PRIMARY KEY (number);
CREATE INDEX ON reference.entry (changed_at, number);
CREATE INDEX ON reference.entry USING gin (topics);
CREATE INDEX ON reference.entry USING gin (parties);
CREATE INDEX ON reference.entry USING gin (statuses);

-- All that is searched of a commitment in one vector, with the names of what it belongs to: the same words, so the same hits.
CREATE TABLE reference.words AS
  SELECT k.number, setweight(search_vector(concat_ws(' . ', k.collection || '-' || k.number, v.title_en), 'en'), 'A') || setweight(search_vector(coalesce(v.title_es, ''), 'es'), 'A')
    || setweight(search_vector(concat_ws(' . ', v.summary_en, string_agg(q.exact, ' . ')), 'en'), 'B') || setweight(search_vector(coalesce(v.summary_es, ''), 'es'), 'B')
    || setweight(search_vector(coalesce((SELECT string_agg(concat_ws(' . ', f.note, f.searched), ' . ') FROM obligation o JOIN follow_up f ON f.obligation_id = o.id WHERE o.commitment_id = k.id), ''), 'en'), 'C')
    || setweight(search_vector(coalesce(string_agg(text_beside(q.id), ' . '), ''), 'en'), 'D')
    || setweight(search_vector(coalesce((SELECT string_agg(concat_ws(' ', n.name_en, n.name_es), ' . ') FROM (
      SELECT t.name_en, t.name_es FROM commitment_topic ct JOIN topic_version t ON t.topic_id = ct.topic_id WHERE ct.commitment_version_id = v.id
      UNION ALL SELECT p.name_en, p.name_es FROM commitment_from cf JOIN party_version p ON p.party_id = cf.party_id WHERE cf.commitment_version_id = v.id
      UNION ALL SELECT e.name_en, e.name_es FROM event_version e WHERE e.event_id = v.event_id) n), ''), 'en'), 'D') AS vector
  FROM commitment k JOIN commitment_version v ON v.commitment_id = k.id JOIN commitment_citation c ON c.commitment_version_id = v.id JOIN citation q ON q.id = c.citation_id
  GROUP BY k.collection, k.number, k.id, v.id, v.title_en, v.summary_en, v.title_es, v.summary_es, v.event_id;
ALTER TABLE reference.words ADD PRIMARY KEY (number);
CREATE INDEX ON reference.words USING gin (vector);

CREATE TABLE reference.state AS SELECT o.id AS obligation, k.number, s.visible_from, coalesce(s.visible_until, 'infinity') AS visible_until, coalesce(s.status, 'not-assessed') AS status
  FROM obligation_state s JOIN obligation o ON o.id = s.obligation_id JOIN commitment k ON k.id = o.commitment_id;
CREATE INDEX ON reference.state (number, visible_from);
CREATE INDEX ON reference.state (visible_from, visible_until);
ANALYZE reference.entry, reference.words, reference.state;
