import { z } from "zod";
import { choice, optionalPartialDate, optionalSlug } from "./fields";
import { optionalBilingual, optionalText } from "./language";
import { addDays, addMonths, period, periodOf, type PartialDate, type PlainDate } from "./plain-date";
import { citationInput } from "./quotation";

/**
 * Deadlines as diplomats write them: by a date, by an event, by the next meeting of a series, within a
 * time after an event, as soon as possible, or not at all. Each keeps its wording. What is bound to an
 * event is never given a day by hand: it is resolved when it is read, from the events that the reader
 * may see, so that a recorded or corrected event moves every deadline that waits for it, and none
 * before the day on which it was recorded (docs/decisions/020-deadlines.md).
 *
 * A period is due at its end. Fiscal years: the United States' year N runs from 1 October N-1 to
 * 30 September N (31 U.S.C. § 1102); Mexico's is the calendar year (Código Fiscal de la Federación,
 * art. 11; Ley Federal de Presupuesto y Responsabilidad Hacendaria).
 */
export const deadlinePrecisions = [
  "day", "month", "quarter", "year", "fiscal-year", "event", "next-in-series", "period-after-event", "as-soon-as-possible", "none",
] as const;
export type DeadlinePrecision = (typeof deadlinePrecisions)[number];

export const periodUnits = ["days", "weeks", "months"] as const;
export type PeriodUnit = (typeof periodUnits)[number];

const dated: readonly DeadlinePrecision[] = ["day", "month", "quarter", "year", "fiscal-year"];
/** What is said of a rule that only an event can give a day. */
const bound: readonly DeadlinePrecision[] = ["event", "next-in-series", "period-after-event"];
export const isBound = (precision: DeadlinePrecision): boolean => bound.includes(precision);
/** Something is due, whether or not a day can be named. */
export const isDue = (precision: DeadlinePrecision): boolean => precision !== "none";

const fields = z.strictObject({
  /** As the document words it; null when it states none. */
  wording: optionalText(300),
  precision: z.enum(deadlinePrecisions, { error: "required" }),
  /** The date, at its own precision; for rules that name one. */
  value: optionalPartialDate,
  /** The event that it is bound to; for a time after an event without one it is the commitment's own. */
  event: optionalSlug,
  /** The series whose next event counts. */
  series: optionalSlug,
  count: choice(z.coerce.number({ error: "not-a-number" }).int({ error: "not-a-number" }).min(1, { error: "not-a-number" }).max(1000, { error: "not-a-number" }).nullable().default(null)),
  unit: choice(z.enum(periodUnits).nullable().default(null)),
  /** From when "the next" counts, where that is not the day of the commitment (an extension). */
  setOn: optionalPartialDate,
  /** A remark on how it was read, where the rule alone does not explain it. */
  rule: optionalBilingual(300),
  citation: citationInput.nullable().default(null),
});

type Fields = z.output<typeof fields>;
const nothing = { value: null, event: null, series: null, count: null, unit: null, setOn: null };

/** What the rule does not use is not kept: a form may still hold what was typed under another one. */
function onlyWhatCounts(given: Fields): Fields {
  const { precision, value, event, series, count, unit, setOn } = given;
  if (dated.includes(precision)) return { ...given, ...nothing, value };
  if (precision === "event") return { ...given, ...nothing, event };
  if (precision === "next-in-series") return { ...given, ...nothing, series, setOn };
  if (precision !== "period-after-event") return { ...given, ...nothing };
  return { ...given, ...nothing, event, series: event === null ? series : null, count, unit, setOn: event === null && series !== null ? setOn : null };
}

export const deadlineInput = fields.superRefine((deadline, context) => {
  const issue = (message: string, path: string) => context.addIssue({ code: "custom", message, path: [path] });
  const { precision, value } = deadline;
  if (dated.includes(precision) && value === null) issue("required", "value");
  if (dated.includes(precision) && value !== null && periodOf(value)?.precision !== precision) issue("date-does-not-fit-rule", "value");
  if (precision === "event" && deadline.event === null) issue("required", "event");
  if (precision === "next-in-series" && deadline.series === null) issue("required", "series");
  if (precision === "period-after-event" && deadline.count === null) issue("required", "count");
  if (precision === "period-after-event" && deadline.unit === null) issue("required", "unit");
}).transform(onlyWhatCounts);
export type DeadlineInput = z.output<typeof deadlineInput>;

export type DeadlineRule = {
  precision: DeadlinePrecision;
  value: PartialDate | null;
  /** Events and series by whatever key the caller knows them: an id, or a slug. */
  event: string | null;
  series: string | null;
  count: number | null;
  unit: PeriodUnit | null;
  setOn: PartialDate | null;
};

/** An event as it is known to the reader. */
export type HeldEvent = { key: string; heldOn: PartialDate | null; series: string | null };

export type DeadlineContext = { madeOn: PartialDate; ownEvent: string | null; events: readonly HeldEvent[] };

export type ResolvedDeadline = {
  /** The last day on which it would be kept; null while no day can be named. */
  endsOn: PlainDate | null;
  /** The event that it was read by; null where it is not bound to one, or the one it waits for is not recorded. */
  event: string | null;
};

/** The day that a deadline is read as, from the events that the reader may see. */
export function resolveDeadline(rule: DeadlineRule, context: DeadlineContext): ResolvedDeadline {
  if (rule.value !== null) return { endsOn: period(rule.value).to, event: null };
  if (!isBound(rule.precision)) return { endsOn: null, event: null };
  const event = eventOf(rule, context);
  if (!event) return { endsOn: null, event: null };
  const held = event.heldOn === null ? null : period(event.heldOn).to;
  return { endsOn: held === null ? null : after(held, rule), event: event.key };
}

function eventOf({ event, series, setOn }: DeadlineRule, context: DeadlineContext): HeldEvent | undefined {
  if (event === null && series !== null) return nextInSeries(series, setOn, context);
  const key = event ?? context.ownEvent;
  return context.events.find((known) => known.key === key);
}

/**
 * The first event of a series that was certainly held after the words were spoken: its period begins
 * after theirs ends. Of two the one whose period ends first is next. The event at which the commitment
 * was made is never its own "next".
 */
export function nextInSeries(series: string, setOn: PartialDate | null, { madeOn, ownEvent, events }: DeadlineContext): HeldEvent | undefined {
  const since = period(setOn ?? madeOn).to;
  const order = (event: HeldEvent) => `${period(event.heldOn!).to} ${period(event.heldOn!).from} ${event.key}`;
  return events
    .filter((event) => event.series === series && event.key !== ownEvent && event.heldOn !== null && period(event.heldOn).from > since)
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))[0];
}

/** "Within 90 days of" counts from the last day of the event; the day itself is day zero. */
function after(held: PlainDate, { precision, count, unit }: DeadlineRule): PlainDate {
  if (precision !== "period-after-event" || count === null) return held;
  if (unit === "months") return addMonths(held, count);
  return addDays(held, unit === "weeks" ? count * 7 : count);
}
