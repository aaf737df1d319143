import type { FollowUpInput } from "./follow-up";
import { period, type PlainDate } from "./plain-date";
import type { Issue } from "./refusal";
import { evidenceTiers, type Tier } from "./source";
import { closedStatuses, qualifiersOf, valuesOf, type Axis, type Judgement } from "./status";

/**
 * What a judgement needs before it may be published ("Evidence needed", docs/model.md). Pure: the
 * command gathers the facts, this says what is missing.
 */
export type EvidenceFacts = {
  axis: Axis;
  today: PlainDate;
  /** The status in force before, in the order of the log. */
  statusBefore: Judgement | null;
  /** Last day of the deadline in force. */
  deadlineEndsOn: PlainDate | null;
  /** The tiers of the sources that the evidence is quoted from. */
  tiers: readonly Tier[];
};

const needCitation: readonly Judgement[] = [
  "in-progress", "partly-delivered", "delivered", "withdrawn", "accepted", "accepted-in-part", "refused",
  "met", "unmet", "waived",
];
const needReason: readonly Judgement[] = ["stalled", "not-delivered", "withdrawn", "refused"];
const needSearchOrCitation: readonly Judgement[] = ["not-started", "stalled", "noted", "lapsed"];

export function missing(input: FollowUpInput, facts: EvidenceFacts): Issue[] {
  const issues: Issue[] = [...datesAreKnown(input, facts)];
  const { status } = input;
  if (status === null) return issues;
  if (!valuesOf(facts.axis).includes(status)) return [...issues, { code: "status-not-on-scale", path: "status" }];
  return [
    ...issues, ...qualifierFits(input), ...reasonFits(input), ...evidenceCarries(input, facts),
    ...neverDoneIsShown(input, facts), ...confidenceIsEarned(input, facts), ...leavingIsExplained(input, facts),
  ];
}

function datesAreKnown(input: FollowUpInput, facts: EvidenceFacts): Issue[] {
  const issues: Issue[] = [];
  if (input.checkedOn > facts.today) issues.push({ code: "in-the-future", path: "checkedOn" });
  if (input.effectiveOn !== null && period(input.effectiveOn).from > facts.today)
    issues.push({ code: "in-the-future", path: "effectiveOn" });
  return issues;
}

function qualifierFits({ status, qualifier, supersededBy }: FollowUpInput): Issue[] {
  const allowed = qualifiersOf[status!];
  if (!allowed) return qualifier === null ? [] : [{ code: "qualifier-does-not-fit", path: "qualifier" }];
  if (qualifier === null) return [{ code: "qualifier-required", path: "qualifier" }];
  if (!allowed.includes(qualifier)) return [{ code: "qualifier-does-not-fit", path: "qualifier" }];
  if ((qualifier === "superseded") !== (supersededBy !== null))
    return [{ code: qualifier === "superseded" ? "superseded-by-required" : "not-for-this-kind", path: "supersededBy" }];
  return [];
}

function reasonFits({ status, reason }: FollowUpInput): Issue[] {
  if (needReason.includes(status!)) return reason === null ? [{ code: "reason-required", path: "reason" }] : [];
  return reason === null ? [] : [{ code: "reason-does-not-fit", path: "reason" }];
}

function evidenceCarries(input: FollowUpInput, { tiers }: EvidenceFacts): Issue[] {
  const status = input.status!;
  const needsCitation = needCitation.includes(status) || status === "not-delivered";
  if (needsCitation && tiers.length === 0) return [{ code: "evidence-required", path: "evidence" }];
  if (needsCitation && !tiers.some((tier) => evidenceTiers.includes(tier)))
    return [{ code: "evidence-tier-too-low", path: "evidence" }];
  if (needSearchOrCitation.includes(status) && tiers.length === 0 && input.searched === null)
    return [{ code: "search-or-evidence-required", path: "searched" }];
  if (status === "not-verifiable" && input.note === null) return [{ code: "note-required", path: "note" }];
  return [];
}

/**
 * "Never done" may only be said after the deadline, or where the party repudiated it (which the
 * editor writes down in `because`), and after a logged search.
 */
function neverDoneIsShown(input: FollowUpInput, { deadlineEndsOn, today }: EvidenceFacts): Issue[] {
  if (input.status !== "not-delivered" || input.qualifier !== "never-done") return [];
  const issues: Issue[] = [];
  if (input.searched === null) issues.push({ code: "search-required", path: "searched" });
  const passed = deadlineEndsOn !== null && deadlineEndsOn < today;
  if (!passed && input.because === null) issues.push({ code: "deadline-not-passed", path: "because" });
  return issues;
}

function confidenceIsEarned({ confidence, assertedBy }: FollowUpInput, { tiers }: EvidenceFacts): Issue[] {
  const issues: Issue[] = [];
  if (confidence === null) issues.push({ code: "confidence-required", path: "confidence" });
  if (assertedBy === null && tiers.length > 0) issues.push({ code: "asserter-required", path: "assertedBy" });
  // Resting on the party's own word alone: medium at most, shown "by its own account".
  if (assertedBy === "self" && confidence === "high") issues.push({ code: "confidence-too-high", path: "confidence" });
  return issues;
}

function leavingIsExplained(input: FollowUpInput, { statusBefore }: EvidenceFacts): Issue[] {
  const leaves = statusBefore !== null && closedStatuses.includes(statusBefore) && input.status !== statusBefore;
  return leaves && input.because === null ? [{ code: "because-required", path: "because" }] : [];
}
