import "server-only";
import { environment } from "../env";
import { jobLimits } from "../limits";
import { log } from "../log";
import { jobs } from "./jobs";
import { openQueue, type Queue } from "./queue";
import { redacted } from "./redacted";
import { startWorker, type Worker } from "./worker";

// The development server may load this file again; the jobs of a process are started once.
const kept = globalThis as typeof globalThis & { trackerJobs?: true };

/**
 * Begins the work of this process, in the background: the site serves readers whether or not the queue can
 * be reached. Building has no jobs, and no command has.
 */
export function startJobs(): void {
  const { JOBS } = environment();
  if (JOBS === "off" || kept.trackerJobs || process.env.NEXT_PHASE === "phase-production-build") return;
  kept.trackerJobs = true;
  const queue = openQueue("jobs");
  const say = outageLog();
  const worker = startWorker(queue, { jobs, isScheduling: JOBS === "on", say });
  const supervisor = supervise(queue);
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stopJobs(worker, queue, supervisor));
}

async function stopJobs(worker: Worker, queue: Queue, supervisor: NodeJS.Timeout): Promise<void> {
  clearInterval(supervisor);
  await worker.stop();
  await queue.close();
}

/** pg-boss ends what takes too long and archives what is old; of several processes one does it. */
function supervise({ boss }: Queue): NodeJS.Timeout {
  return setInterval(() => void boss.maintain().catch(() => undefined), 2 * jobLimits.scheduleMs).unref();
}

/** One line when the jobs begin to fail and one when they work again, however long it lasts. */
function outageLog(): (problem: unknown) => void {
  let isAway = false;
  return (problem) => {
    if ((problem !== null) === isAway) return;
    isAway = problem !== null;
    if (isAway) log.warn("jobs-wait", { message: redacted(problem) });
    else log.info("jobs-wait", { message: "work again" });
  };
}
