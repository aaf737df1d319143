import type { Language } from "@/domain/language";
import { period, type PartialDate, type PlainDate } from "@/domain/plain-date";
import { localeOf, words } from "./i18n/words";

const midday = (day: PlainDate): Date => new Date(`${day}T12:00:00Z`);

function format(day: PlainDate, lang: Language, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(localeOf(lang), { timeZone: "UTC", ...options }).format(midday(day));
}

/** "July 12, 2022", "12 de julio de 2022". */
export const dayInWords = (day: PlainDate, lang: Language): string => format(day, lang, { dateStyle: "long" });

/** A date at exactly the precision that it has: "September 2022", "third quarter of 2022", "fiscal year 2022 (U.S.)". */
export function dateInWords(value: PartialDate, lang: Language): string {
  const { precision, to } = period(value);
  const say = words(lang);
  const year = value.startsWith("FY") ? value.slice(2, 6) : value.slice(0, 4);
  if (precision === "day") return dayInWords(value, lang);
  if (precision === "month") return format(to, lang, { year: "numeric", month: "long" });
  if (precision === "quarter") return say("date.quarter", { quarter: Number(value.slice(-1)), year });
  if (precision === "fiscal-year") return say("date.fiscalYear", { country: value.slice(-2), year });
  return year;
}

/** An instant with the hour, in the zone that the site's days are counted in. */
export function instantInWords(instant: string, lang: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(localeOf(lang), {
    timeZone, year: "numeric", month: "long", day: "numeric", hour: "numeric", minute: "2-digit", timeZoneName: "short",
  }).format(new Date(instant));
}
