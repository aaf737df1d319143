import type { Judgement } from "./status";

/** A derived status: what all obligations share, or "mixed"; always with n delivered, n assessed, of n. */
export type DerivedStatus = { value: Judgement | "mixed" | null; delivered: number; assessed: number; of: number };

/**
 * One of fourteen never reads as partly delivered: a commitment has a status of its own only where all
 * of its obligations share it.
 */
export function deriveStatus(statuses: readonly (Judgement | null)[]): DerivedStatus {
  const assessed = statuses.filter((status) => status !== null);
  const first = statuses[0] ?? null;
  const value = assessed.length === 0 ? null : statuses.every((status) => status === first) ? first : "mixed";
  return {
    value,
    delivered: statuses.filter((status) => status === "delivered").length,
    assessed: assessed.length,
    of: statuses.length,
  };
}

/** Counts of obligations by status; `unknown` is the share that nobody has assessed. */
export type Tally = { of: number; assessed: number; unknown: number; counts: Partial<Record<Judgement, number>> };

export const tally = (statuses: readonly (Judgement | null)[]): Tally => tallyOf(statuses.map((status) => ({ status, count: 1 })));

/** The same of what is counted already; counts of one status are added, and may be negative where something stands so no more. */
export function tallyOf(rows: readonly { status: Judgement | null; count: number }[]): Tally {
  const found = new Map<Judgement | null, number>();
  for (const { status, count } of rows) found.set(status, (found.get(status) ?? 0) + count);
  const unknown = found.get(null) ?? 0;
  const counts: Partial<Record<Judgement, number>> = {};
  for (const [status, count] of found) if (status !== null && count !== 0) counts[status] = count;
  const assessed = Object.values(counts).reduce((total, count) => total + count, 0);
  return { of: assessed + unknown, assessed, unknown, counts };
}

/** A whole-number percentage, or null where there is nothing to count: never 100 % or NaN of nothing. */
export function share(part: number, of: number): number | null {
  return of === 0 ? null : Math.round((100 * part) / of);
}
