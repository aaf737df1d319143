-- Deadlines as diplomats write them: bound to an event, to the next of a series, or to a time after one.
-- Nothing that an event decides is stored; it is resolved when it is read (docs/decisions/020-deadlines.md).
ALTER TABLE "deadline" ADD COLUMN "event_id" UUID,
  ADD COLUMN "series_id" UUID,
  ADD COLUMN "count" INTEGER,
  ADD COLUMN "unit" TEXT,
  ADD COLUMN "set_on" TEXT,
  ADD COLUMN "set_to" DATE;

CREATE INDEX "deadline_event_id_idx" ON "deadline"("event_id");
CREATE INDEX "deadline_series_id_idx" ON "deadline"("series_id");
ALTER TABLE "deadline" ADD CONSTRAINT "deadline_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "deadline" ADD CONSTRAINT "deadline_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "series"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "deadline" DROP CONSTRAINT deadline_precision;
ALTER TABLE "deadline" ADD CONSTRAINT deadline_precision CHECK (precision IN ('day','month','quarter','year','fiscal-year','event','next-in-series','period-after-event','as-soon-as-possible','none')),
  ADD CONSTRAINT deadline_unit CHECK (unit IN ('days','weeks','months')),
  ADD CONSTRAINT deadline_count CHECK ((count IS NULL) = (unit IS NULL) AND count BETWEEN 1 AND 1000),
  ADD CONSTRAINT deadline_set CHECK ((set_on IS NULL) = (set_to IS NULL)),
  -- Of what was published before, rules without their event stay as they are.
  ADD CONSTRAINT deadline_rule CHECK (CASE
    WHEN precision IN ('day','month','quarter','year','fiscal-year') THEN value IS NOT NULL AND num_nonnulls(event_id, series_id, count) = 0
    WHEN precision = 'event' THEN event_id IS NOT NULL AND num_nonnulls(value, series_id, count) = 0
    WHEN precision = 'next-in-series' THEN series_id IS NOT NULL AND num_nonnulls(value, event_id, count) = 0
    WHEN precision = 'period-after-event' THEN count IS NOT NULL AND value IS NULL AND num_nonnulls(event_id, series_id) <= 1
    ELSE num_nonnulls(value, event_id, series_id, count) = 0 END) NOT VALID,
  ADD CONSTRAINT extension_has_source CHECK (position = 0 OR citation_id IS NOT NULL) NOT VALID;
