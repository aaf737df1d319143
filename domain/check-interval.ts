import { z } from "zod";
import { choice, uuid } from "./fields";
import { daysBetween, type PlainDate } from "./plain-date";
import type { Judgement } from "./status";

/**
 * After how many days a matter wants to be looked at again, by how it stands. What moves is looked at each
 * quarter, what has stopped twice a year, what failed once a year, because it may yet be made good; what is
 * settled never. A commitment may have an interval of its own, which holds whatever its status.
 */
export const intervalsByStatus: Record<Exclude<Judgement, "unmet" | "met" | "waived"> | "not-assessed", number | null> = {
  "not-assessed": 90, "not-started": 90, "in-progress": 90, "partly-delivered": 120, stalled: 180, "not-verifiable": 180,
  "not-delivered": 365, delivered: null, withdrawn: null,
  reported: 90, proposed: 90, noted: 180, "accepted-in-part": 180, accepted: null, refused: null, lapsed: null,
};

export const longestInterval = 3650;

/** The days that hold for an obligation; null where nobody need look again. */
export function intervalOf(status: Judgement | null, own: number | null): number | null {
  if (own !== null) return own;
  return intervalsByStatus[(status ?? "not-assessed") as keyof typeof intervalsByStatus] ?? null;
}

/** Whether more days have passed since the last look than the interval allows; what nobody ever looked at always is. */
export function isUnchecked(row: { status: Judgement | null; lastCheckedOn: PlainDate | null; interval: number | null }, today: PlainDate): boolean {
  const days = intervalOf(row.status, row.interval);
  if (days === null) return false;
  return row.lastCheckedOn === null || daysBetween(row.lastCheckedOn, today) > days;
}

/** An interval of a commitment's own; left empty, that of its status holds again. */
export const intervalInput = z.object({
  commitment: uuid,
  days: choice(z.coerce.number({ error: "not-a-number" }).int({ error: "not-a-number" }).min(1, { error: "invalid" })
    .max(longestInterval, { error: "invalid" }).nullable().default(null)),
});
