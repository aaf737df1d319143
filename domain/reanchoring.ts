import { z } from "zod";
import { uuid } from "./fields";
import { isStorable, optionalBilingual, type Bilingual } from "./language";
import { beside, position } from "./quotation";

/**
 * What became of quoted words in a later version of their document. `not-compared`: the text is not held here,
 * so no machine can say.
 */
export const reanchoringOutcomes = ["same", "moved", "changed", "removed", "not-compared"] as const;
export type ReanchoringOutcome = (typeof reanchoringOutcomes)[number];

/** How many quotations met which end; all but the first two wait for an editor. */
export type ReanchoringCounts = Record<ReanchoringOutcome, number>;
export const noReanchorings: ReanchoringCounts = { same: 0, moved: 0, changed: 0, removed: 0, "not-compared": 0 };

export const standsAlone = (outcome: ReanchoringOutcome): boolean => outcome === "same" || outcome === "moved";

/** `accepted`: the newer words take the place of the quoted ones. `stands`: the quotation rests on the older version. */
export const reanchoringSettlements = ["accepted", "stands"] as const;
export type ReanchoringSettlement = (typeof reanchoringSettlements)[number];

/** What an editor decides of words that are no longer there as they were quoted. */
export const settlementInput = z.strictObject({
  citation: uuid,
  /** The finding that was decided upon: a later one makes the decision a conflict. */
  finding: z.string().regex(/^\d{1,18}$/, { error: "invalid" }),
  settlement: z.enum(reanchoringSettlements, { error: "required" }),
  /** For `accepted`: the words as the newer version has them; their place, where they stand there more than once. */
  exact: z.string().max(4000, { error: "too-long" }).refine(isStorable, { error: "invalid" }).default(""),
  start: position.default(null),
  /** Only where the text is not held: what stands around the words, given by whoever has the document in hand. */
  prefix: beside.default(""),
  suffix: beside.default(""),
  note: optionalBilingual(600),
}).superRefine(({ settlement, exact, note }, context) => {
  const issue = (message: string, path: string) => context.addIssue({ code: "custom", message, path: [path] });
  if (settlement === "accepted" && exact.trim() === "") issue("required", "exact");
  if (settlement === "stands" && note.en === null && note.es === null) issue("note-required", "note");
});
export type SettlementInput = z.infer<typeof settlementInput>;

/** One step of a quotation from a version of its document to a later one. */
export type Hop = {
  outcome: ReanchoringOutcome;
  settlement: ReanchoringSettlement | null;
  /** The number of the version that the step leads to. */
  version: number;
  note: Bilingual;
  /** The same quotation there; null where it ends before. */
  to: string | null;
};

/** Where a quotation ended up after all its steps, and what is said about it beside the words. */
export type Standing = Pick<Hop, "outcome" | "settlement" | "version" | "note">;

/** Of several steps the gravest speaks for all: words that were changed once are not "the same" later on. */
const gravity: readonly ReanchoringOutcome[] = ["same", "moved", "not-compared", "changed", "removed"];

export function standingOf(hops: readonly Hop[]): Standing | null {
  const last = hops.at(-1);
  if (last === undefined) return null;
  const gravest = hops.reduce((a, b) => (gravity.indexOf(b.outcome) >= gravity.indexOf(a.outcome) ? b : a));
  const speaks = last.to === null ? last : gravest;
  return { outcome: speaks.outcome, settlement: speaks.settlement, version: last.version, note: speaks.note };
}
