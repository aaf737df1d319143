-- AlterTable
ALTER TABLE "draft" ADD COLUMN     "sent_at" TIMESTAMPTZ(3),
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "writers" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[];

-- AlterTable
ALTER TABLE "measurement" ADD COLUMN     "draft_id" UUID,
ADD COLUMN     "reviewer_id" UUID;

-- CreateTable
CREATE TABLE "draft_comment" (
    "id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "field" TEXT,
    "text" TEXT,
    "resolves_id" UUID,
    "author_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_comment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "draft_comment_resolves_id_key" ON "draft_comment"("resolves_id");

-- CreateIndex
CREATE INDEX "draft_comment_draft_id_idx" ON "draft_comment"("draft_id");

-- AddForeignKey
ALTER TABLE "draft_comment" ADD CONSTRAINT "draft_comment_resolves_id_fkey" FOREIGN KEY ("resolves_id") REFERENCES "draft_comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whoever began a draft has written in it; nobody reviews what they wrote.
UPDATE "draft" SET writers = ARRAY[author_id];
ALTER TABLE "draft" ADD CONSTRAINT draft_kind CHECK (record_kind IN ('follow-up','commitment','source','capture','event','party','topic')),
  ADD CONSTRAINT reviewer_has_not_written CHECK (reviewer_id IS NULL OR NOT reviewer_id = ANY (writers)),
  ADD CONSTRAINT sent_when_in_review CHECK (state <> 'in-review' OR sent_at IS NOT NULL);

-- What is said about a draft stays as it was said. The draft itself may be discarded, and so this names it
-- without a foreign key: what was said about it is then about nothing that anybody can see.
ALTER TABLE "draft_comment" ADD CONSTRAINT draft_comment_kind CHECK (kind IN ('comment','return','resolved')),
  ADD CONSTRAINT draft_comment_says CHECK (CASE kind WHEN 'resolved' THEN resolves_id IS NOT NULL AND text IS NULL
    ELSE resolves_id IS NULL AND text IS NOT NULL END);
CREATE TRIGGER no_change BEFORE UPDATE OR DELETE ON "draft_comment" FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "draft_comment" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();

ALTER TABLE "installation_setting" DROP CONSTRAINT setting_key,
  ADD CONSTRAINT setting_key CHECK (key IN ('second-factor-roles','publication'));

-- Two persons, whoever writes: while the installation asks for it, nothing that a person wrote is published
-- without another who reviewed it. Whoever runs the program on the server answers for what it does by itself.
CREATE FUNCTION two_persons() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW.reviewer_id = NEW.author_id THEN
    RAISE EXCEPTION 'nobody reviews what they wrote' USING ERRCODE = '23514', CONSTRAINT = 'reviewer_is_not_author';
  END IF;
  IF NEW.reviewer_id IS NULL
     AND (SELECT value #>> '{}' FROM installation_setting WHERE key = 'publication' ORDER BY version DESC LIMIT 1) = 'two-persons'
     AND NOT EXISTS (SELECT 1 FROM desk_user WHERE id = NEW.author_id AND kind = 'system') THEN
    RAISE EXCEPTION 'this installation publishes nothing that a second person has not reviewed' USING ERRCODE = '23514', CONSTRAINT = 'two_persons';
  END IF;
  RETURN NEW;
END $$;
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['topic_version','party_version','event_version','source_description','commitment_version',
    'follow_up','indicator_version','measurement']
  LOOP
    EXECUTE format('CREATE TRIGGER two_persons BEFORE INSERT ON %I FOR EACH ROW EXECUTE FUNCTION two_persons()', name);
  END LOOP;
END $$;

-- The statement's instant instead of the transaction's: a review publishes, reads what the public would read
-- and takes it all back, in one transaction. A reader's transaction is one statement; nothing changes for it.
CREATE OR REPLACE FUNCTION public_now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT least(statement_timestamp(), coalesce(nullif(current_setting('tracker.as_of', true), '')::timestamptz, statement_timestamp()))
$$;
