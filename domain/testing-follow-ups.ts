import { followUpInput, type FollowUpDraft, type FollowUpInput } from "./follow-up";
import type { LogRow } from "./history";
import { period } from "./plain-date";
import { qualifiersOf, type Judgement } from "./status";

/** Stands for an obligation where only the rules about a follow-up are tested. */
export const someObligation = "00000000-0000-4000-8000-0000000000a1";
export const someRow = "00000000-0000-4000-8000-0000000000b1";

const reasonNeeded: readonly Judgement[] = ["stalled", "not-delivered", "withdrawn", "refused"];

/** An assessment to which nothing is missing but its evidence. */
export function assessmentOf(status: Judgement, change: Partial<FollowUpDraft> = {}): FollowUpInput {
  const qualifier = status === "not-delivered" ? "reversed" : qualifiersOf[status]?.[0] ?? null;
  return followUpInput.parse({
    obligation: someObligation, kind: "assessment", status, qualifier, reason: reasonNeeded.includes(status) ? "funding" : null,
    effectiveOn: "2026-03", checkedOn: "2026-04-01", confidence: "medium", assertedBy: "counterpart", baseVersion: 0, ...change,
  });
}

/** A row of a log, a plain assessment unless said otherwise. */
export function row(sequence: number, change: Partial<LogRow> & { effectiveOn?: string | null } = {}): LogRow {
  const status = change.status === undefined ? "in-progress" : change.status;
  const effectiveOn = change.effectiveOn === undefined ? (status === null ? null : "2026-03-01") : change.effectiveOn;
  return {
    id: `row-${sequence}`, sequence, kind: "assessment", qualifier: null, reason: null, confidence: status === null ? null : "medium",
    assertedBy: null, supersededById: null, checkedOn: "2026-04-01", replacesId: null, occasion: "finding",
    visibleFrom: new Date(Date.UTC(2026, 3, sequence)), ...change,
    status, effectiveOn, effectiveTo: effectiveOn === null ? null : period(effectiveOn).to,
  };
}

export const retraction = (sequence: number, replaces: number, change: Partial<LogRow> = {}): LogRow =>
  row(sequence, { kind: "retraction", status: null, replacesId: `row-${replaces}`, ...change });

export const correction = (sequence: number, replaces: number, change: Partial<LogRow> = {}): LogRow =>
  row(sequence, { kind: "correction", replacesId: `row-${replaces}`, ...change });

export const check = (sequence: number, change: Partial<LogRow> = {}): LogRow => row(sequence, { kind: "check", status: null, ...change });
