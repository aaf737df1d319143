import "server-only";
import pg from "pg";
import PgBoss from "pg-boss";
import { environment } from "../env";
import { databasePool, jobLimits } from "../limits";
import { measurePool } from "../measures";
import { OperatorError } from "../operations/operator-error";

/** The queue as the app role sees it: pg-boss, and its tables for what pg-boss has no function for. */
export type Queue = {
  boss: PgBoss;
  read: <Row extends pg.QueryResultRow>(text: string, values: unknown[]) => Promise<Row[]>;
  close: () => Promise<void>;
};

/**
 * pg-boss over a small pool of ours, so that the bounds of every other connection hold here too. It is
 * never started where runs are only asked for or cancelled, and makes no tables (`tracker migrate` does).
 */
export function openQueue(name: "jobs" | "jobs-asked"): Queue {
  const connectionString = environment().DATABASE_APP_URL;
  if (!connectionString) throw new OperatorError("DATABASE_APP_URL must be set: start the tracker with npm start.");
  const pool = new pg.Pool({
    ...databasePool, max: jobLimits.connections, connectionString, application_name: "followthrough jobs", allowExitOnIdle: true,
  });
  measurePool(name, pool);
  // A connection that breaks while it is idle is replaced at the next query.
  pool.on("error", () => undefined);
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    migrate: false, schedule: false, maintenanceIntervalSeconds: 60,
    archiveCompletedAfterSeconds: jobLimits.keptDays * 86_400, deleteAfterDays: jobLimits.archivedDays,
  });
  boss.on("error", () => undefined);
  return {
    boss,
    read: async <Row extends pg.QueryResultRow>(text: string, values: unknown[]) => (await pool.query<Row>(text, values)).rows,
    close: () => pool.end(),
  };
}

// The development server loads this file anew after every change; the connections stay.
const kept = globalThis as typeof globalThis & { trackerQueue?: Queue };

/** The queue of the process that serves requests, opened when it is first needed. */
export const requestQueue = (): Queue => (kept.trackerQueue ??= openQueue("jobs-asked"));

/** Closes it, so that a command or a test can end. */
export async function closeRequestQueue(): Promise<void> {
  const queue = kept.trackerQueue;
  delete kept.trackerQueue;
  await queue?.close();
}
