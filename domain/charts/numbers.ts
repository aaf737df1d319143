import { endOfFigurePeriod } from "../figure-period";
import { stages, type Stage } from "../indicator";
import { daysBetween, period, type PartialDate, type PlainDate } from "../plain-date";
import type { IndicatorRecord } from "../record";

type Target = IndicatorRecord["targets"][number];
export type Measured = IndicatorRecord["measurements"][number];

/** How much of a target would be there by a day, if it came evenly; only where the documents say by when. */
export type ProRata = { day: PlainDate; value: number };

export type NumberRow =
  | { what: "target"; target: Target }
  | { what: "measured"; measured: Measured; isRevised: boolean; proRata: ProRata | null };

/** Two governments on the same rung and period that give different numbers. */
export type Difference = { stage: Stage | null; period: string | null; higher: Measured; lower: Measured; by: number };

export type Numbers = { rows: NumberRow[]; peak: number; differences: Difference[] };

const rung = (stage: Stage | null): number => (stage === null ? stages.length : stages.indexOf(stage));

/** Targets first, then what was reported, rung by rung of the ladder; what was revised stays, before what revises it. */
export function numbersOf({ targets, measurements, unit }: IndicatorRecord, madeOn: PartialDate): Numbers {
  const revised = new Set(measurements.map(({ revises }) => revises));
  const [due] = targets.filter(({ byWhen }) => byWhen !== null);
  const ladder = [...measurements].sort((a, b) => rung(a.stage) - rung(b.stage) || a.reportedBy.name.localeCompare(b.reportedBy.name) || (a.recordedOn < b.recordedOn ? -1 : 1));
  return {
    rows: [
      ...targets.map((target): NumberRow => ({ what: "target", target })),
      ...ladder.map((measured): NumberRow => ({
        what: "measured", measured, isRevised: revised.has(measured.id), proRata: due === undefined || unit === "usd-per-year" ? null : proRata(due, measured, madeOn),
      })),
    ],
    peak: Math.max(0, ...targets.map(({ value }) => value), ...measurements.map(({ value }) => value)),
    differences: differences(ladder.filter(({ id }) => !revised.has(id))),
  };
}

/** Evenly from the day of the promise to the day by which it is due; a ceiling or an estimate is prorated as it stands. */
export function proRata({ value, byWhen }: Pick<Target, "value" | "byWhen">, { period: worded }: Pick<Measured, "period">, madeOn: PartialDate): ProRata | null {
  const day = worded === null ? null : endOfFigurePeriod(worded);
  if (day === null || byWhen === null) return null;
  const [from, to] = [period(madeOn).to, period(byWhen).to];
  const whole = daysBetween(from, to);
  if (whole <= 0) return null;
  return { day, value: value * Math.min(1, Math.max(0, daysBetween(from, day) / whole)) };
}

function differences(ladder: readonly Measured[]): Difference[] {
  return ladder.flatMap((one, index) => ladder.slice(index + 1).flatMap((other): Difference[] => {
    const isSame = other.stage === one.stage && other.period === one.period && other.reportedBy.slug !== one.reportedBy.slug;
    if (!isSame || other.value === one.value) return [];
    const [higher, lower] = one.value > other.value ? [one, other] : [other, one];
    return [{ stage: one.stage, period: one.period, higher, lower, by: higher.value - lower.value }];
  }));
}
