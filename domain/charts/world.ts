import type { Language } from "../language";
import { daysBetween, type PartialDate, type PlainDate } from "../plain-date";
import type { Judgement, obligationRoles } from "../status";
import { tallyOf, type Tally } from "../tally";
import { periodsBetween, type ChartPeriod } from "./periods";

/** One obligation on the clock of the world: when it was said, by the end of the period that the documents give. */
export type Said = { obligation: string; commitment: string; kind: "commitment" | "ask" | "offer"; role: (typeof obligationRoles)[number]; event: string | null; on: PlainDate;
  /** The last day on which anybody looked; null while nobody has. */
  checkedOn: PlainDate | null;
};

/** A judgement that counts, by the day from which it holds. */
export type Step = { obligation: string; status: Judgement; on: PlainDate; sequence: number; isFinding: boolean };

export type Happening = { slug: string; name: string; nameLang: Language; kind: string; hasSeries: boolean;
  /** As precise as it is known, and the last day of that. */
  heldOn: PartialDate; on: PlainDate;
};

/**
 * What charts over time are drawn from: counts by day, as they are known on `today`, so that it is as short for a record
 * of a million promises as for one of a hundred. `worldOf` says what they are; server/public/charts/world.ts has the
 * database count the same.
 */
export type World = {
  today: PlainDate;
  /** So many more of what is owed (fewer where negative) stand so from that day on. */
  standing: { on: PlainDate; status: Judgement | null; change: number }[];
  /** What is owed, by the day on which it was said and by how it stands today; of these so many nobody has checked for long. */
  owed: { on: PlainDate; status: Judgement | null; count: number; unchecked: number }[];
  /** Records, not obligations, by the day on which they were said. */
  made: { on: PlainDate; kind: Said["kind"]; event: string | null; count: number }[];
  /** Findings about what is owed: an answer to a request is no step, and a new rubric changes nothing in the world. */
  steps: { on: PlainDate; status: Judgement; count: number }[];
  events: Happening[];
  assessedSince: PlainDate | null;
};

const inOrder = (steps: readonly Step[]) => [...steps].sort((a, b) => (a.on === b.on ? a.sequence - b.sequence : a.on < b.on ? -1 : 1));

/** A judgement of a period that is not over ("in progress since 2026") is how things stand today. */
const holdsFrom = ({ on }: Step, today: PlainDate): PlainDate => (on < today ? on : today);

/** The counts of promises and steps, one by one: what they mean. */
export function worldOf({ said, steps, ...rest }: Pick<World, "today" | "events" | "assessedSince"> & { said: readonly Said[]; steps: readonly Step[] }): World {
  const logs = grouped(steps, ({ obligation }) => obligation);
  const owed = said.filter(({ role }) => role === "owes");
  const standing = owed.flatMap(({ obligation, on }) => [
    { on, status: null, change: 1 },
    ...inOrder(logs.get(obligation) ?? []).flatMap((step, index, log) => {
      const since = holdsFrom(step, rest.today) > on ? holdsFrom(step, rest.today) : on;
      return [{ on: since, status: log[index - 1]?.status ?? null, change: -1 }, { on: since, status: step.status, change: 1 }];
    }),
  ]);
  const statusToday = (obligation: string) => inOrder(logs.get(obligation) ?? []).at(-1)?.status ?? null;
  const isLongUnchecked = ({ checkedOn }: Said) => checkedOn === null || daysBetween(checkedOn, rest.today) > longUncheckedDays;
  const records = [...new Map(said.map((row) => [row.commitment, row])).values()];
  const ids = new Set(owed.map(({ obligation }) => obligation));
  return {
    ...rest, standing,
    owed: owed.map((row) => ({ on: row.on, status: statusToday(row.obligation), count: 1, unchecked: isLongUnchecked(row) ? 1 : 0 })),
    made: records.map(({ on, kind, event }) => ({ on, kind, event, count: 1 })),
    steps: steps.filter(({ obligation, isFinding }) => isFinding && ids.has(obligation)).map(({ on, status }) => ({ on, status, count: 1 })),
  };
}

function grouped<Item, Key>(items: readonly Item[], key: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** What is owed of what had been promised by the end of a day, by how it stood then. */
export const standingOn = ({ standing }: Pick<World, "standing">, day: PlainDate): Tally =>
  tallyOf(standing.filter(({ on }) => on <= day).map(({ status, change }) => ({ status, count: change })));

/** An obligation that nobody has checked for this many days is listed as such. */
export const longUncheckedDays = 180;

/** How much of what is owed nobody has judged, and how much nobody has looked at for long. */
export type Neglect = { of: number; notAssessed: number; notChecked: number; days: number };

export function neglectOf(world: World): Neglect {
  const owed = world.owed.filter(({ on }) => on <= world.today);
  const { of, unknown } = tallyOf(owed);
  return { of, notAssessed: unknown, notChecked: sum(owed.map(({ unchecked }) => unchecked)), days: longUncheckedDays };
}

export type ProgressPoint = ChartPeriod & { tally: Tally };

/** The standing at the end of every period since the first promise; the last one is today's. */
export function progress(world: World): ProgressPoint[] {
  const first = firstDay(world);
  return first === null ? [] : periodsBetween(first, world.today).map((span) => ({ ...span, tally: standingOn(world, span.to < world.today ? span.to : world.today) }));
}

const firstDay = ({ owed, today }: World): PlainDate | null => owed.map(({ on }) => on).filter((on) => on <= today).sort()[0] ?? null;

export type TimelinePoint = ChartPeriod & {
  /** Records, not obligations: a promise of two governments is one announcement. */
  promised: number;
  requested: number;
  steps: { status: Judgement; count: number }[];
  events: Happening[];
};

/** What was said and what was done, period by period, told apart. */
export function timeline({ made, steps, events, today }: World): TimelinePoint[] {
  const days = [...made, ...steps].map(({ on }) => on).filter((day) => day <= today).sort();
  if (days[0] === undefined) return [];
  return periodsBetween(days[0], today).map((span) => {
    const isIn = ({ on }: { on: PlainDate }) => on >= span.from && on <= span.to && on <= today;
    const said = made.filter(isIn);
    const taken = grouped(steps.filter(isIn), ({ status }) => status);
    return {
      ...span, ...announced(said), events: mostSaid(events.filter(isIn), said),
      steps: [...taken].map(([status, found]) => ({ status, count: sum(found.map(({ count }) => count)) })),
    };
  });
}

/** Promises, and what was asked or offered. */
function announced(made: World["made"]): { promised: number; requested: number } {
  const count = (isPromise: boolean) => sum(made.filter(({ kind }) => (kind === "commitment") === isPromise).map((row) => row.count));
  return { promised: count(true), requested: count(false) };
}

/** Meetings of a period, those first at which most was said. */
function mostSaid(events: readonly Happening[], made: World["made"]): Happening[] {
  const count = ({ slug }: Happening) => sum(made.filter(({ event }) => event === slug).map((row) => row.count));
  return [...events].sort((a, b) => count(b) - count(a));
}

export type SinceEvent = {
  event: Happening;
  /** Records said after it. */
  promised: number;
  requested: number;
  steps: number;
  delivered: number;
  /** What was owed by its end, and how that stands today. */
  then: Tally;
  now: Tally;
};

/** The meeting that readers measure by: the last summit, or the last of any series, that is past. */
export function lastSummit({ events, today }: Pick<World, "events" | "today">): Happening | null {
  const past = events.filter(({ on }) => on <= today).sort((a, b) => (a.on < b.on ? 1 : -1));
  return past.find(({ kind }) => kind === "summit") ?? past.find(({ hasSeries }) => hasSeries) ?? null;
}

/** What has happened after an event, in the world, as far as is known now. */
export function sinceEvent(world: World, event: Happening): SinceEvent {
  const isAfter = ({ on }: { on: PlainDate }) => on > event.on && on <= world.today;
  const taken = world.steps.filter(isAfter);
  return {
    event, ...announced(world.made.filter(isAfter)),
    steps: sum(taken.map(({ count }) => count)), delivered: sum(taken.filter(({ status }) => status === "delivered").map(({ count }) => count)),
    then: standingOn(world, event.on), now: tallyOf(world.owed.filter(({ on }) => on <= event.on)),
  };
}
