-- CreateTable
CREATE TABLE "suggestion" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "follow_up_id" UUID,
    "place" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "url" TEXT,
    "email" TEXT,
    "email_given_at" TIMESTAMPTZ(3),
    "language" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "is_suspect" BOOLEAN NOT NULL DEFAULT false,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" TEXT NOT NULL DEFAULT 'open',
    "reason" TEXT,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "draft_id" UUID,
    "told" TEXT,

    CONSTRAINT "suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "returned_form" (
    "token_sha256" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "returned_form_pkey" PRIMARY KEY ("token_sha256")
);

-- CreateTable
CREATE TABLE "reply" (
    "id" UUID NOT NULL,
    "follow_up_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "party_id" UUID,
    "text" TEXT,
    "text_lang" TEXT,
    "replied_on" TEXT,
    "citation_id" UUID,
    "replaces_id" UUID,
    "because" TEXT,
    "author_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "visible_from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published_head" (
    "sequence" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "published_head_pkey" PRIMARY KEY ("sequence")
);

-- CreateIndex
CREATE INDEX "suggestion_state_received_at_idx" ON "suggestion"("state", "received_at");

-- CreateIndex
CREATE INDEX "suggestion_commitment_id_idx" ON "suggestion"("commitment_id");

-- CreateIndex
CREATE INDEX "suggestion_follow_up_id_idx" ON "suggestion"("follow_up_id");

-- CreateIndex
CREATE INDEX "returned_form_created_at_idx" ON "returned_form"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "reply_replaces_id_key" ON "reply"("replaces_id");

-- CreateIndex
CREATE INDEX "reply_follow_up_id_idx" ON "reply"("follow_up_id");

-- CreateIndex
CREATE INDEX "reply_party_id_idx" ON "reply"("party_id");

-- CreateIndex
CREATE INDEX "reply_citation_id_idx" ON "reply"("citation_id");

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_follow_up_id_fkey" FOREIGN KEY ("follow_up_id") REFERENCES "follow_up"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply" ADD CONSTRAINT "reply_follow_up_id_fkey" FOREIGN KEY ("follow_up_id") REFERENCES "follow_up"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply" ADD CONSTRAINT "reply_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply" ADD CONSTRAINT "reply_citation_id_fkey" FOREIGN KEY ("citation_id") REFERENCES "citation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply" ADD CONSTRAINT "reply_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "reply"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Closed lists and shapes; domain/closed-lists.test.ts compares them with the domain's -----------------
ALTER TABLE "suggestion"
  ADD CONSTRAINT suggestion_place CHECK (place IN ('title','summary','quotation','status','deadline','figure','other')),
  ADD CONSTRAINT suggestion_state CHECK (state IN ('open','accepted','declined')),
  ADD CONSTRAINT suggestion_language CHECK (language IN ('en','es')),
  ADD CONSTRAINT suggestion_told CHECK (told IN ('no-address','sent','not-sent')),
  ADD CONSTRAINT suggestion_size CHECK (char_length(words) <= 4000 AND char_length(url) <= 2000 AND char_length(email) <= 200),
  ADD CONSTRAINT suggestion_link CHECK (url ~ '^https?://'),
  ADD CONSTRAINT suggestion_fingerprint CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT suggestion_address_since CHECK ((email IS NULL) = (email_given_at IS NULL)),
  -- Who is answered, by whom and when; and then nobody's address is kept any longer.
  ADD CONSTRAINT suggestion_answered CHECK ((state = 'open') = (answered_at IS NULL) AND (state = 'open') = (answered_by_id IS NULL) AND (state = 'open' OR email IS NULL)),
  ADD CONSTRAINT suggestion_declined_why CHECK ((state = 'declined') = (reason IS NOT NULL)),
  ADD CONSTRAINT suggestion_accepted_into CHECK (draft_id IS NULL OR state = 'accepted'),
  ADD CONSTRAINT suggestion_draft FOREIGN KEY (draft_id) REFERENCES "draft"(id) ON DELETE SET NULL;
-- The same words about the same place wait for an answer once.
CREATE UNIQUE INDEX suggestion_waits_once ON "suggestion" (fingerprint) WHERE state = 'open';

-- What a reader sent stays as it was sent, and is answered once. An address may be added while it waits, and goes.
CREATE FUNCTION suggestion_is_kept() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE answer text[] := ARRAY['email','email_given_at','state','reason','answered_by_id','answered_at','draft_id','told'];
BEGIN
  IF to_jsonb(NEW) - answer IS DISTINCT FROM to_jsonb(OLD) - answer
     OR (OLD.state <> 'open' AND to_jsonb(NEW) - ARRAY['told','draft_id'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['told','draft_id'])
     OR (OLD.email IS NOT NULL AND NEW.email IS NOT NULL AND NEW.email <> OLD.email) THEN
    RAISE EXCEPTION 'what a reader sent is not changed' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER suggestion_is_kept BEFORE UPDATE ON "suggestion" FOR EACH ROW EXECUTE FUNCTION suggestion_is_kept();
CREATE TRIGGER no_delete BEFORE DELETE ON "suggestion" FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "suggestion" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();

-- The time of arrival is the database's, like every time of the record.
CREATE FUNCTION received_now() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.received_at := date_trunc('milliseconds', clock_timestamp());
  RETURN NEW;
END $$;
CREATE TRIGGER received_now BEFORE INSERT ON "suggestion" FOR EACH ROW EXECUTE FUNCTION received_now();

ALTER TABLE "returned_form" ADD CONSTRAINT returned_token CHECK (token_sha256 ~ '^[0-9a-f]{64}$');
-- The public role cannot read the table: it asks by the token that the address holds, for an hour.
CREATE FUNCTION returned_form(token text) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT content FROM returned_form
  WHERE token_sha256 = encode(sha256(convert_to(token, 'UTF8')), 'hex') AND created_at > now() - interval '1 hour'
$$;

ALTER TABLE "sign_in_attempt" DROP CONSTRAINT attempt_purpose,
  ADD CONSTRAINT attempt_purpose CHECK (purpose IN ('sign-in','link','suggestion'));

-- A party's answer stands under a judgement, says where its words stand, and is taken back in the open.
ALTER TABLE "reply"
  ADD CONSTRAINT reply_kind CHECK (kind IN ('reply','correction','retraction')),
  ADD CONSTRAINT reply_language CHECK (text_lang IN ('en','es')),
  ADD CONSTRAINT reply_amends_a_row CHECK ((kind = 'reply') = (replaces_id IS NULL)),
  ADD CONSTRAINT reply_says_why CHECK ((kind = 'reply') = (because IS NULL)),
  ADD CONSTRAINT reply_says_what CHECK (num_nonnulls(party_id, text, text_lang, replied_on, citation_id) = CASE kind WHEN 'retraction' THEN 0 ELSE 5 END),
  ADD CONSTRAINT reply_never_public_before_recorded CHECK (visible_from >= recorded_at);
CREATE FUNCTION reply_fits() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM follow_up f WHERE f.id = NEW.follow_up_id AND f.status IS NOT NULL)
     OR (NEW.replaces_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reply r
       WHERE r.id = NEW.replaces_id AND r.follow_up_id = NEW.follow_up_id AND r.kind <> 'retraction')) THEN
    RAISE EXCEPTION 'a reply answers a judgement, and its amendments a reply to the same' USING ERRCODE = '23514', CONSTRAINT = 'reply_fits';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reply_fits BEFORE INSERT ON "reply" FOR EACH ROW EXECUTE FUNCTION reply_fits();
CREATE TRIGGER recorded_now BEFORE INSERT ON "reply" FOR EACH ROW EXECUTE FUNCTION recorded_now();

ALTER TABLE "published_head" ADD CONSTRAINT published_hash CHECK (hash ~ '^[0-9a-f]{64}$');
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['reply','published_head']
  LOOP
    EXECUTE format('CREATE TRIGGER no_change BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION forbid_change()', name);
    EXECUTE format('CREATE TRIGGER no_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION forbid_change()', name);
  END LOOP;
END $$;

-- The last event of the chain at the instant that the reader sees: its number, hash and time, and nothing else
-- of the trail, which the public role cannot read.
CREATE FUNCTION audit_head() RETURNS TABLE (sequence bigint, hash text, recorded_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT e.sequence, e.hash, e.recorded_at FROM audit_event e
  WHERE e.recorded_at <= public_now() ORDER BY e.sequence DESC LIMIT 1
$$;

-- Whoever is not signed in: under this name stand in the trail the suggestions of readers, and attempts to
-- sign in to an account that there is not. No Actor is ever made of it.
INSERT INTO "desk_user" (id, kind, email, name, role) VALUES
  ('00000000-0000-4000-8000-000000000004', 'system', NULL, 'visitor', 'system');
