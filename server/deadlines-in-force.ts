import "server-only";
import { Prisma } from "@/prisma/generated/client";

/**
 * The deadline in force of every version, with the day that it is read as: the rule of domain/deadline.ts
 * in SQL, over the events that the reader may see. A test holds the two against each other.
 */
export const deadlinesInForce = Prisma.sql`
  current_event AS (
    SELECT DISTINCT ON (e.event_id) e.event_id, e.series_id, e.held_from, e.held_to FROM event_version e ORDER BY e.event_id, e.version DESC),
  last_deadline AS (
    SELECT DISTINCT ON (d.commitment_version_id) d.* FROM deadline d ORDER BY d.commitment_version_id, d.position DESC),
  deadline_in_force AS (
    SELECT l.commitment_version_id, l.precision <> 'none' AS has_deadline, CASE
      WHEN l.ends_on IS NOT NULL THEN l.ends_on
      WHEN l.precision = 'period-after-event' AND l.count IS NOT NULL THEN (a.held_to + CASE l.unit
        WHEN 'days' THEN make_interval(days => l.count) WHEN 'weeks' THEN make_interval(days => l.count * 7)
        ELSE make_interval(months => l.count) END)::date
      ELSE a.held_to END AS ends_on
    FROM last_deadline l JOIN commitment_version v ON v.id = l.commitment_version_id
    LEFT JOIN LATERAL (
      SELECT e.held_to FROM current_event e
      WHERE l.precision IN ('event', 'next-in-series', 'period-after-event') AND CASE
        WHEN l.event_id IS NULL AND l.series_id IS NOT NULL THEN e.series_id = l.series_id
          AND e.held_from > coalesce(l.set_to, v.made_to) AND e.event_id IS DISTINCT FROM v.event_id
        ELSE e.event_id = coalesce(l.event_id, v.event_id) END
      ORDER BY e.held_to, e.held_from, e.event_id LIMIT 1) a ON true)`;
