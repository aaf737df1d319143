-- The least that a saved follow-up needs, on tables made for nothing else.
DROP SCHEMA IF EXISTS reference_writes CASCADE;
CREATE SCHEMA reference_writes;
CREATE TABLE reference_writes.log AS SELECT id AS obligation, 0 AS version FROM obligation;
ALTER TABLE reference_writes.log ADD PRIMARY KEY (obligation);
CREATE TABLE reference_writes.state AS SELECT id AS obligation, NULL::date AS checked_on, 0 AS entries, now() AS changed_at FROM obligation;
ALTER TABLE reference_writes.state ADD PRIMARY KEY (obligation);
CREATE TABLE reference_writes.entry (id uuid PRIMARY KEY, obligation uuid NOT NULL REFERENCES reference_writes.log, sequence int NOT NULL, kind text NOT NULL, checked_on date NOT NULL, searched text NOT NULL, recorded_at timestamptz NOT NULL, UNIQUE (obligation, sequence));
CREATE TABLE reference_writes.audit (sequence bigint PRIMARY KEY, recorded_at timestamptz NOT NULL, action text NOT NULL, record uuid NOT NULL, content text NOT NULL, hash text NOT NULL UNIQUE);
INSERT INTO reference_writes.audit VALUES (0, now(), 'begin', gen_random_uuid(), '', '');
