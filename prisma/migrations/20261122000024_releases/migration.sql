-- CreateTable
CREATE TABLE "release" (
    "id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "as_of" TIMESTAMPTZ(3) NOT NULL,
    "note_en" TEXT NOT NULL,
    "note_es" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "reviewer_id" UUID,
    "draft_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "visible_from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release_file" (
    "id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "release_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release_chunk" (
    "file_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "release_chunk_pkey" PRIMARY KEY ("file_id","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "release_day_key" ON "release"("day");

-- CreateIndex
CREATE UNIQUE INDEX "release_file_release_id_name_key" ON "release_file"("release_id", "name");

-- AddForeignKey
ALTER TABLE "release_file" ADD CONSTRAINT "release_file_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_chunk" ADD CONSTRAINT "release_chunk_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "release_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "release"
  ADD CONSTRAINT release_note CHECK (btrim(note_en) <> '' AND btrim(note_es) <> ''),
  ADD CONSTRAINT release_never_before_recorded CHECK (visible_from >= recorded_at);
ALTER TABLE "release_file"
  -- A name is a part of an address, and of a line of SHA256SUMS.
  ADD CONSTRAINT release_file_name CHECK (name ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$'),
  ADD CONSTRAINT release_file_size CHECK (bytes > 0),
  ADD CONSTRAINT release_file_fingerprint CHECK (sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE "release_chunk" ADD CONSTRAINT release_chunk_size CHECK (number >= 0 AND octet_length(content) BETWEEN 1 AND 65536);

CREATE TRIGGER recorded_now BEFORE INSERT ON "release" FOR EACH ROW EXECUTE FUNCTION recorded_now();
CREATE TRIGGER two_persons BEFORE INSERT ON "release" FOR EACH ROW EXECUTE FUNCTION two_persons();
CREATE TRIGGER no_change BEFORE UPDATE OR DELETE ON "release" FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "release" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER no_change BEFORE UPDATE OR DELETE ON "release_file" FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "release_file" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();

-- A release is made in one transaction and nothing is added to it afterwards.
CREATE FUNCTION release_is_closed() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE made_here boolean; added jsonb := to_jsonb(NEW) - 'content'::text;
BEGIN
  IF TG_TABLE_NAME = 'release_file' THEN
    SELECT r.xmin = pg_current_xact_id()::xid INTO made_here FROM release r WHERE r.id = (added ->> 'release_id')::uuid;
  ELSE
    SELECT f.xmin = pg_current_xact_id()::xid INTO made_here FROM release_file f WHERE f.id = (added ->> 'file_id')::uuid;
  END IF;
  IF NOT coalesce(made_here, true) THEN
    RAISE EXCEPTION 'a release is frozen: nothing is added to it' USING ERRCODE = '23514', CONSTRAINT = 'release_is_closed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER release_is_closed BEFORE INSERT ON "release_file" FOR EACH ROW EXECUTE FUNCTION release_is_closed();
CREATE TRIGGER release_is_closed BEFORE INSERT ON "release_chunk" FOR EACH ROW EXECUTE FUNCTION release_is_closed();

-- When its transaction ends, every file is there from its first byte to its last. Fingerprints over pieces are proven
-- by `tracker verify`, which reads them in order.
CREATE FUNCTION release_file_is_whole() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE pieces record;
BEGIN
  SELECT count(*) AS n, max(number) AS last, sum(octet_length(content)) AS bytes INTO pieces FROM release_chunk WHERE file_id = NEW.id;
  IF pieces.bytes IS DISTINCT FROM NEW.bytes OR pieces.last IS DISTINCT FROM pieces.n - 1 THEN
    RAISE EXCEPTION 'a file of a release is not whole' USING ERRCODE = '23514', CONSTRAINT = 'release_file_is_whole';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER release_file_is_whole AFTER INSERT ON "release_file" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION release_file_is_whole();

-- Its bytes go where two persons of the desk decided that the law demands it. Name, size and fingerprint stay.
CREATE FUNCTION release_chunk_stays() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF redaction_in_course() THEN RETURN OLD; END IF;
  END IF;
  RAISE EXCEPTION 'a release is append-only' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER no_change BEFORE UPDATE OR DELETE ON "release_chunk" FOR EACH ROW EXECUTE FUNCTION release_chunk_stays();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "release_chunk" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();

-- As `redact` does for texts, and under the same conditions. Returns in how many places it stood.
CREATE FUNCTION withdraw_release_file(asked uuid) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE r redaction; n integer := 0;
BEGIN
  IF NOT has_table_privilege(session_user, 'redaction', 'UPDATE') THEN RAISE EXCEPTION 'not allowed' USING ERRCODE = '42501'; END IF;
  SELECT * INTO r FROM redaction WHERE id = asked FOR UPDATE;
  PERFORM set_config('tracker.redaction', asked::text, true);
  IF NOT redaction_in_course() OR r.target <> 'release-file.content' THEN
    RAISE EXCEPTION 'a file is withdrawn when two persons decided it' USING ERRCODE = '42501';
  END IF;
  DELETE FROM release_chunk WHERE file_id = r.record_id::uuid;
  IF FOUND THEN
    INSERT INTO redacted_text (redaction_id, table_name, record_id, column_name) VALUES (r.id, 'release_file', r.record_id, 'content');
    n := 1;
  END IF;
  UPDATE redaction SET removed_at = clock_timestamp() WHERE id = r.id;
  PERFORM set_config('tracker.redaction', '', true);
  RETURN n;
END $$;

ALTER TABLE "redaction" DROP CONSTRAINT redaction_target,
  ADD CONSTRAINT redaction_target CHECK (target IN ('follow-up.note','follow-up.searched','follow-up.because','commitment-version.summary-en',
    'commitment-version.summary-es','criterion.text-en','criterion.text-es','reply.text','reply.because','suggestion.words','draft-comment.text',
    'draft.private-notes','draft.payload','release-file.content','audit-text.before','audit-text.after'));
ALTER TABLE "draft" DROP CONSTRAINT draft_kind,
  ADD CONSTRAINT draft_kind CHECK (record_kind IN ('follow-up','commitment','source','capture','event','party','topic',
    'indicator','measurement','series','rubric','reply','settlement','disposition','import','topics','link','release'));
