import "server-only";
import { lastInstantOf } from "@/domain/as-of";
import type { PlainDate } from "@/domain/plain-date";
import { siteTimeZone } from "../env";
import { atMoment } from "../moment";

/**
 * Runs public reads as they were at the end of a day (the record's clock): no loader takes part in it.
 * @param day null for now.
 */
export function asOf<T>(day: PlainDate | null, work: () => Promise<T>): Promise<T> {
  return day === null ? work() : atMoment({ day, instant: lastInstantOf(day, siteTimeZone()) }, work);
}
