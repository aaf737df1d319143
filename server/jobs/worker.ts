import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { jobLimits } from "../limits";
import type { Job, JobData } from "./job";
import type { Queue } from "./queue";
import { runTaken } from "./run";
import { sendDue } from "./scheduler";

export type Worker = { stop: () => Promise<void> };
export type WorkerOptions = {
  jobs: readonly Job[];
  isScheduling: boolean;
  /** Told of each change: null when all is well, else what stands in the way. */
  say: (problem: unknown) => void;
  /** For tests, which have no time. */
  limits?: Partial<Record<keyof typeof jobLimits, number>>;
};

/**
 * Looks for runs that wait, takes them one of each job at a time, and sees to it that those whose process
 * died are begun anew. pg-boss has a loop of its own; it is not used because it settles a run without
 * waiting for the answer (a database that goes away at that moment would be an unhandled rejection), and
 * because it finds out about a dead process only when the run's whole time has passed.
 */
export function startWorker(queue: Queue, { jobs, isScheduling, say, limits: given }: WorkerOptions): Worker {
  const limits = { ...jobLimits, ...given };
  const stopping = new AbortController();
  const running = new Map<string, Promise<void>>();

  const takeReady = async () => {
    for (const { name } of await queue.read<{ name: string }>(ready, [])) {
      const job = jobs.find((one) => one.name === name);
      if (job === undefined || running.has(name) || stopping.signal.aborted) continue;
      // Another process may be faster, or take the same job's next run: then there is nothing here.
      const [taken] = await queue.boss.fetch<JobData>(name);
      if (taken) running.set(name, runTaken(queue, job, taken, { stopping: stopping.signal, beatMs: limits.beatMs }).finally(() => running.delete(name)));
    }
  };
  const [sweep, schedule] = [every(limits.sweepMs, () => failSilent(queue, limits.leaseMs)), every(limits.scheduleMs, () => sendDue(queue, jobs))];

  const work = async () => {
    while (!stopping.signal.aborted) {
      const problem = await attempt(async () => {
        await sweep();
        if (isScheduling) await schedule();
        await takeReady();
      });
      say(problem);
      await pause(problem === null ? limits.pollMs : limits.awayMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const working = work();

  return {
    async stop() {
      stopping.abort();
      await working;
      await Promise.race([Promise.all(running.values()), pause(limits.stopMs, undefined, { ref: false })]);
    },
  };
}

async function attempt(act: () => Promise<void>): Promise<unknown> {
  try {
    await act();
    return null;
  } catch (error) {
    return error ?? "unknown";
  }
}

function every(ms: number, act: () => Promise<void>): () => Promise<void> {
  let next = 0;
  return async () => {
    if (Date.now() < next) return;
    await act();
    next = Date.now() + ms;
  };
}

/** Jobs with a run that may begin now, and none that is being worked on anywhere. */
const ready = `
  SELECT name FROM pgboss.job WHERE state <= 'active'
  GROUP BY name HAVING bool_or(state < 'active' AND start_after <= now()) AND NOT bool_or(state = 'active')`;

const silent = `
  SELECT name, id FROM pgboss.job
  WHERE state = 'active' AND coalesce((output->>'beat')::timestamptz, started_on) < now() - $1 * interval '1 millisecond'`;

/** Runs whose process died (power, kill -9) go back to the queue. The delay before the retry keeps two sweeps from failing one run twice. */
async function failSilent({ read, boss }: Queue, leaseMs: number): Promise<void> {
  for (const { name, id } of await read<{ name: string; id: string }>(silent, [leaseMs])) await boss.fail(name, id, { code: "process-ended" });
}
