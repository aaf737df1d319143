import "server-only";
import { nextDue } from "@/domain/schedule";
import type { Actor } from "../actor";
import { db } from "../db";
import { environment, siteTimeZone } from "../env";
import { jobs } from "../jobs/jobs";
import { peopleOf } from "./desk-log";
import { demand } from "./desk-read";

export const runStates = ["created", "retry", "active", "completed", "cancelled", "failed"] as const;
export type RunState = (typeof runStates)[number];

/** What went wrong, as a code that the desk has words for; the message is redacted where it is written. */
export type RunProblem = { code: "failed" | "process-ended" | "stopped" | "too-long" | "expired"; message: string };

export type JobRun = {
  id: string;
  state: RunState;
  askedAt: string;
  startedAt: string | null;
  endedAt: string | null;
  /** Whom it was asked by; null for the schedule. */
  by: string | null;
  isOfOneSource: boolean;
  tries: number;
  progress: { done: number; of: number } | null;
  result: [count: string, n: number][] | null;
  problem: RunProblem | null;
};

export type JobOverview = { name: string; at: string | null; next: string | null; open: JobRun[]; past: JobRun[] };

const runsShown = 8;

type Row = {
  id: string; name: string; state: string; created_on: Date; started_on: Date | null; completed_on: Date | null; retry_count: number;
  data: { by?: string; source?: string } | null; output: Record<string, unknown> | null;
};

/** Each job with what runs or waits and its last runs, also those that the queue has archived. */
export async function jobOverview(actor: Actor, now: Date = new Date()): Promise<JobOverview[]> {
  demand(actor, "read-jobs");
  const rows = await db.$queryRaw<Row[]>`
    SELECT id::text, name, state, created_on, started_on, completed_on, retry_count, data, output FROM (
      SELECT *, row_number() OVER (PARTITION BY name, state <= 'active' ORDER BY created_on DESC) AS place FROM (
        SELECT id, name, state, created_on, started_on, completed_on, retry_count, data, output FROM pgboss.job
        UNION ALL SELECT id, name, state, created_on, started_on, completed_on, retry_count, data, output FROM pgboss.archive) AS every
    ) AS placed WHERE place <= ${runsShown} ORDER BY created_on DESC, id`;
  const people = await peopleOf(rows.flatMap(({ data }) => (data?.by && data.by !== "schedule" ? [data.by] : [])));
  const isScheduled = environment().JOBS === "on";
  return jobs.map(({ name, at }) => {
    const runs = rows.filter((row) => row.name === name).map((row) => runOf(row, (id) => people.get(id)?.name ?? id));
    const isOpen = ({ state }: JobRun) => state === "created" || state === "retry" || state === "active";
    return {
      name, at, next: at === null || !isScheduled ? null : nextDue(at, now, siteTimeZone()).toISOString(),
      open: runs.filter(isOpen), past: runs.filter((run) => !isOpen(run)),
    };
  });
}

function runOf({ id, state, data, output, ...row }: Row, nameOf: (id: string) => string): JobRun {
  const by = data?.by ?? "schedule";
  return {
    id, state: state as RunState, askedAt: row.created_on.toISOString(), startedAt: row.started_on?.toISOString() ?? null,
    endedAt: row.completed_on?.toISOString() ?? null, by: by === "schedule" ? null : nameOf(by), isOfOneSource: data?.source !== undefined,
    tries: row.started_on === null ? 0 : row.retry_count + 1,
    progress: typeof output?.done === "number" && typeof output.of === "number" ? { done: output.done, of: output.of } : null,
    result: state === "completed" && Array.isArray(output?.result) ? (output.result as [string, number][]) : null,
    problem: state === "failed" || state === "retry" ? problemOf(output) : null,
  };
}

function problemOf(output: Record<string, unknown> | null): RunProblem {
  const code = output?.code;
  if (code === "process-ended" || code === "stopped" || code === "too-long") return { code, message: "" };
  return code === "failed" ? { code, message: String(output?.message ?? "") } : { code: "expired", message: "" };
}

/** Whether this process keeps the schedule, only does what it is asked for, or does nothing. */
export const jobMode = (): "on" | "unscheduled" | "off" => environment().JOBS;

export type Fault = { check: string; record: string; fault: string };

/** The faults of the last verification, which may name what is not public; the first of them, and how many there are. */
export async function lastFaults(actor: Actor): Promise<{ lines: Fault[]; of: number }> {
  demand(actor, "read-jobs");
  const last = await db.verification.findFirst({
    orderBy: { finishedAt: "desc" }, select: { faults: true, lines: { orderBy: { id: "asc" }, take: 50, select: { check: true, record: true, fault: true } } },
  });
  return { lines: last?.lines ?? [], of: last?.faults ?? 0 };
}
