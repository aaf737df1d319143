import "server-only";
import type { Prisma } from "@/prisma/generated/client";
import { publicDb } from "./db";
import { siteDay } from "./days";
import { releaseLimits } from "./limits";
import { atMoment, type Moment } from "./moment";
import { inRehearsal } from "./rehearsal";

/**
 * Public reads that must agree with each other to the last row: one transaction sees one state of the database, as of
 * its beginning by the database's own clock, whatever is published while it reads.
 */
export function inOneSnapshot<T>(work: (moment: Moment) => Promise<T>): Promise<T> {
  return publicDb.$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ at: Date }[]>`SELECT date_trunc('milliseconds', statement_timestamp()) AS at`;
    const moment: Moment = { instant: row!.at, day: siteDay(row!.at) };
    await tx.$executeRaw`SELECT set_config('tracker.as_of', ${moment.instant.toISOString()}, true)`;
    return inRehearsal({ tx: tx as unknown as Prisma.TransactionClient, isRead: true }, () => atMoment(moment, () => work(moment)));
  }, { ...releaseLimits.transaction, isolationLevel: "RepeatableRead" });
}
