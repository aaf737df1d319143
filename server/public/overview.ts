import "server-only";
import { lastSummit, longUncheckedDays, neglectOf, sinceEvent } from "@/domain/charts/world";
import type { Language } from "@/domain/language";
import type { Overview } from "@/domain/overview";
import { publicDb } from "../db";
import { chartWorld } from "./charts/world";
import { listCommitments } from "./commitments";
import { directory, nameOf } from "./directory";
import { dueCommitments } from "./due";
import { latestFollowUps } from "./follow-ups";
import { lastChange } from "./last-change";
import { countStanding } from "./tallies";
import { topicRecord, topicRows } from "./topics";

const shown = 6;

/** What the dashboard says: what is tracked, where it stands, what changed, what is due, what nobody has looked at. */
export async function overview(lang: Language): Promise<Overview> {
  const [counts, standing, topics, names, latest, added, changed, world] = await Promise.all([
    recordCounts(), countStanding(), topicRows(lang), directory(lang), latestFollowUps(lang, shown),
    listCommitments({ filter: { sort: "changed" }, lang, length: shown }), lastChange(), chartWorld({}, lang),
  ]);
  const summit = lastSummit(world);
  const due = await dueCommitments({}, lang, shown);
  return {
    counts: counts.kinds, owed: standing.owed, requested: standing.requested, latest, added: added.data, due: due.data, years: counts.years, lastChange: changed,
    world, neglect: neglectOf(world), since: summit && sinceEvent(world, summit),
    byTopic: topics
      .map((topic) => ({ topic: topicRecord(topic), owed: standing.ofTopic(topic.id).owed }))
      .filter(({ owed }) => owed.of > 0),
    byParty: [...names.parties.values()]
      .map((party) => ({ party: nameOf(party), owed: standing.ofParty(party.id).owed }))
      .filter(({ owed }) => owed.of > 0)
      .sort((a, b) => b.owed.of - a.owed.of || a.party.name.localeCompare(b.party.name, lang)),
    attention: { neverAssessed: standing.neverAssessed, notCheckedFor: { days: longUncheckedDays, obligations: standing.unchecked }, deadlinePassed: due.totals["deadline-passed"], overdue: due.totals.overdue },
  };
}

async function recordCounts() {
  const [row] = await publicDb.$queryRaw<{ commitment: bigint; ask: bigint; offer: bigint; sources: bigint; from: string | null; to: string | null }[]>`
    WITH current_version AS (
      SELECT DISTINCT ON (commitment_id) kind, made_from, made_to FROM commitment_version ORDER BY commitment_id, version DESC)
    SELECT count(*) FILTER (WHERE kind = 'commitment') AS commitment, count(*) FILTER (WHERE kind = 'ask') AS ask,
      count(*) FILTER (WHERE kind = 'offer') AS offer, (SELECT count(*) FROM source) AS sources,
      to_char(min(made_from), 'YYYY') AS "from", to_char(max(made_to), 'YYYY') AS "to" FROM current_version`;
  const { commitment = 0n, ask = 0n, offer = 0n, sources = 0n, from = null, to = null } = row ?? {};
  return {
    kinds: { commitment: Number(commitment), ask: Number(ask), offer: Number(offer), sources: Number(sources) },
    years: from === null || to === null ? null : { from, to },
  };
}
