import { dayInZone, period, type PartialDate, type PlainDate } from "@/domain/plain-date";
import { siteTimeZone } from "./env";
import { chosenMoment } from "./moment";

/** A `@db.Date` column travels as midnight UTC; nothing else in the program uses JavaScript dates for days. */
export const dayColumn = (day: PlainDate): Date => new Date(`${day}T00:00:00Z`);
export const dayOf = (column: Date): PlainDate => column.toISOString().slice(0, 10);
export const dayOrNull = (column: Date | null): PlainDate | null => (column === null ? null : dayOf(column));

/** The first and last day that a partial date stands for, as columns. */
export function periodColumns(value: PartialDate | null): { from: Date | null; to: Date | null } {
  if (value === null) return { from: null, to: null };
  const { from, to } = period(value);
  return { from: dayColumn(from), to: dayColumn(to) };
}

/** The day of an instant where the site is; without one today, or the past day that the reader chose. */
export const siteDay = (instant?: Date): PlainDate =>
  instant === undefined ? (chosenMoment()?.day ?? dayInZone(new Date(), siteTimeZone())) : dayInZone(instant, siteTimeZone());
