/** What became of quoted words in a later version of their document. */
export const reanchoringOutcomes = ["same", "moved", "changed", "removed"] as const;
export type ReanchoringOutcome = (typeof reanchoringOutcomes)[number];

/** How many quotations met which end; `changed` and `removed` wait for an editor. */
export type ReanchoringCounts = Record<ReanchoringOutcome, number>;
export const noReanchorings: ReanchoringCounts = { same: 0, moved: 0, changed: 0, removed: 0 };

/** What an editor decides of words that are no longer there as they were quoted. */
export const reanchoringSettlements = ["accepted", "stands"] as const;
export type ReanchoringSettlement = (typeof reanchoringSettlements)[number];
