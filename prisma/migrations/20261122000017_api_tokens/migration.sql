-- CreateTable
CREATE TABLE "desk_token" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "scopes" TEXT[],
    "token_sha256" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "desk_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk_request" (
    "token_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" JSONB,

    CONSTRAINT "desk_request_pkey" PRIMARY KEY ("token_id","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "desk_token_token_sha256_key" ON "desk_token"("token_sha256");

-- CreateIndex
CREATE INDEX "desk_token_user_id_idx" ON "desk_token"("user_id");

-- CreateIndex
CREATE INDEX "desk_request_begun_at_idx" ON "desk_request"("begun_at");

-- AddForeignKey
ALTER TABLE "desk_token" ADD CONSTRAINT "desk_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "desk_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk_request" ADD CONSTRAINT "desk_request_token_id_fkey" FOREIGN KEY ("token_id") REFERENCES "desk_token"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "desk_token"
  ADD CONSTRAINT token_scopes CHECK (cardinality(scopes) >= 1 AND scopes <@ ARRAY['follow-ups:write','commitments:write']),
  ADD CONSTRAINT token_fingerprint CHECK (token_sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT token_name CHECK (char_length(name) BETWEEN 1 AND 80),
  -- None lives for more than a year, however it was made.
  ADD CONSTRAINT token_expires CHECK (expires_at > created_at AND expires_at <= created_at + interval '366 days');

-- What a token may, and for how long, is settled when it is made; it is used, and revoked once.
CREATE FUNCTION token_is_settled() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF (to_jsonb(NEW) - 'last_used_at' - 'revoked_at') <> (to_jsonb(OLD) - 'last_used_at' - 'revoked_at')
    OR (OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at)
  THEN RAISE EXCEPTION 'what a token may is settled when it is made' USING ERRCODE = 'insufficient_privilege'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER token_is_settled BEFORE UPDATE ON "desk_token" FOR EACH ROW EXECUTE FUNCTION token_is_settled();

ALTER TABLE "desk_request"
  ADD CONSTRAINT request_key CHECK (char_length(key) BETWEEN 1 AND 255),
  ADD CONSTRAINT request_fingerprint CHECK (fingerprint ~ '^[0-9a-f]{64}$');

ALTER TABLE "sign_in_attempt" DROP CONSTRAINT attempt_purpose,
  ADD CONSTRAINT attempt_purpose CHECK (purpose IN ('sign-in','link','suggestion','token'));
