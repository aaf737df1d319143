-- CreateTable
CREATE TABLE "disposition" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "into_id" UUID,
    "public_id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "reason_en" TEXT,
    "reason_es" TEXT,
    "author_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "visible_from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "disposition_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "disposition_commitment_id_sequence_key" ON "disposition"("commitment_id", "sequence");

-- CreateIndex
CREATE INDEX "disposition_into_id_idx" ON "disposition"("into_id");

-- CreateIndex
CREATE INDEX "disposition_public_id_idx" ON "disposition"("public_id");

-- CreateIndex
CREATE INDEX "disposition_slug_idx" ON "disposition"("slug");

-- AddForeignKey
ALTER TABLE "disposition" ADD CONSTRAINT "disposition_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disposition" ADD CONSTRAINT "disposition_into_id_fkey" FOREIGN KEY ("into_id") REFERENCES "commitment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "disposition" ADD CONSTRAINT disposition_kind CHECK (kind IN ('merged','archived','restored')),
  ADD CONSTRAINT merged_into_what CHECK ((kind = 'merged') = (into_id IS NOT NULL) AND into_id IS DISTINCT FROM commitment_id),
  ADD CONSTRAINT disposition_says_why CHECK (num_nonnulls(reason_en, reason_es) >= 1),
  ADD CONSTRAINT disposition_never_before_recorded CHECK (visible_from >= recorded_at);

-- Whether a commitment is a record of its own now: whatever became of it last, if anything.
CREATE FUNCTION is_removed(about uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT coalesce((SELECT kind <> 'restored' FROM disposition WHERE commitment_id = about ORDER BY sequence DESC LIMIT 1), false)
$$;

-- One decision about a commitment at a time: both rows are locked, in one order, before anything is looked at.
CREATE FUNCTION disposition_fits() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM 1 FROM commitment WHERE id IN (NEW.commitment_id, NEW.into_id) ORDER BY id FOR UPDATE;
  NEW.sequence := coalesce((SELECT max(sequence) FROM disposition WHERE commitment_id = NEW.commitment_id), 0) + 1;
  IF is_removed(NEW.commitment_id) <> (NEW.kind = 'restored') OR (NEW.into_id IS NOT NULL AND is_removed(NEW.into_id)) THEN
    RAISE EXCEPTION 'what was merged or archived can only be restored, and leads to what stands' USING ERRCODE = '23514', CONSTRAINT = 'disposition_fits';
  END IF;
  IF NEW.kind = 'archived' AND EXISTS (SELECT 1 FROM disposition d WHERE d.into_id = NEW.commitment_id AND is_removed(d.commitment_id)
      AND d.sequence = (SELECT max(l.sequence) FROM disposition l WHERE l.commitment_id = d.commitment_id)) THEN
    RAISE EXCEPTION 'another commitment leads here' USING ERRCODE = '23514', CONSTRAINT = 'disposition_fits';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER disposition_fits BEFORE INSERT ON "disposition" FOR EACH ROW EXECUTE FUNCTION disposition_fits();
CREATE TRIGGER recorded_now BEFORE INSERT ON "disposition" FOR EACH ROW EXECUTE FUNCTION recorded_now();
CREATE TRIGGER no_change BEFORE UPDATE OR DELETE ON "disposition" FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "disposition" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();

-- Nothing is added to what is merged or archived. The lock waits for a decision that is being made: a
-- publication and a merge at the same moment come one after the other.
CREATE FUNCTION commitment_stands() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE about uuid; added jsonb := to_jsonb(NEW);
BEGIN
  about := CASE TG_TABLE_NAME
    WHEN 'commitment_version' THEN (added ->> 'commitment_id')::uuid
    WHEN 'follow_up' THEN coalesce((SELECT o.commitment_id FROM obligation o WHERE o.id = (added ->> 'obligation_id')::uuid),
      (SELECT c.commitment_id FROM condition c WHERE c.id = (added ->> 'condition_id')::uuid))
    ELSE (SELECT i.commitment_id FROM indicator i WHERE i.id = (added ->> 'indicator_id')::uuid) END;
  PERFORM 1 FROM commitment WHERE id = about FOR KEY SHARE;
  IF is_removed(about) THEN
    RAISE EXCEPTION 'the commitment was merged or archived' USING ERRCODE = '23514', CONSTRAINT = 'commitment_stands';
  END IF;
  RETURN NEW;
END $$;
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['commitment_version','follow_up','indicator_version','measurement']
  LOOP
    EXECUTE format('CREATE TRIGGER commitment_stands BEFORE INSERT ON %I FOR EACH ROW EXECUTE FUNCTION commitment_stands()', name);
  END LOOP;
END $$;
