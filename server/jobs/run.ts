import "server-only";
import { randomUUID } from "node:crypto";
import type { JobWithMetadata } from "pg-boss";
import { systemActor } from "../actor";
import type { Job, JobData } from "./job";
import type { Queue } from "./queue";
import { log } from "../log";
import { redacted } from "./redacted";

/** Why a run was ended from outside. */
export type Ending = "cancelled" | "stopped" | "too-long";

class Ended extends Error {
  constructor(readonly why: Ending) {
    super(why);
  }
}

export type Watch = { stopping: AbortSignal; beatMs: number };
export type Taken = Pick<JobWithMetadata<JobData>, "id" | "data">;

/**
 * One run of a job that this process has taken. While it lasts its row carries a sign of life and how far
 * it is. The row is the run's only while it says so: who cancelled it, or took it over after a silence,
 * has changed it, and then the work is ended and settles nothing.
 */
export async function runTaken(queue: Queue, job: Job, { id, data }: Taken, { stopping, beatMs }: Watch): Promise<void> {
  const pulse = startPulse(queue, job, id, beatMs);
  const ended = new AbortController();
  const limit = setTimeout(() => ended.abort(new Ended("too-long")), job.limitMinutes * 60_000);
  const stop = () => ended.abort(new Ended("stopped"));
  stopping.addEventListener("abort", stop, { once: true });
  if (stopping.aborted) stop();
  const signal = AbortSignal.any([pulse.lost, ended.signal]);
  try {
    if (!(await pulse.beat())) return;
    log.info("job", { job: job.name, run: id, is: "begun" });
    const result = await job.run({ actor: systemActor("jobs"), data: data ?? {}, signal, progress: pulse.progress });
    await pulse.settle(() => queue.boss.complete(job.name, id, { result: Object.entries(result) }));
    log.info("job", { job: job.name, run: id, is: "done" });
  } catch (error) {
    if (pulse.lost.aborted) return;
    const failure: { code: string; message?: string } = ended.signal.aborted ? { code: (ended.signal.reason as Ended).why } : { code: "failed", message: redacted(error) };
    log.error("job", { job: job.name, run: id, is: failure.code, message: failure.message ?? null });
    await pulse.settle(() => queue.boss.fail(job.name, id, failure));
  } finally {
    clearTimeout(limit);
    stopping.removeEventListener("abort", stop);
    pulse.stop();
  }
}

const beating = `
  UPDATE pgboss.job SET output = $4::jsonb || jsonb_build_object('run', $3::text, 'beat', now())
  WHERE name = $1 AND id = $2 AND state = 'active' AND ($5::boolean OR output->>'run' = $3) RETURNING true AS mine`;

function startPulse({ read }: Queue, { name }: Job, id: string, beatMs: number) {
  const run = randomUUID();
  const lost = new AbortController();
  let isFirst = true;
  let state: { done?: number; of?: number } = {};
  const beat = async (): Promise<boolean> => {
    const rows = await read(beating, [name, id, run, JSON.stringify(state), isFirst]);
    isFirst = false;
    if (rows.length === 0) lost.abort(new Ended("cancelled"));
    return rows.length > 0;
  };
  // A database that is away for a moment loses no run: the sign of life comes late.
  const timer = setInterval(() => void beat().catch(() => undefined), beatMs);
  return {
    lost: lost.signal,
    beat,
    progress: (done: number, of: number) => {
      const isNew = state.of === undefined;
      state = { done, of };
      // How much there is to do is told at once, the rest with the next sign of life.
      if (isNew) void beat().catch(() => undefined);
    },
    /** Writes how it ended, if the run is still ours; where the database stays away, the silence will tell. */
    async settle(write: () => Promise<unknown>): Promise<void> {
      clearInterval(timer);
      for (let attempt = 1; ; attempt++) {
        try {
          if (await beat()) await write();
          return;
        } catch {
          if (attempt === 3) return;
          await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
        }
      }
    },
    stop: () => clearInterval(timer),
  };
}
