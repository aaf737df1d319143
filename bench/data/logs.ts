import type { LogRow } from "@/domain/history";
import { statesOf } from "@/domain/history";
import type { Judgement, Qualifier, Reason } from "@/domain/status";
import type { Value } from "./copy";
import { author, citationOf, trackedAt } from "./identities";
import { between, day, idOf, instant, pick } from "./numbers";
import { followUpsPer, obligationsOf } from "./shape";
import { noteOf } from "./words";

/** One obligation, and how many entries its log has: ten for each commitment, shared among its parties. */
export type Target = { commitment: number; index: number; id: string; rows: number; firstRow: number };

export function targets(commitment: number): Target[] {
  const count = obligationsOf(commitment);
  return Array.from({ length: count }, (_, index) => {
    const rows = followUpsPer / count;
    return { commitment, index, id: idOf("obligation", commitment * 2 + index), rows, firstRow: commitment * followUpsPer + index * rows };
  });
}

type Judged = { status: Judgement; qualifier: Qualifier | null; reason: Reason | null };
const judged: Judged[] = [
  { status: "in-progress", qualifier: null, reason: null },
  { status: "partly-delivered", qualifier: null, reason: null },
  { status: "delivered", qualifier: "as-promised", reason: null },
  { status: "stalled", qualifier: null, reason: "funding" as Reason },
  { status: "not-delivered", qualifier: "never-done", reason: "funding" as Reason },
];
/** A third of the entries judge; the others say where was looked. */
const isJudgement = (row: number) => row % 3 === 1;

type Entry = LogRow & { note: string | null; searched: string | null; recordedAt: string };

function entriesOf({ commitment, rows, firstRow }: Target): Entry[] {
  return Array.from({ length: rows }, (_, index) => {
    const row = firstRow + index;
    // One after the other, some weeks apart, until yesterday or so.
    const dayOfRecord = (commitment % 200) + 1 + Math.floor((index * 600) / rows) + between(0, 20, row, 71);
    const recordedAt = instant(dayOfRecord, row % 86_000);
    const isJudged = isJudgement(row);
    const effective = day(2_922 + dayOfRecord - 3);
    return {
      id: idOf("follow_up", row), sequence: index + 1, kind: isJudged ? "assessment" : "check",
      ...(isJudged ? pick(judged, row, 72) : { status: null, qualifier: null, reason: null }),
      confidence: isJudged ? "medium" : null, assertedBy: isJudged ? "independent" : null, supersededById: null,
      effectiveOn: isJudged ? effective : null, effectiveTo: isJudged ? effective : null, checkedOn: recordedAt.slice(0, 10), replacesId: null,
      occasion: "finding", visibleFrom: new Date(recordedAt), recordedAt,
      note: isJudged ? noteOf(row) : null, searched: isJudged ? null : "The gazette, the ministry's page and the press of both countries.",
    } as Entry;
  });
}

type Rows = readonly (readonly Value[])[];
/** The log of one obligation, the quotations that its judgements rest on, and what the fold makes of it. */
export function logOf(target: Target): Record<"follow_up" | "follow_up_citation" | "obligation_state", Rows> {
  const entries = entriesOf(target);
  return {
    get follow_up() {
      return entries.map((e) => [e.id, target.id, e.sequence, e.kind, e.status, e.qualifier, e.reason, e.effectiveOn, e.effectiveTo, e.effectiveTo, e.checkedOn, e.note, "en",
        e.confidence, e.assertedBy, e.searched, 1, author, e.recordedAt, e.recordedAt]);
    },
    get follow_up_citation() {
      return entries.flatMap((e) => (e.status === null ? [] : [[e.id, citationOf(target.commitment, 1), 0]]));
    },
    get obligation_state() {
      return statesOf(entries, new Date(trackedAt(target.commitment)), null).map((s) => [target.id, s.visibleFrom.toISOString(), s.visibleUntil?.toISOString() ?? null, s.status, s.qualifier,
        s.reason, s.confidence, s.assertedBy, s.effectiveOn, s.effectiveTo, s.followUpId, s.changedAt.toISOString(), s.lastCheckedOn]);
    },
  };
}
