/**
 * Calendar days and periods without a clock or a zone.
 *
 * A `PlainDate` is "2022-07-12". A `PartialDate` keeps exactly the precision that a document gives:
 * "2022-07-12" (day), "2022-09" (month), "2022-Q3" (quarter), "2022" (year), "FY2022-US" or "FY2022-MX"
 * (fiscal year). Periods are compared by their end, because a promise "in September" is due on the 30th.
 *
 * Fiscal years: the United States' year N runs from 1 October N-1 to 30 September N (31 U.S.C. § 1102);
 * Mexico's is the calendar year (Código Fiscal de la Federación, art. 11; Ley Federal de Presupuesto y
 * Responsabilidad Hacendaria).
 */
export type PlainDate = string;
export type PartialDate = string;
export const precisions = ["day", "month", "quarter", "year", "fiscal-year"] as const;
export type Precision = (typeof precisions)[number];
export type Period = { from: PlainDate; to: PlainDate; precision: Precision };

const pad = (n: number, width = 2) => String(n).padStart(width, "0");
const dayOf = (y: number, m: number, d: number): PlainDate => `${pad(y, 4)}-${pad(m)}-${pad(d)}`;

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function isPlainDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The period that a partial date stands for, or null when it is not one. */
export function periodOf(value: PartialDate): Period | null {
  if (isPlainDate(value)) return { from: value, to: value, precision: "day" };
  const match = /^(?:(\d{4})(?:-(\d{2})|-Q([1-4]))?|FY(\d{4})-(US|MX))$/.exec(value);
  if (!match) return null;
  if (match[4]) {
    const year = Number(match[4]);
    if (year < 1000) return null;
    return match[5] === "US"
      ? { from: dayOf(year - 1, 10, 1), to: dayOf(year, 9, 30), precision: "fiscal-year" }
      : { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31), precision: "fiscal-year" };
  }
  const year = Number(match[1]);
  if (year < 1000) return null;
  if (match[2]) {
    const month = Number(match[2]);
    if (month < 1 || month > 12) return null;
    return { from: dayOf(year, month, 1), to: dayOf(year, month, daysInMonth(year, month)), precision: "month" };
  }
  if (match[3]) {
    const last = Number(match[3]) * 3;
    return { from: dayOf(year, last - 2, 1), to: dayOf(year, last, daysInMonth(year, last)), precision: "quarter" };
  }
  return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31), precision: "year" };
}

/** The period of a value already known to be a partial date. Throws on anything else: that is a bug. */
export function period(value: PartialDate): Period {
  const found = periodOf(value);
  if (!found) throw new Error(`not a partial date: ${value}`);
  return found;
}

export function addDays(date: PlainDate, days: number): PlainDate {
  const [y, m, d] = date.split("-").map(Number) as [number, number, number];
  return new Date(Date.UTC(y, m - 1, d + days)).toISOString().slice(0, 10);
}

/**
 * The same day of a later month; where that month is shorter, its last day: 31 January and one month is
 * 28 February, in a leap year the 29th. The day that was lost does not come back: two months are counted
 * at once and not one after the other.
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [y, m, d] = date.split("-").map(Number) as [number, number, number];
  const [year, month] = [y + Math.floor((m - 1 + months) / 12), ((m - 1 + months) % 12 + 12) % 12 + 1];
  return dayOf(year, month, Math.min(d, daysInMonth(year, month)));
}

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: PlainDate, b: PlainDate): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000);
}

/** The calendar day that an instant falls on in a time zone (IANA name). */
export function dayInZone(instant: Date, timeZone: string): PlainDate {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone, year: "numeric", month: "2-digit", day: "2-digit",
  }).formatToParts(instant);
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
}
