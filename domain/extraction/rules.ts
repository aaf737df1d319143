import type { ProposalKind, ProposalReason } from "./proposal";

/**
 * The rules by name. A language file lists the words that set each one off; where several could start at the same
 * word, the one that stands first here wins. `observed-precision.ts` tells how often each was right.
 */
export const ruleNames = [
  "condition", "order", "promise", "affirm", "ready", "expected", "aim", "ask", "terms", "proposal", "creation", "future", "reported", "possible",
  "providing", "continuing", "underway", "ongoing", "need", "past", "view", "pledge", "plea", "habit",
] as const;
export type RuleName = (typeof ruleNames)[number];

/** Rules that look at a document's layout rather than at a verb, and the rule for bare numbers. */
export type LayoutRule = "list-item" | "imperative" | "noun-item" | "number" | "meeting";

export type Verdict = { kind: ProposalKind; code: ProposalReason; rule: RuleName | LayoutRule; offer: boolean };

export const verdict = (rule: Verdict["rule"], kind: ProposalKind, code: ProposalReason, offer = false): Verdict => ({ rule, kind, code, offer });
