import { z } from "zod";

/** What `verify` proves, each counted by itself; their names in words stand in the desk's catalogues. */
export const checkKinds = [
  "source-texts", "source-files", "held-quotations", "attested", "attested-proven", "obligation-states", "condition-states",
  "derived-statuses", "audit-links", "audit-heads", "public-quotations", "public-commitments", "public-obligations", "public-follow-ups",
  "public-indicators", "public-measurements", "reanchorings", "coverage", "captures", "public-replies", "dispositions", "redactions", "list-entries", "search-texts", "changes", "release-files",
] as const;
export type CheckKind = (typeof checkKinds)[number];

/** How much one check looked at, and how much of it does not hold. */
export type CheckResult = { check: CheckKind; checked: number; faults: number };
/** One thing that does not hold: where, and what is wrong, in a line. */
export type FaultLine = { check: CheckKind; record: string; fault: string };
export type Report = { checks: CheckResult[]; faults: number };

/** As it is stored with a run. */
export const storedChecks = z.array(z.object({ check: z.enum(checkKinds), checked: z.int().min(0), faults: z.int().min(0) }));

export const countOf = (checks: readonly CheckResult[], kind: CheckKind): number => checks.find(({ check }) => check === kind)?.checked ?? 0;

/** A night without a verification may be an accident, two are told to the reader. */
export const staleAfterDays = 2;
export type Standing = "never" | "holds" | "faults" | "stale";

/** What a reader may conclude from the last run. */
export function standing(last: { finishedAt: Date; faults: number } | null, now: Date): Standing {
  if (last === null) return "never";
  if (last.faults > 0) return "faults";
  return now.getTime() - last.finishedAt.getTime() > staleAfterDays * 86_400_000 ? "stale" : "holds";
}
