-- AlterTable
ALTER TABLE "desk_user" ADD COLUMN     "digest" TEXT NOT NULL DEFAULT 'off';

-- CreateTable
CREATE TABLE "assignment" (
    "commitment_id" UUID NOT NULL,
    "assignee_id" UUID NOT NULL,
    "assigned_by_id" UUID NOT NULL,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("commitment_id")
);

-- CreateTable
CREATE TABLE "check_interval" (
    "commitment_id" UUID NOT NULL,
    "days" INTEGER NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "check_interval_pkey" PRIMARY KEY ("commitment_id")
);

-- CreateTable
CREATE TABLE "queue_step" (
    "id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "action" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "queue_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "digest_sending" (
    "user_id" UUID NOT NULL,
    "period" DATE NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "frequency" TEXT NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT 'begun',

    CONSTRAINT "digest_sending_pkey" PRIMARY KEY ("user_id","period")
);

-- CreateIndex
CREATE INDEX "assignment_assignee_id_idx" ON "assignment"("assignee_id");

-- CreateIndex
CREATE INDEX "draft_state_idx" ON "draft"("state");

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "desk_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_interval" ADD CONSTRAINT "check_interval_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "digest_sending" ADD CONSTRAINT "digest_sending_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "desk_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Closed lists and bounds; domain/closed-lists.test.ts compares them with the domain's.
ALTER TABLE "desk_user" ADD CONSTRAINT user_digest CHECK (digest IN ('off','daily','weekly'));
ALTER TABLE "check_interval" ADD CONSTRAINT check_interval_days CHECK (days BETWEEN 1 AND 3650);
ALTER TABLE "queue_step" ADD CONSTRAINT queue_step_action CHECK (action IN ('assign','add-topic','remove-topic','send-for-review'));
ALTER TABLE "digest_sending" ADD CONSTRAINT digest_frequency CHECK (frequency IN ('daily','weekly')),
  ADD CONSTRAINT digest_outcome CHECK (outcome IN ('begun','sent','refused','unreachable'));
