-- One number that rises whenever a transaction changes anything that the public may read. What was made of the
-- record at one number is of no use at a later one.

-- CreateTable
CREATE TABLE "public_revision" (
    "is_only" BOOLEAN NOT NULL DEFAULT true,
    "number" BIGINT NOT NULL,
    "raised_by" BIGINT NOT NULL,

    CONSTRAINT "public_revision_pkey" PRIMARY KEY ("is_only")
);
ALTER TABLE "public_revision" ADD CONSTRAINT public_revision_is_one_row CHECK (is_only);

-- CreateTable
CREATE TABLE "revision_due" (
    "transaction_id" BIGINT NOT NULL,

    CONSTRAINT "revision_due_pkey" PRIMARY KEY ("transaction_id")
);

-- The row is locked from here to the commit, so the numbers rise in the order of the commits: whoever can read a number
-- can read everything that was published at it. Microseconds of the clock, so that it rises across a restore too,
-- which empties the table. What is told is told at the commit.
CREATE FUNCTION raise_revision() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE raised bigint;
BEGIN
  INSERT INTO public_revision AS r (number, raised_by) VALUES ((extract(epoch FROM clock_timestamp()) * 1000000)::bigint, pg_current_xact_id()::text::bigint)
    ON CONFLICT (is_only) DO UPDATE SET number = greatest(r.number + 1, excluded.number), raised_by = excluded.raised_by
      WHERE r.raised_by <> excluded.raised_by RETURNING r.number INTO raised;
  -- What other triggers change at the end of the same transaction is part of the same publication.
  IF raised IS NOT NULL THEN PERFORM pg_notify('public_revision', raised::text); END IF;
END $$;
REVOKE ALL ON FUNCTION raise_revision() FROM PUBLIC;

-- Noted by every change, raised once, when the transaction ends: publishers wait for each other no longer than that.
-- The index of the search is locked at that time too, by some before this and by some after: here always before.
CREATE FUNCTION revision_is_due() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('search'));
  PERFORM raise_revision();
  DELETE FROM revision_due d WHERE d.transaction_id = NEW.transaction_id;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER revision_is_due AFTER INSERT ON "revision_due" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION revision_is_due();

-- server/operations/table-rights.ts puts it on every table that the public may read.
CREATE FUNCTION note_public_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  INSERT INTO revision_due (transaction_id) VALUES (pg_current_xact_id()::text::bigint) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

-- When the next embargo ends: then the public reads something else without anybody having written. An instant, and not
-- a word of what it is about. Whatever becomes visible later than it was written does so with an embargo's end.
CREATE FUNCTION next_embargo_end() RETURNS timestamptz LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT min(embargo_until) FROM source_description WHERE embargo_until > now()
$$;

SELECT raise_revision();
