-- AlterTable
ALTER TABLE "source_version" ADD COLUMN     "fetched_from" TEXT,
ADD COLUMN     "import_changes" JSONB;

-- CreateTable
CREATE TABLE "source_file" (
    "source_version_id" UUID NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "source_file_pkey" PRIMARY KEY ("source_version_id")
);

-- CreateTable
CREATE TABLE "capture" (
    "id" UUID NOT NULL,
    "origin" TEXT NOT NULL,
    "url" TEXT,
    "final_url" TEXT,
    "file_name" TEXT,
    "media_type" TEXT NOT NULL,
    "encoding" TEXT,
    "file" BYTEA,
    "file_sha256" TEXT NOT NULL,
    "file_bytes" INTEGER NOT NULL,
    "text" TEXT,
    "text_sha256" TEXT NOT NULL,
    "text_code_points" INTEGER NOT NULL,
    "changes" JSONB NOT NULL,
    "proposed" JSONB NOT NULL,
    "text_held" TEXT NOT NULL,
    "source_id" UUID,
    "captured_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "version" INTEGER NOT NULL DEFAULT 1,
    "source_version_id" UUID,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by_id" UUID,

    CONSTRAINT "capture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link_check" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" TEXT NOT NULL,
    "code" TEXT,
    "http_status" INTEGER,
    "final_url" TEXT,
    "etag" TEXT,
    "last_modified" TEXT,
    "file_sha256" TEXT,
    "text_sha256" TEXT,
    "capture_id" UUID,

    CONSTRAINT "link_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reanchoring" (
    "sequence" BIGSERIAL NOT NULL,
    "citation_id" UUID NOT NULL,
    "source_version_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "new_citation_id" UUID,
    "settlement" TEXT,
    "note_en" TEXT,
    "note_es" TEXT,
    "author_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "visible_from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reanchoring_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "intake" (
    "id" UUID NOT NULL,
    "source_version_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "sentences" JSONB NOT NULL,
    "started_by_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "intake_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "intake_passage" (
    "id" UUID NOT NULL,
    "intake_id" UUID NOT NULL,
    "start_at" INTEGER NOT NULL,
    "end_at" INTEGER NOT NULL,
    "kind" TEXT,
    "part" TEXT NOT NULL,
    "proposal" JSONB,
    "state" TEXT NOT NULL DEFAULT 'open',
    "reason" TEXT,
    "note" TEXT,
    "merged_into_id" UUID,
    "draft_id" UUID,
    "commitment_id" UUID,
    "link" TEXT,
    "link_wording" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "intake_passage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "intake_step" (
    "id" BIGSERIAL NOT NULL,
    "intake_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "action" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "intake_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_coverage" (
    "source_version_id" UUID NOT NULL,
    "stating" INTEGER NOT NULL,
    "considered" INTEGER NOT NULL,
    "tracked" INTEGER NOT NULL,
    "sentences" INTEGER NOT NULL,
    "open_sentences" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_coverage_pkey" PRIMARY KEY ("source_version_id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checks" JSONB NOT NULL,
    "faults" INTEGER NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_fault" (
    "id" BIGSERIAL NOT NULL,
    "verification_id" UUID NOT NULL,
    "check" TEXT NOT NULL,
    "record" TEXT NOT NULL,
    "fault" TEXT NOT NULL,

    CONSTRAINT "verification_fault_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "capture_state_captured_at_idx" ON "capture"("state", "captured_at");

-- CreateIndex
CREATE INDEX "capture_source_id_idx" ON "capture"("source_id");

-- CreateIndex
CREATE INDEX "capture_file_sha256_idx" ON "capture"("file_sha256");

-- CreateIndex
CREATE INDEX "capture_text_sha256_idx" ON "capture"("text_sha256");

-- CreateIndex
CREATE INDEX "link_check_source_id_checked_at_idx" ON "link_check"("source_id", "checked_at");

-- CreateIndex
CREATE INDEX "reanchoring_citation_id_idx" ON "reanchoring"("citation_id");

-- CreateIndex
CREATE INDEX "reanchoring_source_version_id_idx" ON "reanchoring"("source_version_id");

-- CreateIndex
CREATE INDEX "reanchoring_new_citation_id_idx" ON "reanchoring"("new_citation_id");

-- CreateIndex
CREATE UNIQUE INDEX "intake_source_version_id_key" ON "intake"("source_version_id");

-- CreateIndex
CREATE INDEX "intake_passage_intake_id_start_at_idx" ON "intake_passage"("intake_id", "start_at");

-- CreateIndex
CREATE INDEX "intake_passage_commitment_id_idx" ON "intake_passage"("commitment_id");

-- CreateIndex
CREATE INDEX "intake_passage_draft_id_idx" ON "intake_passage"("draft_id");

-- CreateIndex
CREATE INDEX "intake_step_intake_id_actor_id_idx" ON "intake_step"("intake_id", "actor_id");

-- CreateIndex
CREATE INDEX "verification_finished_at_idx" ON "verification"("finished_at");

-- CreateIndex
CREATE INDEX "verification_fault_verification_id_idx" ON "verification_fault"("verification_id");

-- AddForeignKey
ALTER TABLE "source_file" ADD CONSTRAINT "source_file_source_version_id_fkey" FOREIGN KEY ("source_version_id") REFERENCES "source_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capture" ADD CONSTRAINT "capture_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_check" ADD CONSTRAINT "link_check_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reanchoring" ADD CONSTRAINT "reanchoring_citation_id_fkey" FOREIGN KEY ("citation_id") REFERENCES "citation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reanchoring" ADD CONSTRAINT "reanchoring_source_version_id_fkey" FOREIGN KEY ("source_version_id") REFERENCES "source_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reanchoring" ADD CONSTRAINT "reanchoring_new_citation_id_fkey" FOREIGN KEY ("new_citation_id") REFERENCES "citation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intake" ADD CONSTRAINT "intake_source_version_id_fkey" FOREIGN KEY ("source_version_id") REFERENCES "source_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intake_passage" ADD CONSTRAINT "intake_passage_intake_id_fkey" FOREIGN KEY ("intake_id") REFERENCES "intake"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intake_step" ADD CONSTRAINT "intake_step_intake_id_fkey" FOREIGN KEY ("intake_id") REFERENCES "intake"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_coverage" ADD CONSTRAINT "source_coverage_source_version_id_fkey" FOREIGN KEY ("source_version_id") REFERENCES "source_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verification_fault" ADD CONSTRAINT "verification_fault_verification_id_fkey" FOREIGN KEY ("verification_id") REFERENCES "verification"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Closed lists; the same stand in domain/ and a test compares them ------------------------------------
ALTER TABLE "capture"
  ADD CONSTRAINT capture_origin CHECK (origin IN ('paste','file','address','check')),
  ADD CONSTRAINT capture_text_held CHECK (text_held IN ('public','desk','none')),
  ADD CONSTRAINT capture_state CHECK (state IN ('open','kept','discarded')),
  -- What was decided about is held by its version, or by nobody; what may not be kept never comes here.
  ADD CONSTRAINT capture_blanked CHECK ((text IS NOT NULL) = (state = 'open' AND text_held <> 'none')
    AND (file IS NOT NULL) = (state = 'open' AND text_held <> 'none')),
  ADD CONSTRAINT capture_kept CHECK ((state = 'kept') = (source_version_id IS NOT NULL)),
  ADD CONSTRAINT capture_version_of FOREIGN KEY (source_version_id) REFERENCES "source_version"(id);
ALTER TABLE "link_check"
  ADD CONSTRAINT link_check_outcome CHECK (outcome IN ('alive','changed','redirected','gone','unreachable','refused'));
ALTER TABLE "reanchoring"
  ADD CONSTRAINT reanchoring_outcome CHECK (outcome IN ('same','moved','changed','removed','not-compared')),
  ADD CONSTRAINT reanchoring_settlement CHECK (settlement IN ('accepted','stands')),
  ADD CONSTRAINT reanchoring_accepted CHECK ((new_citation_id IS NOT NULL) = (coalesce(settlement, '') = 'accepted' OR outcome IN ('same','moved')));
ALTER TABLE "intake_passage"
  ADD CONSTRAINT intake_passage_place CHECK (start_at >= 0 AND end_at > start_at),
  ADD CONSTRAINT intake_passage_kind CHECK (kind IN ('commitment','ask','condition','figure','event','position')),
  ADD CONSTRAINT intake_passage_part CHECK (part IN ('prose','item','heading','headline','speaker','front-matter','navigation','question')),
  ADD CONSTRAINT intake_passage_state CHECK (state IN ('open','accepted','tracked','set-aside','merged')),
  ADD CONSTRAINT intake_passage_link CHECK (link IN ('new','same','renews','answers')),
  ADD CONSTRAINT intake_passage_wording CHECK (link_wording IS NULL OR (link_wording IN ('same','weaker','stronger') AND link = 'renews')),
  ADD CONSTRAINT intake_passage_tracked CHECK (state <> 'tracked' OR (commitment_id IS NOT NULL AND link IS NOT NULL)),
  ADD CONSTRAINT intake_passage_set_aside CHECK ((state = 'set-aside') = (reason IS NOT NULL)),
  ADD CONSTRAINT intake_passage_merged CHECK ((state = 'merged') = (merged_into_id IS NOT NULL)),
  ADD CONSTRAINT intake_passage_commitment FOREIGN KEY (commitment_id) REFERENCES "commitment"(id),
  ADD CONSTRAINT intake_passage_draft FOREIGN KEY (draft_id) REFERENCES "draft"(id) ON DELETE SET NULL,
  ADD CONSTRAINT intake_passage_merged_into FOREIGN KEY (merged_into_id) REFERENCES "intake_passage"(id);
ALTER TABLE "source_coverage"
  ADD CONSTRAINT source_coverage_figures CHECK (tracked >= 0 AND tracked <= considered AND considered <= stating AND open_sentences >= 0 AND open_sentences <= sentences);

-- The file of a version has the fingerprint that the version states, and is kept only where the text is.
CREATE FUNCTION file_has_its_fingerprint() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM source_version v WHERE v.id = NEW.source_version_id AND v.text_held <> 'none'
      AND v.file_sha256 = encode(sha256(NEW.content), 'hex') AND v.file_bytes = octet_length(NEW.content)) THEN
    RAISE EXCEPTION 'the file does not have the fingerprint of its version' USING ERRCODE = '23514', CONSTRAINT = 'file_has_its_fingerprint';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER file_has_its_fingerprint BEFORE INSERT ON "source_file" FOR EACH ROW EXECUTE FUNCTION file_has_its_fingerprint();

-- A re-anchored quotation belongs to the same source, in the version that the row speaks of.
CREATE FUNCTION reanchoring_fits() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM citation c JOIN source_version o ON o.id = c.source_version_id
        JOIN source_version n ON n.id = NEW.source_version_id
      WHERE c.id = NEW.citation_id AND o.source_id = n.source_id AND o.number < n.number)
     OR (NEW.new_citation_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM citation c
      WHERE c.id = NEW.new_citation_id AND c.source_version_id = NEW.source_version_id AND c.reanchors_id = NEW.citation_id)) THEN
    RAISE EXCEPTION 'a re-anchoring joins a quotation to a later version of its own source' USING ERRCODE = '23514', CONSTRAINT = 'reanchoring_fits';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reanchoring_fits BEFORE INSERT ON "reanchoring" FOR EACH ROW EXECUTE FUNCTION reanchoring_fits();

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['source_file','link_check','reanchoring','intake','verification','verification_fault']
  LOOP
    EXECUTE format('CREATE TRIGGER no_change BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION forbid_change()', name);
    EXECUTE format('CREATE TRIGGER no_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION forbid_change()', name);
  END LOOP;
END $$;
CREATE TRIGGER recorded_now BEFORE INSERT ON "reanchoring" FOR EACH ROW EXECUTE FUNCTION recorded_now();

-- Passages of a long text are looked for by their words.
CREATE INDEX citation_words ON "citation" USING gin (to_tsvector('english', exact));

-- Who works at night: the jobs of server/jobs ------------------------------------------------------------
INSERT INTO "desk_user" (id, kind, email, name, role) VALUES
  ('00000000-0000-4000-8000-000000000003', 'system', NULL, 'jobs', 'system');
