/**
 * The scale: what may be said about what a party owes, was asked for, or was made to depend on.
 * What each means stands in the rubric (domain/rubric.ts), version by version. "Not assessed" is no
 * judgement and therefore no member of these lists: it is the absence of one (null).
 */
export const fulfilments = [
  "not-started", "in-progress", "partly-delivered", "delivered",
  "stalled", "not-delivered", "withdrawn", "not-verifiable",
] as const;
export type Fulfilment = (typeof fulfilments)[number];

export const acceptances = [
  "reported", "proposed", "accepted", "accepted-in-part", "noted", "refused", "lapsed", "withdrawn",
] as const;
export type Acceptance = (typeof acceptances)[number];

export const conditionStatuses = ["unmet", "met", "waived"] as const;
export type ConditionStatus = (typeof conditionStatuses)[number];

/** Every value that a judgement can take, whatever it is about. */
export const judgements = [...new Set([...fulfilments, ...acceptances, ...conditionStatuses])] as const;
export type Judgement = Fulfilment | Acceptance | ConditionStatus;

export const qualifiers = [
  "as-promised", "modified", "never-done", "reversed", "withdrawn", "superseded",
] as const;
export type Qualifier = (typeof qualifiers)[number];

/** The qualifiers that complete a status; a status that is not listed takes none. */
export const qualifiersOf: Partial<Record<Judgement, readonly Qualifier[]>> = {
  delivered: ["as-promised", "modified"],
  "not-delivered": ["never-done", "reversed"],
  withdrawn: ["withdrawn", "superseded"],
};

export const reasons = [
  "funding", "law", "court", "counterpart", "change-of-government", "outside-shock", "priority-dropped", "unknown",
] as const;
export type Reason = (typeof reasons)[number];

export const confidences = ["high", "medium", "low", "disputed"] as const;
export type Confidence = (typeof confidences)[number];

export const asserters = ["self", "counterpart", "both", "independent"] as const;
export type Asserter = (typeof asserters)[number];

export const obligationRoles = ["owes", "asked", "offered-to"] as const;
export type ObligationRole = (typeof obligationRoles)[number];

/** What a follow-up may be about. */
export type Axis = "fulfilment" | "acceptance" | "condition";

export function axisOf(role: ObligationRole): Axis {
  return role === "owes" ? "fulfilment" : "acceptance";
}

export function valuesOf(axis: Axis): readonly Judgement[] {
  if (axis === "fulfilment") return fulfilments;
  return axis === "acceptance" ? acceptances : conditionStatuses;
}

/** Statuses that end the matter: leaving one of them needs a written reason (domain rule, section 2). */
export const closedStatuses: readonly Judgement[] = ["delivered", "not-delivered", "withdrawn"];
