import "server-only";
import { canonicalJson } from "@/domain/audit";
import { statesOf, type DatedState } from "@/domain/history";
import type { Judgement } from "@/domain/status";
import { dayOrNull } from "../days";
import { db } from "../db";
import { logRow, logRowSelect } from "../log-row";
import { inBatches } from "./batches";
import type { Checked } from "./verify-report";

const log = { followUps: { select: logRowSelect } } as const;
const states = { states: { orderBy: { visibleFrom: "asc" } } } as const;

/** Every stored state is the fold of its log: what the site says is what its history says. */
export async function verifyProjections(): Promise<Checked[]> {
  const obligations: Checked = { name: "states of obligations", checked: 0, faults: [] };
  const owed = inBatches((after, take) => db.obligation.findMany({
    where: after, orderBy: { id: "asc" }, take, select: { id: true, visibleFrom: true, acceptance: true, ...log, ...states },
  }));
  for await (const { id, visibleFrom, acceptance, followUps, states: stored } of owed) {
    obligations.checked += 1;
    const folded = statesOf(followUps.map(logRow), visibleFrom, acceptance as Judgement | null);
    const kept = stored.map(({ obligationId: _, effectiveTo, lastCheckedOn, ...state }) =>
      ({ ...state, effectiveTo: dayOrNull(effectiveTo), lastCheckedOn: dayOrNull(lastCheckedOn) }));
    if (canonicalJson(folded) !== canonicalJson(kept))
      obligations.faults.push({ record: `obligation ${id}`, fault: "its stored states are not the fold of its follow-ups" });
  }
  const conditions: Checked = { name: "states of conditions", checked: 0, faults: [] };
  const conditional = inBatches((after, take) => db.condition.findMany({
    where: after, orderBy: { id: "asc" }, take, select: { id: true, visibleFrom: true, ...log, ...states },
  }));
  for await (const { id, visibleFrom, followUps, states: stored } of conditional) {
    conditions.checked += 1;
    const folded = statesOf(followUps.map(logRow), visibleFrom, null).map(conditionColumns);
    const kept = stored.map(({ conditionId: _, lastCheckedOn, ...state }) => ({ ...state, lastCheckedOn: dayOrNull(lastCheckedOn) }));
    if (canonicalJson(folded) !== canonicalJson(kept))
      conditions.faults.push({ record: `condition ${id}`, fault: "its stored states are not the fold of its follow-ups" });
  }
  return [obligations, conditions];
}

const conditionColumns = ({ visibleFrom, visibleUntil, status, effectiveOn, followUpId, changedAt, lastCheckedOn }: DatedState) =>
  ({ visibleFrom, visibleUntil, status, effectiveOn, followUpId, changedAt, lastCheckedOn });
