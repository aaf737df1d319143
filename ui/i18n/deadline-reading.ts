import type { DeadlinePrecision, PeriodUnit } from "@/domain/deadline";
import type { Language } from "@/domain/language";
import { dateInWords, dayInWords } from "../dates";
import { words } from "./words";

type ReadDeadline = {
  precision: DeadlinePrecision;
  value: string | null;
  endsOn: string | null;
  /** By which event it was read; of a series the next one on record. */
  event: { name: string; heldOn: string | null } | null;
  series: { name: string } | null;
  count: number | null;
  unit: PeriodUnit | null;
};

/** How a deadline was read, in a sentence: "due in September 2022, read as September 30, 2022". */
export function deadlineReading(deadline: ReadDeadline, lang: Language): string {
  const say = words(lang);
  const { precision, value, endsOn } = deadline;
  const day = endsOn === null ? "" : dayInWords(endsOn, lang);
  if (value !== null) {
    const isDay = value === endsOn;
    return say(isDay ? "deadline.day" : "deadline.period", { day, precision, period: dateInWords(value, lang) });
  }
  if (precision === "as-soon-as-possible" || precision === "none") return say(`deadline.${precision}`);
  const by = anchorOf(deadline, lang);
  const limit = deadline.count === null || deadline.unit === null
    ? say("deadline.by", { by })
    : say("deadline.within", { count: deadline.count, unit: deadline.unit, by });
  return endsOn === null ? limit : say("deadline.readAs", { limit, day });
}

/** The event that it is bound to, and why it may have no day yet. */
function anchorOf({ event, series, endsOn }: ReadDeadline, lang: Language): string {
  const say = words(lang);
  if (event === null) return series === null ? say("deadline.eventUnknown") : say("deadline.nextUnknown", { series: series.name });
  const named = event.heldOn === null || endsOn === null
    ? say("deadline.eventUndated", { event: event.name })
    : say("deadline.event", { event: event.name, date: dateInWords(event.heldOn, lang) });
  return series === null ? named : say("deadline.next", { series: series.name, event: named });
}
