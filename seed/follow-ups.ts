import { attested } from "./attested";
import type { FollowUpSeed } from "./types";

/** The day on which the documents were read for these entries. */
const checkedOn = "2026-11-22";

/**
 * Only what a document itself evidences. Cooperation that a government says it practises is a statement,
 * not evidence, and stays not assessed.
 */
export const followUps: FollowUpSeed[] = [
  {
    key: "vaccinate-americans-first-2021-03", commitment: "vaccinate-americans-first", party: "united-states",
    followUp: {
      kind: "assessment", status: "in-progress", effectiveOn: "2021-03-02", checkedOn,
      confidence: "medium", assertedBy: "self",
      note: "A news report of March 2, 2021 gives 76.9 million doses administered so far, by the count of the US Centers for Disease Control and Prevention. The documents show nothing later.",
      evidence: [attested.dosesUnitedStates],
    },
  },
  {
    key: "vaccine-steps-condition-2021-03", commitment: "vaccine-steps-after-americans", condition: 0,
    followUp: {
      kind: "assessment", status: "unmet", effectiveOn: "2021-03-01", checkedOn,
      confidence: "medium", assertedBy: "self",
      note: "Unmet when stated: the White House spoke of it on March 1, 2021 as an objective still to be accomplished. The documents do not show whether it was met later.",
      evidence: [attested.onceAccomplished],
    },
  },
];
