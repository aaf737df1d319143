import { addDays, type PlainDate } from "./plain-date";

/** How many past days, weeks and months a nightly backup is kept of. */
export const kept = { days: 7, weeks: 5, months: 12 } as const;

/** "followthrough-2026-11-22-031000123.backup": the day and time (UTC, to the millisecond) at which it was taken. */
const pattern = /^followthrough-(\d{4}-\d\d-\d\d)-\d{9}\.backup$/;

export const backupName = (takenAt: Date): string => {
  const [day, time] = takenAt.toISOString().split("T") as [string, string];
  return `followthrough-${day}-${time.slice(0, 12).replaceAll(/[:.]/g, "")}.backup`;
};

export const backupDay = (name: string): PlainDate | null => pattern.exec(name)?.[1] ?? null;

const monday = (day: PlainDate): PlainDate => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
const month = (day: PlainDate): string => day.slice(0, 7);

/**
 * Of the names in a folder those that may go: of each of the last days, weeks and months that have one the newest
 * backup stays, so that the past thins out and never breaks off. What is not named like a nightly backup is not ours.
 */
export function expired(names: readonly string[]): string[] {
  const newestFirst = names.filter((name) => backupDay(name) !== null).sort().reverse();
  const stays = new Set<string>();
  for (const [periodOf, count] of [[(day: PlainDate) => day, kept.days], [monday, kept.weeks], [month, kept.months]] as const) {
    const seen = new Set<string>();
    for (const name of newestFirst) {
      const period = periodOf(backupDay(name)!);
      if (seen.has(period) || seen.size >= count) continue;
      seen.add(period);
      stays.add(name);
    }
  }
  return newestFirst.filter((name) => !stays.has(name)).reverse();
}
