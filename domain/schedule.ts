import { addDays, dayInZone, type PlainDate } from "./plain-date";

/** A time of the day as clocks in the site's zone show it, "03:40". */
export type TimeOfDay = `${number}${number}:${number}${number}`;

/**
 * The instant at which clocks in the zone show a time on a day. Where they are put forward over it, it is
 * as much later as they are put forward; where they show it twice, it is the first.
 */
export function instantAt(day: PlainDate, time: TimeOfDay, timeZone: string): Date {
  const shown = Date.parse(`${day}T${time}:00Z`);
  const [before, after] = [-12, 36].map((hours) => offsetAt(shown + hours * 3_600_000, timeZone)) as [number, number];
  const isShown = (offset: number) => offsetAt(shown - offset, timeZone) === offset;
  return new Date(shown - (isShown(before) || !isShown(after) ? before : after));
}

/** How far clocks in the zone are ahead of UTC, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit",
  }).formatToParts(instant);
  const [month, day, year, hour, minute, second] = parts.filter(({ type }) => type !== "literal").map(({ value }) => Number(value)) as [number, number, number, number, number, number];
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

/** When something that is due every day at this time was due last. */
export function lastDue(time: TimeOfDay, now: Date, timeZone: string): Date {
  const today = dayInZone(now, timeZone);
  const due = instantAt(today, time, timeZone);
  return due <= now ? due : instantAt(addDays(today, -1), time, timeZone);
}

/** When it is due next. */
export function nextDue(time: TimeOfDay, now: Date, timeZone: string): Date {
  const today = dayInZone(now, timeZone);
  const due = instantAt(today, time, timeZone);
  return due > now ? due : instantAt(addDays(today, 1), time, timeZone);
}
