import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { lastInstantOf } from "@/domain/as-of";
import type { PlainDate } from "@/domain/plain-date";
import { siteTimeZone } from "./env";

/** The past moment that public reads see, where a reader asked for one. */
export type Moment = { day: PlainDate; instant: Date };

const chosen = new AsyncLocalStorage<Moment>();

/**
 * Runs public reads as they were at the end of a day (the record's clock). Whatever `work` reads through
 * `publicDb` sees only what had been published by then, and "today" is that day: no loader takes part in it.
 * @param day null for now.
 */
export function asOf<T>(day: PlainDate | null, work: () => Promise<T>): Promise<T> {
  return day === null ? work() : atMoment({ day, instant: lastInstantOf(day, siteTimeZone()) }, work);
}

/** The same to the millisecond, for comparing two moments of one day. */
export const atMoment = <T>(moment: Moment, work: () => Promise<T>): Promise<T> => chosen.run(moment, work);

export const chosenMoment = (): Moment | undefined => chosen.getStore();
