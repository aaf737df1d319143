-- The newest entries of the whole log, without reading all of it.
CREATE INDEX "follow_up_recorded_at_sequence_idx" ON "follow_up"("recorded_at", "sequence");
