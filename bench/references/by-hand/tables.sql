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

CREATE TABLE reference.words AS
  SELECT k.number, setweight(to_tsvector('english', concat_ws(' ', v.title_en, v.summary_en)), 'A') || setweight(to_tsvector('spanish', concat_ws(' ', v.title_es, v.summary_es)), 'A')
    || setweight(to_tsvector('english', string_agg(q.exact, ' ')), 'B') || setweight(to_tsvector('english', coalesce((
      SELECT string_agg(f.note, ' ') FROM obligation o JOIN follow_up f ON f.obligation_id = o.id WHERE o.commitment_id = k.id), '')), 'C') AS vector
  FROM commitment k JOIN commitment_version v ON v.commitment_id = k.id JOIN commitment_citation c ON c.commitment_version_id = v.id JOIN citation q ON q.id = c.citation_id
  GROUP BY k.number, k.id, v.title_en, v.summary_en, v.title_es, v.summary_es;
ALTER TABLE reference.words ADD PRIMARY KEY (number);
CREATE INDEX ON reference.words USING gin (vector);

CREATE TABLE reference.state AS SELECT o.id AS obligation, k.number, s.visible_from, coalesce(s.visible_until, 'infinity') AS visible_until, coalesce(s.status, 'not-assessed') AS status
  FROM obligation_state s JOIN obligation o ON o.id = s.obligation_id JOIN commitment k ON k.id = o.commitment_id;
CREATE INDEX ON reference.state (number, visible_from);
CREATE INDEX ON reference.state (visible_from, visible_until);
ANALYZE reference.entry, reference.words, reference.state;
