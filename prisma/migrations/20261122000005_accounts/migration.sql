-- AlterTable
ALTER TABLE "sign_in_attempt" ADD COLUMN     "purpose" TEXT NOT NULL DEFAULT 'sign-in';

-- CreateTable
CREATE TABLE "desk_link" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "token_sha256" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "desk_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk_sign_in" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "result" TEXT NOT NULL,
    "factor" TEXT NOT NULL,
    "browser" TEXT NOT NULL,
    "session_id" UUID,
    "attempt_id" BIGINT,

    CONSTRAINT "desk_sign_in_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk_second_factor" (
    "user_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" BIGINT,

    CONSTRAINT "desk_second_factor_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "desk_recovery_code" (
    "user_id" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "desk_recovery_code_pkey" PRIMARY KEY ("user_id","fingerprint")
);

-- CreateTable
CREATE TABLE "installation_setting" (
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "value" JSONB NOT NULL,
    "author_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "installation_setting_pkey" PRIMARY KEY ("key","version")
);

-- CreateIndex
CREATE UNIQUE INDEX "desk_link_token_sha256_key" ON "desk_link"("token_sha256");

-- CreateIndex
CREATE INDEX "desk_link_user_id_idx" ON "desk_link"("user_id");

-- CreateIndex
CREATE INDEX "desk_sign_in_user_id_at_idx" ON "desk_sign_in"("user_id", "at");

-- CreateIndex
CREATE INDEX "desk_sign_in_session_id_idx" ON "desk_sign_in"("session_id");

-- CreateIndex
CREATE INDEX "sign_in_attempt_at_idx" ON "sign_in_attempt"("at");

-- AddForeignKey
ALTER TABLE "desk_link" ADD CONSTRAINT "desk_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "desk_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk_sign_in" ADD CONSTRAINT "desk_sign_in_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "desk_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk_sign_in" ADD CONSTRAINT "desk_sign_in_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "desk_session"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk_second_factor" ADD CONSTRAINT "desk_second_factor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "desk_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk_recovery_code" ADD CONSTRAINT "desk_recovery_code_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "desk_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Closed lists; domain/closed-lists.test.ts compares them with the domain's.
ALTER TABLE "desk_user" DROP CONSTRAINT user_role,
  ADD CONSTRAINT user_role CHECK (role IN ('contributor','editor','reviewer','administrator','system'));
ALTER TABLE "desk_link" ADD CONSTRAINT link_purpose CHECK (purpose IN ('invitation','password-reset')),
  ADD CONSTRAINT link_fingerprint CHECK (token_sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT link_serves_once CHECK (num_nonnulls(used_at, revoked_at) <= 1);
ALTER TABLE "sign_in_attempt" ADD CONSTRAINT attempt_purpose CHECK (purpose IN ('sign-in','link'));
ALTER TABLE "desk_sign_in" ADD CONSTRAINT sign_in_result CHECK (result IN ('signed-in','wrong-password','wrong-code','code-used','switched-off')),
  ADD CONSTRAINT sign_in_factor CHECK (factor IN ('none','code','recovery-code')),
  ADD CONSTRAINT sign_in_opens_session CHECK ((result = 'signed-in') = (session_id IS NOT NULL));
ALTER TABLE "installation_setting" ADD CONSTRAINT setting_key CHECK (key IN ('second-factor-roles'));

-- Somebody without a password of their own is nobody's way in.
ALTER TABLE "desk_user" ADD CONSTRAINT one_time_password_is_one CHECK (NOT must_change_password OR password_hash IS NOT NULL);

-- What is written down stays as it was: sign-ins and decisions about the installation.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['desk_sign_in','installation_setting']
  LOOP
    EXECUTE format('CREATE TRIGGER no_change BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION forbid_change()', name);
    EXECUTE format('CREATE TRIGGER no_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION forbid_change()', name);
  END LOOP;
END $$;
