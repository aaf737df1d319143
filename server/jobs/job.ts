import type { TimeOfDay } from "@/domain/schedule";
import type { Actor } from "../actor";

/** What a job is told, and how it tells how far it is. */
export type JobContext = {
  /** The system's own actor; who asked for the run stands in the run's data. */
  actor: Actor;
  /** Of what it was asked for; empty for a run of the schedule. */
  data: JobData;
  /** Aborted when somebody cancels the run, when the site stops, and when it takes too long. */
  signal: AbortSignal;
  progress: (done: number, of: number) => void;
};

export type JobData = {
  /** "schedule", or the id of the person who asked. */
  by?: string;
  /** One source alone, by its id. */
  source?: string;
};

/** Counts in the order in which they are told; the desk has their words at `jobs.results.NAME` in its catalogues. */
export type JobResult = Record<string, number>;

export type Job = {
  name: string;
  /** Every day at this time in the site's zone; null: only when asked for. */
  at: TimeOfDay | null;
  /** Whether a record that was never looked at is looked at as soon as the site is up. */
  atFirstStart: boolean;
  /** It is ended after this time, and begun anew. */
  limitMinutes: number;
  run: (context: JobContext) => Promise<JobResult>;
};
