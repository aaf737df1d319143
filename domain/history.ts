import type { FollowUpKind } from "./follow-up";
import type { PlainDate } from "./plain-date";
import type { FollowUpOccasion } from "./rubric";
import type { Asserter, Confidence, Judgement, Qualifier, Reason } from "./status";

/**
 * The fold: what a log of follow-ups says at an instant of the record clock (docs/model.md, section 3).
 * A correction takes the place of one row, a retraction removes one; each may itself be amended by a
 * later row. Of the judgements that are left, the one with the greatest (effective day, as the end of
 * its period, then sequence) is current: a back-filled older day is history, not news.
 */
export type LogRow = {
  id: string;
  sequence: number;
  kind: FollowUpKind;
  status: Judgement | null;
  qualifier: Qualifier | null;
  reason: Reason | null;
  confidence: Confidence | null;
  assertedBy: Asserter | null;
  supersededById: string | null;
  effectiveOn: string | null;
  effectiveTo: PlainDate | null;
  checkedOn: PlainDate;
  replacesId: string | null;
  /** "rubric-change": the same world, read by other rules. */
  occasion: FollowUpOccasion;
  visibleFrom: Date;
};

export type State = {
  status: Judgement | null;
  qualifier: Qualifier | null;
  reason: Reason | null;
  confidence: Confidence | null;
  assertedBy: Asserter | null;
  supersededById: string | null;
  effectiveOn: string | null;
  effectiveTo: PlainDate | null;
  followUpId: string | null;
  lastCheckedOn: PlainDate | null;
};

/** The rows that count: neither corrected nor retracted by a row that itself counts. */
export function liveRows<Row extends Pick<LogRow, "id" | "sequence" | "kind" | "replacesId">>(rows: readonly Row[]): Row[] {
  const amended = new Set<string>();
  const newestFirst = [...rows].sort((a, b) => b.sequence - a.sequence);
  const live = newestFirst.filter((row) => {
    if (amended.has(row.id)) return false;
    if (row.replacesId !== null) amended.add(row.replacesId);
    return row.kind !== "retraction";
  });
  return live.reverse();
}

const isLater = (a: LogRow, b: LogRow) =>
  a.effectiveTo! !== b.effectiveTo! ? a.effectiveTo! > b.effectiveTo! : a.sequence > b.sequence;

/** The state at an instant. `first` is the value before any follow-up (acceptance from the origin citation). */
export function fold(rows: readonly LogRow[], at: Date, first: Judgement | null): State {
  const live = liveRows(rows.filter((row) => row.visibleFrom <= at));
  const current = live
    .filter((row) => row.status !== null && row.effectiveTo !== null)
    .reduce<LogRow | null>((best, row) => (best === null || isLater(row, best) ? row : best), null);
  const lastCheckedOn = live.reduce<PlainDate | null>(
    (latest, row) => (latest === null || row.checkedOn > latest ? row.checkedOn : latest), null);
  return {
    status: current?.status ?? first,
    qualifier: current?.qualifier ?? null,
    reason: current?.reason ?? null,
    confidence: current?.confidence ?? null,
    assertedBy: current?.assertedBy ?? null,
    supersededById: current?.supersededById ?? null,
    effectiveOn: current?.effectiveOn ?? null,
    effectiveTo: current?.effectiveTo ?? null,
    followUpId: current?.id ?? null,
    lastCheckedOn,
  };
}

export type DatedState = State & {
  visibleFrom: Date;
  /** Null while it lasts. */
  visibleUntil: Date | null;
  /** When the site began to say this status; a judgement by another rubric is no such change. */
  changedAt: Date;
};

/** Every state that a log ever showed or will show (embargoes), in order: the whole projection. */
export function statesOf(rows: readonly LogRow[], since: Date, first: Judgement | null): DatedState[] {
  const instants = [...new Set([since.getTime(), ...rows.map((row) => Math.max(row.visibleFrom.getTime(), since.getTime()))])]
    .sort((a, b) => a - b);
  const states: DatedState[] = [];
  instants.forEach((instant, index) => {
    const visibleFrom = new Date(instant);
    const state = fold(rows, visibleFrom, first);
    const before = states.at(-1);
    const isRubric = rows.find(({ id }) => id === state.followUpId)?.occasion === "rubric-change";
    const same = before !== undefined && (isRubric || (before.status === state.status && before.qualifier === state.qualifier));
    const next = instants[index + 1];
    states.push({
      ...state,
      visibleFrom,
      visibleUntil: next === undefined ? null : new Date(next),
      changedAt: same ? before.changedAt : visibleFrom,
    });
  });
  return states;
}
