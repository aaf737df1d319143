import "server-only";
import { lastInstantOf } from "@/domain/as-of";
import { dayInZone } from "@/domain/plain-date";
import { db, publicDb, replicaDb } from "../db";
import { siteTimeZone } from "../env";
import type { Reading } from "./state";

/**
 * What the public reads now: its revision, and when it changes without anybody writing. Days begin by this
 * process's clock, which says what day it is on a page; embargoes end by the database's, which decides.
 */
export async function readRevision(): Promise<Reading> {
  const asked = Date.now();
  const [row] = await publicDb.$queryRaw<{ number: bigint; embargo: Date | null; now: Date }[]>`
    SELECT number, next_embargo_end() AS embargo, clock_timestamp() AS now FROM public_revision`;
  if (row === undefined) return { revision: 0, until: asked };
  const embargoEnd = row.embargo === null ? Infinity : asked + row.embargo.getTime() - row.now.getTime() + 1;
  return { revision: Number(row.number), until: Math.min(nextMidnight(new Date(asked), siteTimeZone()), embargoEnd) };
}

/** The newest revision there is: public reads may come from a replica that is behind. */
export const newestRevision = async (): Promise<number> => Number((await db.publicRevision.findFirst())?.number ?? 0);

/** How far the server is that public reads go to. */
export const replicaRevision = async (): Promise<number> => Number((await replicaDb.publicRevision.findFirst())?.number ?? 0);

/** The first instant of the next day in a zone. */
export const nextMidnight = (now: Date, zone: string): number => lastInstantOf(dayInZone(now, zone), zone).getTime() + 1;
