import { acceptances, conditionStatuses, fulfilments } from "@/domain/status";

/** The sections of the methodology that the rubric fills, and the statuses that each defines. */
export const judgedSections = {
  fulfilment: ["not-assessed", ...fulfilments],
  acceptance: acceptances.filter((status) => status !== "withdrawn"),
  conditions: conditionStatuses,
} as const satisfies Record<string, readonly string[]>;

export const judgedNames = ["fulfilment", "acceptance", "conditions"] as const satisfies (keyof typeof judgedSections)[];
