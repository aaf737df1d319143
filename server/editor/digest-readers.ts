import "server-only";
import { periodStart, type DigestSent } from "@/domain/digest";
import type { PlainDate } from "@/domain/plain-date";
import type { Actor } from "../actor";
import { dayColumn } from "../days";
import { db } from "../db";
import { demand } from "./desk-read";

export type DigestReader = { id: string; name: string; email: string; frequency: DigestSent; period: PlainDate };

/** Who asked to be reminded and was not yet in the period that it is today. */
export async function digestReaders(actor: Actor, today: PlainDate): Promise<DigestReader[]> {
  demand(actor, "run-jobs");
  const people = await db.user.findMany({
    where: { kind: "person", disabledAt: null, digest: { not: "off" }, email: { not: null } }, orderBy: { id: "asc" },
    select: { id: true, name: true, email: true, digest: true, digests: { where: { period: { gte: dayColumn(periodStart("weekly", today)) } }, select: { period: true } } },
  });
  return people.flatMap(({ digest, digests, email, ...person }) => {
    const frequency = digest as DigestSent;
    const period = periodStart(frequency, today);
    const isDone = digests.some((sending) => sending.period.getTime() === dayColumn(period).getTime());
    return isDone ? [] : [{ ...person, email: email!, frequency, period }];
  });
}
