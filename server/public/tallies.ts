import "server-only";
import type { FollowUpOccasion } from "@/domain/rubric";
import type { Judgement } from "@/domain/status";
import { tally, type Tally } from "@/domain/tally";
import { publicDb } from "../db";

/** One obligation as tallies count it: current states of the obligations that current versions list. */
export type Counted = {
  obligation_id: string; commitment_id: string; party_id: string; role: string; status: Judgement | null;
  topic_ids: string[]; last_checked_on: Date | null; has_follow_up: boolean;
  /** Of the judgement that stands; null where there is none. */
  occasion: FollowUpOccasion | null;
};

export function countedObligations(): Promise<Counted[]> {
  return publicDb.$queryRaw<Counted[]>`
    WITH current_version AS (
      SELECT DISTINCT ON (commitment_id) id, commitment_id FROM commitment_version ORDER BY commitment_id, version DESC),
    current_state AS (
      SELECT DISTINCT ON (obligation_id) * FROM obligation_state ORDER BY obligation_id, visible_from DESC)
    SELECT o.id AS obligation_id, cv.commitment_id, o.party_id, o.role, s.status, s.last_checked_on,
      (SELECT f.occasion FROM follow_up f WHERE f.id = s.follow_up_id) AS occasion,
      s.follow_up_id IS NOT NULL OR s.last_checked_on IS NOT NULL AS has_follow_up,
      ARRAY(SELECT ct.topic_id::text FROM commitment_topic ct WHERE ct.commitment_version_id = cv.id) AS topic_ids
    FROM current_version cv JOIN commitment_obligation co ON co.commitment_version_id = cv.id
    JOIN obligation o ON o.id = co.obligation_id JOIN current_state s ON s.obligation_id = o.id`;
}

/** What is owed and what is asked or offered are counted apart: acceptance is not delivery. */
export function tallies(rows: readonly Counted[]): { owed: Tally; requested: Tally } {
  const statuses = (wanted: boolean) => rows.filter((row) => (row.role === "owes") === wanted).map((row) => row.status);
  return { owed: tally(statuses(true)), requested: tally(statuses(false)) };
}
