import { addDays, dayInZone, isPlainDate, type PlainDate } from "./plain-date";

/** Why a day cannot be read: it is no day, or it is not over where the site is. */
export type AsOfFault = "not-a-day" | "in-the-future";

export type AsOf = { ok: true; day: PlainDate | null } | { ok: false; fault: AsOfFault; value: string };

/**
 * Reads `asOf=YYYY-MM-DD`: what the site said at the end of that day. Absent or empty means now. Today is
 * readable and means "so far": the day is not over.
 */
export function readAsOf(value: string | null | undefined, today: PlainDate): AsOf {
  if (value === null || value === undefined || value.trim() === "") return { ok: true, day: null };
  if (!isPlainDate(value)) return { ok: false, fault: "not-a-day", value: value.slice(0, 40) };
  if (value > today) return { ok: false, fault: "in-the-future", value };
  return { ok: true, day: value };
}

/**
 * The last millisecond of a calendar day in a time zone. Found by halving, not by adding hours: days of 23,
 * 24 and 25 hours and zones that change their clocks at midnight come out right.
 */
export function lastInstantOf(day: PlainDate, zone: string): Date {
  const midnight = Date.parse(`${addDays(day, 1)}T00:00:00Z`);
  const hour = 3_600_000;
  // Zones lie between UTC-12 and UTC+14: at `inside` the day has not ended anywhere, at `after` it has everywhere.
  let inside = midnight - 15 * hour;
  let after = midnight + 13 * hour;
  while (after - inside > 1) {
    const middle = Math.floor((inside + after) / 2);
    if (dayInZone(new Date(middle), zone) <= day) inside = middle;
    else after = middle;
  }
  return new Date(inside);
}
