-- CreateEnum
CREATE TYPE "UserKind" AS ENUM ('person', 'system');

-- CreateTable
CREATE TABLE "desk_user" (
    "id" UUID NOT NULL,
    "kind" "UserKind" NOT NULL DEFAULT 'person',
    "email" TEXT,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "password_hash" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "must_change_password" BOOLEAN NOT NULL DEFAULT false,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "desk_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk_session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_because" TEXT,

    CONSTRAINT "desk_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "id" BIGSERIAL NOT NULL,
    "account_key" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "succeeded" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" UUID NOT NULL,
    "record_kind" TEXT NOT NULL,
    "target_id" UUID,
    "base_version" INTEGER,
    "payload" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "reviewer_id" UUID,
    "private_notes" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "sequence" BIGINT NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL,
    "actor_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "record_kind" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "before_sha256" TEXT,
    "after_sha256" TEXT,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "audit_text" (
    "event_sequence" BIGINT NOT NULL,
    "side" TEXT NOT NULL,
    "content" TEXT NOT NULL,

    CONSTRAINT "audit_text_pkey" PRIMARY KEY ("event_sequence","side")
);

-- CreateTable
CREATE TABLE "former_slug" (
    "record_kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "former_slug_pkey" PRIMARY KEY ("record_kind","slug")
);

-- CreateTable
CREATE TABLE "topic" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic_version" (
    "id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "name_en" TEXT,
    "name_es" TEXT,
    "description_en" TEXT,
    "description_es" TEXT,
    "position" INTEGER NOT NULL,
    "draft_id" UUID,
    "author_id" UUID NOT NULL,
    "reviewer_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "visible_from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "change_note" TEXT,

    CONSTRAINT "topic_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "party" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "party_version" (
    "id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "name_en" TEXT,
    "name_es" TEXT,
    "description_en" TEXT,
    "description_es" TEXT,
    "part_of_id" UUID,
    "member_count" INTEGER,
    "draft_id" UUID,
    "author_id" UUID NOT NULL,
    "reviewer_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "visible_from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "change_note" TEXT,

    CONSTRAINT "party_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "party_membership" (
    "party_version_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,

    CONSTRAINT "party_membership_pkey" PRIMARY KEY ("party_version_id","group_id")
);

-- CreateTable
CREATE TABLE "party_holding" (
    "party_version_id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "from_on" TEXT,
    "to_on" TEXT,

    CONSTRAINT "party_holding_pkey" PRIMARY KEY ("party_version_id","position")
);

-- CreateTable
CREATE TABLE "series" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name_en" TEXT,
    "name_es" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "visible_from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_version" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "name_en" TEXT,
    "name_es" TEXT,
    "description_en" TEXT,
    "description_es" TEXT,
    "held_on" TEXT,
    "held_from" DATE,
    "held_to" DATE,
    "held_on_basis" TEXT NOT NULL,
    "held_on_reason_en" TEXT,
    "held_on_reason_es" TEXT,
    "series_id" UUID,
    "draft_id" UUID,
    "author_id" UUID NOT NULL,
    "reviewer_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "visible_from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "change_note" TEXT,

    CONSTRAINT "event_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_participant" (
    "event_version_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "event_participant_pkey" PRIMARY KEY ("event_version_id","party_id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_description" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT,
    "label_en" TEXT,
    "label_es" TEXT,
    "language" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "tier" TEXT NOT NULL,
    "official_of_id" UUID,
    "publisher" TEXT,
    "published_on" TEXT,
    "published_from" DATE,
    "published_to" DATE,
    "published_on_basis" TEXT NOT NULL,
    "published_on_reason_en" TEXT,
    "published_on_reason_es" TEXT,
    "attribution_en" TEXT,
    "attribution_es" TEXT,
    "embargo_until" TIMESTAMPTZ(3),
    "rights_en" TEXT,
    "rights_es" TEXT,
    "url" TEXT,
    "notes_en" TEXT,
    "notes_es" TEXT,
    "draft_id" UUID,
    "author_id" UUID NOT NULL,
    "reviewer_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "visible_from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "change_note" TEXT,

    CONSTRAINT "source_description_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_version" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "captured_at" TIMESTAMPTZ(3) NOT NULL,
    "file_sha256" TEXT NOT NULL,
    "file_bytes" INTEGER NOT NULL,
    "text_sha256" TEXT NOT NULL,
    "text_code_points" INTEGER NOT NULL,
    "text_held" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "visible_from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_text" (
    "source_version_id" UUID NOT NULL,
    "held" TEXT NOT NULL,
    "content" TEXT NOT NULL,

    CONSTRAINT "source_text_pkey" PRIMARY KEY ("source_version_id")
);

-- CreateTable
CREATE TABLE "citation" (
    "id" UUID NOT NULL,
    "source_version_id" UUID NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "start_at" INTEGER NOT NULL,
    "end_at" INTEGER NOT NULL,
    "attested" BOOLEAN NOT NULL DEFAULT false,
    "attested_on" DATE,
    "wording" TEXT NOT NULL,
    "speaker_as_en" TEXT,
    "speaker_as_es" TEXT,
    "reanchors_id" UUID,
    "author_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "visible_from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citation_speaker" (
    "citation_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "citation_speaker_pkey" PRIMARY KEY ("citation_id","party_id")
);

-- CreateTable
CREATE TABLE "commitment" (
    "id" UUID NOT NULL,
    "collection" TEXT NOT NULL DEFAULT 'USMX',
    "number" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitment_version" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "joint" BOOLEAN NOT NULL,
    "title_en" TEXT,
    "title_es" TEXT,
    "summary_en" TEXT,
    "summary_es" TEXT,
    "made_on" TEXT NOT NULL,
    "made_from" DATE NOT NULL,
    "made_to" DATE NOT NULL,
    "novelty" TEXT NOT NULL,
    "specificity" INTEGER NOT NULL,
    "event_id" UUID,
    "draft_id" UUID,
    "author_id" UUID NOT NULL,
    "reviewer_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "visible_from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "change_note" TEXT,

    CONSTRAINT "commitment_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitment_from" (
    "commitment_version_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "commitment_from_pkey" PRIMARY KEY ("commitment_version_id","party_id")
);

-- CreateTable
CREATE TABLE "commitment_topic" (
    "commitment_version_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "commitment_topic_pkey" PRIMARY KEY ("commitment_version_id","topic_id")
);

-- CreateTable
CREATE TABLE "commitment_citation" (
    "commitment_version_id" UUID NOT NULL,
    "citation_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "commitment_citation_pkey" PRIMARY KEY ("commitment_version_id","citation_id","role")
);

-- CreateTable
CREATE TABLE "obligation" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "acceptance" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "visible_from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "obligation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitment_obligation" (
    "commitment_version_id" UUID NOT NULL,
    "obligation_id" UUID NOT NULL,
    "basis" TEXT NOT NULL,
    "note_en" TEXT,
    "note_es" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "commitment_obligation_pkey" PRIMARY KEY ("commitment_version_id","obligation_id")
);

-- CreateTable
CREATE TABLE "condition" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "text_en" TEXT,
    "text_es" TEXT,
    "citation_id" UUID NOT NULL,
    "depends_on_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "visible_from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "condition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitment_condition" (
    "commitment_version_id" UUID NOT NULL,
    "condition_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "commitment_condition_pkey" PRIMARY KEY ("commitment_version_id","condition_id")
);

-- CreateTable
CREATE TABLE "deadline" (
    "commitment_version_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "wording" TEXT,
    "precision" TEXT NOT NULL,
    "value" TEXT,
    "ends_on" DATE,
    "rule_en" TEXT,
    "rule_es" TEXT,
    "citation_id" UUID,

    CONSTRAINT "deadline_pkey" PRIMARY KEY ("commitment_version_id","position")
);

-- CreateTable
CREATE TABLE "relation" (
    "commitment_version_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "to_id" UUID NOT NULL,
    "wording" TEXT,
    "note_en" TEXT,
    "note_es" TEXT,

    CONSTRAINT "relation_pkey" PRIMARY KEY ("commitment_version_id","position")
);

-- CreateTable
CREATE TABLE "follow_up" (
    "id" UUID NOT NULL,
    "obligation_id" UUID,
    "condition_id" UUID,
    "sequence" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT,
    "qualifier" TEXT,
    "reason" TEXT,
    "superseded_by_id" UUID,
    "effective_on" TEXT,
    "effective_from" DATE,
    "effective_to" DATE,
    "checked_on" DATE NOT NULL,
    "note" TEXT,
    "note_lang" TEXT NOT NULL,
    "confidence" TEXT,
    "asserted_by" TEXT,
    "searched" TEXT,
    "because" TEXT,
    "replaces_id" UUID,
    "rubric_version" INTEGER NOT NULL,
    "draft_id" UUID,
    "author_id" UUID NOT NULL,
    "reviewer_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "visible_from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "follow_up_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "follow_up_citation" (
    "follow_up_id" UUID NOT NULL,
    "citation_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "follow_up_citation_pkey" PRIMARY KEY ("follow_up_id","citation_id")
);

-- CreateTable
CREATE TABLE "obligation_state" (
    "obligation_id" UUID NOT NULL,
    "visible_from" TIMESTAMPTZ(3) NOT NULL,
    "visible_until" TIMESTAMPTZ(3),
    "status" TEXT,
    "qualifier" TEXT,
    "reason" TEXT,
    "confidence" TEXT,
    "asserted_by" TEXT,
    "effective_on" TEXT,
    "effective_to" DATE,
    "superseded_by_id" UUID,
    "follow_up_id" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_checked_on" DATE,

    CONSTRAINT "obligation_state_pkey" PRIMARY KEY ("obligation_id","visible_from")
);

-- CreateTable
CREATE TABLE "condition_state" (
    "condition_id" UUID NOT NULL,
    "visible_from" TIMESTAMPTZ(3) NOT NULL,
    "visible_until" TIMESTAMPTZ(3),
    "status" TEXT,
    "effective_on" TEXT,
    "follow_up_id" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_checked_on" DATE,

    CONSTRAINT "condition_state_pkey" PRIMARY KEY ("condition_id","visible_from")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "commitment_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_version" (
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "label_en" TEXT,
    "label_es" TEXT,
    "unit" TEXT NOT NULL,
    "draft_id" UUID,
    "author_id" UUID NOT NULL,
    "reviewer_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "visible_from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "change_note" TEXT,

    CONSTRAINT "indicator_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target" (
    "indicator_version_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "obligation_id" UUID NOT NULL,
    "value" DECIMAL(20,4) NOT NULL,
    "bound" TEXT NOT NULL,
    "base_en" TEXT,
    "base_es" TEXT,
    "population" TEXT,
    "period" TEXT,
    "by_when" TEXT,
    "citation_id" UUID NOT NULL,

    CONSTRAINT "target_pkey" PRIMARY KEY ("indicator_version_id","position")
);

-- CreateTable
CREATE TABLE "measurement" (
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "value" DECIMAL(20,4) NOT NULL,
    "bound" TEXT NOT NULL,
    "period" TEXT,
    "stage" TEXT,
    "reported_by_id" UUID NOT NULL,
    "base_en" TEXT,
    "base_es" TEXT,
    "note_en" TEXT,
    "note_es" TEXT,
    "citation_id" UUID NOT NULL,
    "revises_id" UUID,
    "author_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "visible_from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "measurement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "desk_user_email_key" ON "desk_user"("email");

-- CreateIndex
CREATE INDEX "desk_session_user_id_idx" ON "desk_session"("user_id");

-- CreateIndex
CREATE INDEX "sign_in_attempt_account_key_at_idx" ON "sign_in_attempt"("account_key", "at");

-- CreateIndex
CREATE INDEX "sign_in_attempt_address_at_idx" ON "sign_in_attempt"("address", "at");

-- CreateIndex
CREATE INDEX "draft_record_kind_target_id_idx" ON "draft"("record_kind", "target_id");

-- CreateIndex
CREATE INDEX "draft_author_id_state_idx" ON "draft"("author_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_hash_key" ON "audit_event"("hash");

-- CreateIndex
CREATE INDEX "audit_event_record_kind_record_id_idx" ON "audit_event"("record_kind", "record_id");

-- CreateIndex
CREATE INDEX "audit_event_actor_id_idx" ON "audit_event"("actor_id");

-- CreateIndex
CREATE UNIQUE INDEX "topic_slug_key" ON "topic"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "topic_version_topic_id_version_key" ON "topic_version"("topic_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "party_slug_key" ON "party"("slug");

-- CreateIndex
CREATE INDEX "party_version_part_of_id_idx" ON "party_version"("part_of_id");

-- CreateIndex
CREATE UNIQUE INDEX "party_version_party_id_version_key" ON "party_version"("party_id", "version");

-- CreateIndex
CREATE INDEX "party_membership_group_id_idx" ON "party_membership"("group_id");

-- CreateIndex
CREATE INDEX "party_holding_office_id_idx" ON "party_holding"("office_id");

-- CreateIndex
CREATE UNIQUE INDEX "series_slug_key" ON "series"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "event_slug_key" ON "event"("slug");

-- CreateIndex
CREATE INDEX "event_version_series_id_idx" ON "event_version"("series_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_version_event_id_version_key" ON "event_version"("event_id", "version");

-- CreateIndex
CREATE INDEX "event_participant_party_id_idx" ON "event_participant"("party_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_slug_key" ON "source"("slug");

-- CreateIndex
CREATE INDEX "source_description_official_of_id_idx" ON "source_description"("official_of_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_description_source_id_version_key" ON "source_description"("source_id", "version");

-- CreateIndex
CREATE INDEX "source_version_file_sha256_idx" ON "source_version"("file_sha256");

-- CreateIndex
CREATE INDEX "source_version_text_sha256_idx" ON "source_version"("text_sha256");

-- CreateIndex
CREATE UNIQUE INDEX "source_version_source_id_number_key" ON "source_version"("source_id", "number");

-- CreateIndex
CREATE INDEX "citation_source_version_id_start_at_idx" ON "citation"("source_version_id", "start_at");

-- CreateIndex
CREATE INDEX "citation_reanchors_id_idx" ON "citation"("reanchors_id");

-- CreateIndex
CREATE INDEX "citation_speaker_party_id_idx" ON "citation_speaker"("party_id");

-- CreateIndex
CREATE UNIQUE INDEX "commitment_slug_key" ON "commitment"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "commitment_collection_number_key" ON "commitment"("collection", "number");

-- CreateIndex
CREATE INDEX "commitment_version_event_id_idx" ON "commitment_version"("event_id");

-- CreateIndex
CREATE UNIQUE INDEX "commitment_version_commitment_id_version_key" ON "commitment_version"("commitment_id", "version");

-- CreateIndex
CREATE INDEX "commitment_from_party_id_idx" ON "commitment_from"("party_id");

-- CreateIndex
CREATE INDEX "commitment_topic_topic_id_idx" ON "commitment_topic"("topic_id");

-- CreateIndex
CREATE INDEX "commitment_citation_citation_id_idx" ON "commitment_citation"("citation_id");

-- CreateIndex
CREATE INDEX "obligation_party_id_idx" ON "obligation"("party_id");

-- CreateIndex
CREATE UNIQUE INDEX "obligation_commitment_id_party_id_role_key" ON "obligation"("commitment_id", "party_id", "role");

-- CreateIndex
CREATE INDEX "commitment_obligation_obligation_id_idx" ON "commitment_obligation"("obligation_id");

-- CreateIndex
CREATE INDEX "condition_commitment_id_idx" ON "condition"("commitment_id");

-- CreateIndex
CREATE INDEX "condition_citation_id_idx" ON "condition"("citation_id");

-- CreateIndex
CREATE INDEX "condition_depends_on_id_idx" ON "condition"("depends_on_id");

-- CreateIndex
CREATE INDEX "commitment_condition_condition_id_idx" ON "commitment_condition"("condition_id");

-- CreateIndex
CREATE INDEX "deadline_citation_id_idx" ON "deadline"("citation_id");

-- CreateIndex
CREATE INDEX "relation_to_id_idx" ON "relation"("to_id");

-- CreateIndex
CREATE UNIQUE INDEX "follow_up_replaces_id_key" ON "follow_up"("replaces_id");

-- CreateIndex
CREATE INDEX "follow_up_visible_from_idx" ON "follow_up"("visible_from");

-- CreateIndex
CREATE INDEX "follow_up_superseded_by_id_idx" ON "follow_up"("superseded_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "follow_up_obligation_id_sequence_key" ON "follow_up"("obligation_id", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "follow_up_condition_id_sequence_key" ON "follow_up"("condition_id", "sequence");

-- CreateIndex
CREATE INDEX "follow_up_citation_citation_id_idx" ON "follow_up_citation"("citation_id");

-- CreateIndex
CREATE INDEX "obligation_state_status_idx" ON "obligation_state"("status");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_slug_key" ON "indicator"("slug");

-- CreateIndex
CREATE INDEX "indicator_commitment_id_idx" ON "indicator"("commitment_id");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_version_indicator_id_version_key" ON "indicator_version"("indicator_id", "version");

-- CreateIndex
CREATE INDEX "target_obligation_id_idx" ON "target"("obligation_id");

-- CreateIndex
CREATE INDEX "target_citation_id_idx" ON "target"("citation_id");

-- CreateIndex
CREATE INDEX "measurement_indicator_id_idx" ON "measurement"("indicator_id");

-- CreateIndex
CREATE INDEX "measurement_reported_by_id_idx" ON "measurement"("reported_by_id");

-- CreateIndex
CREATE INDEX "measurement_citation_id_idx" ON "measurement"("citation_id");

-- CreateIndex
CREATE INDEX "measurement_revises_id_idx" ON "measurement"("revises_id");

-- AddForeignKey
ALTER TABLE "desk_session" ADD CONSTRAINT "desk_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "desk_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_text" ADD CONSTRAINT "audit_text_event_sequence_fkey" FOREIGN KEY ("event_sequence") REFERENCES "audit_event"("sequence") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic_version" ADD CONSTRAINT "topic_version_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "party_version" ADD CONSTRAINT "party_version_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "party_version" ADD CONSTRAINT "party_version_part_of_id_fkey" FOREIGN KEY ("part_of_id") REFERENCES "party"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "party_membership" ADD CONSTRAINT "party_membership_party_version_id_fkey" FOREIGN KEY ("party_version_id") REFERENCES "party_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "party_membership" ADD CONSTRAINT "party_membership_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "party_holding" ADD CONSTRAINT "party_holding_party_version_id_fkey" FOREIGN KEY ("party_version_id") REFERENCES "party_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "party_holding" ADD CONSTRAINT "party_holding_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_version" ADD CONSTRAINT "event_version_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_version" ADD CONSTRAINT "event_version_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "series"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_participant" ADD CONSTRAINT "event_participant_event_version_id_fkey" FOREIGN KEY ("event_version_id") REFERENCES "event_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_participant" ADD CONSTRAINT "event_participant_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_description" ADD CONSTRAINT "source_description_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_description" ADD CONSTRAINT "source_description_official_of_id_fkey" FOREIGN KEY ("official_of_id") REFERENCES "party"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_version" ADD CONSTRAINT "source_version_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_text" ADD CONSTRAINT "source_text_source_version_id_fkey" FOREIGN KEY ("source_version_id") REFERENCES "source_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_source_version_id_fkey" FOREIGN KEY ("source_version_id") REFERENCES "source_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_reanchors_id_fkey" FOREIGN KEY ("reanchors_id") REFERENCES "citation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation_speaker" ADD CONSTRAINT "citation_speaker_citation_id_fkey" FOREIGN KEY ("citation_id") REFERENCES "citation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation_speaker" ADD CONSTRAINT "citation_speaker_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_version" ADD CONSTRAINT "commitment_version_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_version" ADD CONSTRAINT "commitment_version_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_from" ADD CONSTRAINT "commitment_from_commitment_version_id_fkey" FOREIGN KEY ("commitment_version_id") REFERENCES "commitment_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_from" ADD CONSTRAINT "commitment_from_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_topic" ADD CONSTRAINT "commitment_topic_commitment_version_id_fkey" FOREIGN KEY ("commitment_version_id") REFERENCES "commitment_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_topic" ADD CONSTRAINT "commitment_topic_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_citation" ADD CONSTRAINT "commitment_citation_commitment_version_id_fkey" FOREIGN KEY ("commitment_version_id") REFERENCES "commitment_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_citation" ADD CONSTRAINT "commitment_citation_citation_id_fkey" FOREIGN KEY ("citation_id") REFERENCES "citation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obligation" ADD CONSTRAINT "obligation_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obligation" ADD CONSTRAINT "obligation_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_obligation" ADD CONSTRAINT "commitment_obligation_commitment_version_id_fkey" FOREIGN KEY ("commitment_version_id") REFERENCES "commitment_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_obligation" ADD CONSTRAINT "commitment_obligation_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "condition" ADD CONSTRAINT "condition_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "condition" ADD CONSTRAINT "condition_citation_id_fkey" FOREIGN KEY ("citation_id") REFERENCES "citation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "condition" ADD CONSTRAINT "condition_depends_on_id_fkey" FOREIGN KEY ("depends_on_id") REFERENCES "commitment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_condition" ADD CONSTRAINT "commitment_condition_commitment_version_id_fkey" FOREIGN KEY ("commitment_version_id") REFERENCES "commitment_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_condition" ADD CONSTRAINT "commitment_condition_condition_id_fkey" FOREIGN KEY ("condition_id") REFERENCES "condition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline" ADD CONSTRAINT "deadline_commitment_version_id_fkey" FOREIGN KEY ("commitment_version_id") REFERENCES "commitment_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline" ADD CONSTRAINT "deadline_citation_id_fkey" FOREIGN KEY ("citation_id") REFERENCES "citation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relation" ADD CONSTRAINT "relation_commitment_version_id_fkey" FOREIGN KEY ("commitment_version_id") REFERENCES "commitment_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relation" ADD CONSTRAINT "relation_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "obligation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_condition_id_fkey" FOREIGN KEY ("condition_id") REFERENCES "condition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_superseded_by_id_fkey" FOREIGN KEY ("superseded_by_id") REFERENCES "commitment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "follow_up"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up_citation" ADD CONSTRAINT "follow_up_citation_follow_up_id_fkey" FOREIGN KEY ("follow_up_id") REFERENCES "follow_up"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up_citation" ADD CONSTRAINT "follow_up_citation_citation_id_fkey" FOREIGN KEY ("citation_id") REFERENCES "citation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obligation_state" ADD CONSTRAINT "obligation_state_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "condition_state" ADD CONSTRAINT "condition_state_condition_id_fkey" FOREIGN KEY ("condition_id") REFERENCES "condition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_version" ADD CONSTRAINT "indicator_version_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_indicator_version_id_fkey" FOREIGN KEY ("indicator_version_id") REFERENCES "indicator_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_citation_id_fkey" FOREIGN KEY ("citation_id") REFERENCES "citation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_reported_by_id_fkey" FOREIGN KEY ("reported_by_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_citation_id_fkey" FOREIGN KEY ("citation_id") REFERENCES "citation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_revises_id_fkey" FOREIGN KEY ("revises_id") REFERENCES "measurement"("id") ON DELETE SET NULL ON UPDATE CASCADE;
