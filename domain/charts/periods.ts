import { addMonths, daysBetween, period, type PartialDate, type PlainDate } from "../plain-date";

/** A column of a chart over time: a month, a quarter or a year, with its first and last day. */
export type ChartPeriod = { value: PartialDate; from: PlainDate; to: PlainDate };

const mostMonths = 24;
const mostQuarters = 40;

function valueAt(day: PlainDate, grain: 1 | 3 | 12): PartialDate {
  const year = day.slice(0, 4);
  if (grain === 12) return year;
  const month = Number(day.slice(5, 7));
  return grain === 1 ? day.slice(0, 7) : `${year}-Q${Math.ceil(month / 3)}`;
}

/**
 * The periods from one day to another, as fine as leaves a column wide enough to be seen: months up to two
 * years, quarters up to ten, years beyond. The last one holds `to` and may not be over yet.
 */
export function periodsBetween(from: PlainDate, to: PlainDate): ChartPeriod[] {
  if (from > to) return [];
  const months = daysBetween(from, to) / 30.44;
  const grain = months <= mostMonths ? 1 : months <= mostQuarters * 3 ? 3 : 12;
  const found: ChartPeriod[] = [];
  for (let day = from; ;) {
    const value = valueAt(day, grain);
    const own = period(value);
    found.push({ value, from: own.from, to: own.to });
    if (own.to >= to) return found;
    day = addMonths(own.from, grain);
  }
}
