-- AlterTable
ALTER TABLE "series" ADD COLUMN     "author_id" UUID,
ADD COLUMN     "draft_id" UUID,
ADD COLUMN     "reviewer_id" UUID;

-- AlterTable
ALTER TABLE "source_version" ADD COLUMN     "author_id" UUID,
ADD COLUMN     "draft_id" UUID,
ADD COLUMN     "reviewer_id" UUID;

-- AlterTable
ALTER TABLE "reanchoring" ADD COLUMN     "draft_id" UUID,
ADD COLUMN     "reviewer_id" UUID;

-- AlterTable
ALTER TABLE "rubric_version" ADD COLUMN     "draft_id" UUID,
ADD COLUMN     "reviewer_id" UUID;

-- AlterTable
ALTER TABLE "reply" ADD COLUMN     "draft_id" UUID,
ADD COLUMN     "reviewer_id" UUID;

-- AlterTable
ALTER TABLE "disposition" ADD COLUMN     "draft_id" UUID,
ADD COLUMN     "reviewer_id" UUID;

-- CreateTable
CREATE TABLE "draft_file" (
    "draft_id" UUID NOT NULL,
    "content" TEXT NOT NULL,

    CONSTRAINT "draft_file_pkey" PRIMARY KEY ("draft_id")
);

-- AddForeignKey
ALTER TABLE "draft_file" ADD CONSTRAINT "draft_file_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was brought is never changed. It goes when its draft does, when it is published (the records say it all
-- then), and when what the draft says of it changes: a text that is removed by order leaves no copy here.
CREATE TRIGGER no_change BEFORE UPDATE ON "draft_file" FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE FUNCTION file_goes() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  DELETE FROM draft_file WHERE draft_id = NEW.id;
  RETURN NEW;
END $$;
CREATE TRIGGER file_goes AFTER UPDATE ON "draft" FOR EACH ROW
  WHEN (OLD.payload IS DISTINCT FROM NEW.payload OR NEW.state = 'published') EXECUTE FUNCTION file_goes();

ALTER TABLE "draft" DROP CONSTRAINT draft_kind,
  ADD CONSTRAINT draft_kind CHECK (record_kind IN ('follow-up','commitment','source','capture','event','party','topic',
    'indicator','measurement','series','rubric','reply','settlement','disposition','import','topics','link'));

-- Of what was recorded before this, the audit trail says who did it: no row of these tables is ever changed.
-- Two persons hold for everything that the public reads as said by somebody of the desk. Of these tables two
-- had no author before; a row that names none is nobody's whom a second person could have reviewed.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['series','source_version','reanchoring','rubric_version','reply','disposition']
  LOOP
    EXECUTE format('CREATE TRIGGER two_persons BEFORE INSERT ON %I FOR EACH ROW EXECUTE FUNCTION two_persons()', name);
  END LOOP;
END $$;
