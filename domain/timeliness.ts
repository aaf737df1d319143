import { daysBetween, type PlainDate } from "./plain-date";
import type { Judgement } from "./status";

/**
 * Timeliness is computed, never typed. `deadline-passed` is a statement about us (nobody has checked
 * since), so it is never counted or coloured as overdue. `suspended`: the deadline has passed while a
 * condition is unmet. `not-due`: withdrawn, refused or lapsed, so nothing is due any more. `undated`: it
 * is due, but no day can be named (an event that is not recorded yet, "as soon as possible").
 */
export const timelinesses = [
  "overdue", "deadline-passed", "suspended", "due-soon", "upcoming", "undated", "late", "on-time", "not-due", "no-deadline",
] as const;
export type Timeliness = (typeof timelinesses)[number];

/** A deadline within this many days is "due soon". */
export const dueSoonDays = 30;

export type TimelinessFacts = {
  /** Last day of the deadline in force; null without one, and while no day can be named. */
  endsOn: PlainDate | null;
  /** Whether the documents state one at all. */
  hasDeadline: boolean;
  status: Judgement | null;
  /** Last day of the period in which the status took effect. */
  effectiveTo: PlainDate | null;
  lastCheckedOn: PlainDate | null;
  /** Whether a condition is known to be unmet. */
  conditionUnmet: boolean;
};

const settled: readonly (Judgement | null)[] = ["withdrawn", "refused", "lapsed"];
const fulfilled: readonly (Judgement | null)[] = ["delivered", "accepted"];

export function timeliness(facts: TimelinessFacts, today: PlainDate): Timeliness {
  const { endsOn, status } = facts;
  if (settled.includes(status)) return "not-due";
  if (endsOn === null) return facts.hasDeadline ? "undated" : "no-deadline";
  if (fulfilled.includes(status)) return facts.effectiveTo !== null && facts.effectiveTo > endsOn ? "late" : "on-time";
  if (today <= endsOn) return daysBetween(today, endsOn) <= dueSoonDays ? "due-soon" : "upcoming";
  if (facts.conditionUnmet) return "suspended";
  return facts.lastCheckedOn !== null && facts.lastCheckedOn >= endsOn ? "overdue" : "deadline-passed";
}

/** A commitment is as timely as its least timely obligation (the order of `timelinesses`). */
export function leastTimely(values: readonly Timeliness[]): Timeliness {
  return timelinesses.find((value) => values.includes(value)) ?? "no-deadline";
}
