import PgBoss from "pg-boss";
import type postgres from "postgres";
import { jobs } from "../jobs/jobs";
import { jobLimits } from "../limits";
import { appRole, publicRole } from "./roles";

/**
 * The tables of the queue and one queue a job, made by the owner: pg-boss makes a table for each queue,
 * which the role that the site runs as may not. That role gets what fetching and settling of runs needs;
 * the public role gets nothing.
 */
export async function prepareJobs(ownerUrl: string, sql: postgres.Sql): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, max: 1, supervise: false, schedule: false, migrate: true });
  // A connection that breaks while it is idle says so to nobody who could act on it.
  boss.on("error", () => undefined);
  await boss.start();
  try {
    for (const { name, limitMinutes } of jobs) {
      const queue = {
        name, policy: "singleton" as const, retryLimit: jobLimits.retries, retryDelay: jobLimits.retryDelaySeconds,
        expireInSeconds: limitMinutes * 60,
      };
      await boss.createQueue(name, queue);
      await boss.updateQueue(name, queue);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  await grant(sql);
}

const rights = {
  queue: "SELECT",
  job: "SELECT, INSERT, UPDATE, DELETE",
  archive: "SELECT, INSERT, DELETE",
} as const;

async function grant(sql: postgres.Sql): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`REVOKE ALL ON SCHEMA pgboss FROM PUBLIC, ${tx(publicRole)}`;
    await tx`REVOKE ALL ON ALL TABLES IN SCHEMA pgboss FROM PUBLIC, ${tx(appRole)}, ${tx(publicRole)}`;
    await tx`REVOKE ALL ON ALL FUNCTIONS IN SCHEMA pgboss FROM PUBLIC, ${tx(appRole)}, ${tx(publicRole)}`;
    await tx`GRANT USAGE ON SCHEMA pgboss TO ${tx(appRole)}`;
    for (const [table, right] of Object.entries(rights)) await tx.unsafe(`GRANT ${right} ON pgboss.${table} TO ${appRole}`);
  });
}
