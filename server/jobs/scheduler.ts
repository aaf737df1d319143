import "server-only";
import { v5 } from "uuid";
import { lastDue } from "@/domain/schedule";
import { siteTimeZone } from "../env";
import type { Job } from "./job";
import type { Queue } from "./queue";

/**
 * Puts what is due into the queue. A time that passed while the site was down is made up for, once. Each
 * run has an id made of its name and the instant at which it was due, so that of several processes that
 * find it due at the same moment one puts it there.
 */
export async function sendDue(queue: Queue, jobs: readonly Job[], now: Date = new Date()): Promise<void> {
  const known = new Map((await queue.read<{ name: string; made: Date; last: Date | null }>(lastScheduled, [])).map((row) => [row.name, row]));
  for (const { name, at, atFirstStart } of jobs) {
    const row = known.get(name);
    if (at === null || row === undefined) continue;
    const due = lastDue(at, now, siteTimeZone());
    const since = row.last ?? (atFirstStart ? null : row.made);
    if (since === null || since < due)
      await queue.boss.send(name, { by: "schedule" }, { id: v5(`${name} ${due.toISOString()}`, ours) });
  }
}

const ours = "6f1c2b7e-4f0a-5d0c-9a57-3f5f6f0c1d2e";

const lastScheduled = `
  SELECT q.name, q.created_on AS made, greatest(
    (SELECT max(created_on) FROM pgboss.job j WHERE j.name = q.name AND j.data->>'by' = 'schedule'),
    (SELECT max(created_on) FROM pgboss.archive a WHERE a.name = q.name AND a.data->>'by' = 'schedule')) AS last
  FROM pgboss.queue q`;
