import type { Language } from "../language";
import { daysBetween, type PartialDate, type PlainDate } from "../plain-date";
import type { Judgement, obligationRoles } from "../status";
import { tally, type Tally } from "../tally";
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

/** What charts over time are drawn from: promises and steps, as they are known on `today`. */
export type World = { today: PlainDate; said: Said[]; steps: Step[]; events: Happening[]; assessedSince: PlainDate | null };

/** How an obligation stood at the end of a day of the world, as far as is known now. */
function statusOn(steps: readonly Step[], day: PlainDate): Judgement | null {
  const until = steps.filter(({ on }) => on <= day);
  return until.sort((a, b) => (a.on === b.on ? a.sequence - b.sequence : a.on < b.on ? -1 : 1)).at(-1)?.status ?? null;
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

/** What is owed of what had been promised by the end of a day, by how it stood then. */
export function standingOn({ said, steps }: Pick<World, "said" | "steps">, day: PlainDate): Tally {
  const known = grouped(steps, ({ obligation }) => obligation);
  return tally(said.filter(({ role, on }) => role === "owes" && on <= day).map(({ obligation }) => statusOn(known.get(obligation) ?? [], day)));
}

/** An obligation that nobody has checked for this many days is listed as such. */
export const longUncheckedDays = 180;

/** How much of what is owed nobody has judged, and how much nobody has looked at for long. */
export type Neglect = { of: number; notAssessed: number; notChecked: number; days: number };

export function neglectOf(world: World): Neglect {
  const owed = world.said.filter(({ role, on }) => role === "owes" && on <= world.today);
  const notChecked = owed.filter(({ checkedOn }) => checkedOn === null || daysBetween(checkedOn, world.today) > longUncheckedDays).length;
  return { of: owed.length, notAssessed: standingOn(world, world.today).unknown, notChecked, days: longUncheckedDays };
}

export type ProgressPoint = ChartPeriod & { tally: Tally };

/** The standing at the end of every period since the first promise; the last one is today's. */
export function progress(world: World): ProgressPoint[] {
  const first = firstDay(world);
  return first === null ? [] : periodsBetween(first, world.today).map((span) => ({ ...span, tally: standingOn(world, span.to < world.today ? span.to : world.today) }));
}

function firstDay({ said, today }: World): PlainDate | null {
  const owed = said.filter(({ role, on }) => role === "owes" && on <= today).map(({ on }) => on).sort();
  return owed[0] ?? null;
}

/** What was found about what is owed: an answer to a request is no step, and a new rubric changes nothing in the world. */
function findings(said: readonly Said[], steps: readonly Step[]): Step[] {
  const owed = new Set(said.filter(({ role }) => role === "owes").map(({ obligation }) => obligation));
  return steps.filter(({ obligation, isFinding }) => isFinding && owed.has(obligation));
}

export type TimelinePoint = ChartPeriod & {
  /** Records, not obligations: a promise of two governments is one announcement. */
  promised: number;
  requested: number;
  steps: { status: Judgement; count: number }[];
  events: Happening[];
};

/** What was said and what was done, period by period, told apart. */
export function timeline({ said, steps: all, events, today }: World): TimelinePoint[] {
  const steps = findings(said, all);
  const days = [...said.map(({ on }) => on), ...steps.map(({ on }) => on)].filter((day) => day <= today).sort();
  if (days[0] === undefined) return [];
  const records = new Map(said.map((row) => [row.commitment, row]));
  return periodsBetween(days[0], today).map((span) => {
    const isIn = ({ on }: { on: PlainDate }) => on >= span.from && on <= span.to && on <= today;
    const made = [...records.values()].filter(isIn);
    const taken = grouped(steps.filter(isIn), ({ status }) => status);
    const promised = made.filter(({ kind }) => kind === "commitment").length;
    return {
      ...span, promised, requested: made.length - promised, events: mostSaid(events.filter(isIn), made),
      steps: [...taken].map(([status, found]) => ({ status, count: found.length })),
    };
  });
}

/** Meetings of a period, those first at which most was said. */
function mostSaid(events: readonly Happening[], made: readonly Said[]): Happening[] {
  const count = ({ slug }: Happening) => made.filter(({ event }) => event === slug).length;
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
  const { said, steps, today } = world;
  const isAfter = ({ on }: { on: PlainDate }) => on > event.on && on <= today;
  const made = [...new Map(said.map((row) => [row.commitment, row])).values()].filter(isAfter);
  const taken = findings(said, steps).filter(isAfter);
  const promised = made.filter(({ kind }) => kind === "commitment").length;
  const before = said.filter(({ on }) => on <= event.on);
  return {
    event, promised, requested: made.length - promised, steps: taken.length, delivered: taken.filter(({ status }) => status === "delivered").length,
    then: standingOn(world, event.on), now: standingOn({ said: before, steps }, today),
  };
}
