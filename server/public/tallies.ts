import "server-only";
import type { FollowUpOccasion } from "@/domain/rubric";
import type { Judgement } from "@/domain/status";
import { tallyOf, type Tally } from "@/domain/tally";
import { longUncheckedDays } from "@/domain/charts/world";
import { siteDay } from "../days";
import { publicDb } from "../db";
import { keptUntilPublished } from "./kept-until-published";

/** One obligation that a current version lists, as it stands. */
export type Counted = {
  obligation_id: string; commitment_id: string; party_id: string; status: Judgement | null;
  /** Of the judgement that stands; null where there is none. */
  occasion: FollowUpOccasion | null;
};

/** Every single one: only for comparing one day with another. */
export function countedObligations(): Promise<Counted[]> {
  return publicDb.$queryRaw<Counted[]>`
    WITH current_version AS (
      SELECT DISTINCT ON (commitment_id) id, commitment_id FROM commitment_version ORDER BY commitment_id, version DESC),
    current_state AS (
      SELECT DISTINCT ON (obligation_id) * FROM obligation_state ORDER BY obligation_id, visible_from DESC)
    SELECT o.id AS obligation_id, cv.commitment_id, o.party_id, s.status, (SELECT f.occasion FROM follow_up f WHERE f.id = s.follow_up_id) AS occasion
    FROM current_version cv JOIN commitment_obligation co ON co.commitment_version_id = cv.id
    JOIN obligation o ON o.id = co.obligation_id JOIN current_state s ON s.obligation_id = o.id`;
}

export type TallyPair = { owed: Tally; requested: Tally };
export type Counts = TallyPair & {
  /** By the ids of topics and of parties; where nothing is counted there is none. */
  ofTopic: (id: string) => TallyPair; ofParty: (id: string) => TallyPair;
  /** Nobody has judged it; nobody has looked at it for `longUncheckedDays`. */
  neverAssessed: number; unchecked: number;
};

type Row = { scope: "all" | "topic" | "party"; id: string | null; is_owed: boolean; status: Judgement | null; n: number; unchecked: number };

/** How everything stands, and by topic and party; what is owed and what is asked or offered apart: acceptance is not delivery. */
export async function countStanding(): Promise<Counts> {
  const rows = await keptUntilPublished("standing", () => publicDb.$queryRaw<Row[]>`
    WITH said AS MATERIALIZED (SELECT party_id, topics, role = 'owes' AS is_owed, status,
        last_checked_on IS NULL OR ${siteDay()}::date - last_checked_on > ${longUncheckedDays}::int AS is_unchecked FROM said_now WHERE has_state)
    SELECT 'all' AS scope, NULL::uuid AS id, is_owed, status, count(*)::int AS n, (count(*) FILTER (WHERE is_unchecked))::int AS unchecked FROM said GROUP BY is_owed, status
    UNION ALL SELECT 'party', party_id, is_owed, status, count(*)::int, 0 FROM said GROUP BY party_id, is_owed, status
    UNION ALL SELECT 'topic', topic, is_owed, status, count(*)::int, 0 FROM said CROSS JOIN LATERAL unnest(topics) AS topic GROUP BY topic, is_owed, status`);
  const by = new Map<string, Row[]>();
  for (const row of rows) by.set(`${row.scope} ${row.id}`, [...(by.get(`${row.scope} ${row.id}`) ?? []), row]);
  const pairOf = (scope: Row["scope"], id: string | null): TallyPair => {
    const own = by.get(`${scope} ${id}`) ?? [];
    const counted = (wanted: boolean) => tallyOf(own.filter((row) => row.is_owed === wanted).map(({ status, n }) => ({ status, count: n })));
    return { owed: counted(true), requested: counted(false) };
  };
  const all = pairOf("all", null);
  return {
    ...all, ofTopic: (id) => pairOf("topic", id), ofParty: (id) => pairOf("party", id), neverAssessed: all.owed.unknown,
    unchecked: rows.reduce((sum, row) => sum + row.unchecked, 0),
  };
}
