import postgres from "postgres";
import { afterAll, describe, expect, it } from "vitest";
import { jobs } from "../jobs/jobs";
import { createTestDatabase } from "../testing";
import { prepareJobs } from "./jobs-schema";

const { owner, ownerUrl, appUrl, publicUrl } = await createTestDatabase();
const app = postgres(appUrl, { max: 1, onnotice: () => {} });
const visitor = postgres(publicUrl, { max: 1, onnotice: () => {} });
afterAll(() => Promise.all([app.end(), visitor.end()]));

async function attempt(sql: postgres.Sql, statement: string): Promise<string> {
  try {
    return `${(await sql.begin((tx) => tx.unsafe(statement))).count} rows`;
  } catch (error) {
    return (error as postgres.PostgresError).code;
  }
}
const denied = "42501";

describe("the queue's tables", () => {
  it("are made with one queue for each job, and making them again changes nothing", async () => {
    const queues = () => owner<{ name: string; policy: string; created: Date }[]>`SELECT name, policy, created_on AS created FROM pgboss.queue ORDER BY name`;
    const before = await queues();
    expect(before.map(({ name, policy }) => [name, policy])).toEqual(jobs.map(({ name }) => [name, "singleton"]).sort());
    await owner`INSERT INTO pgboss.job (name) VALUES ('verify')`;
    await prepareJobs(ownerUrl, owner);
    expect(await queues()).toEqual(before);
    expect(await owner`SELECT name FROM pgboss.job`).toHaveLength(1);
  });

  it.each(["SELECT * FROM pgboss.job", "SELECT * FROM pgboss.archive", "SELECT * FROM pgboss.queue", "SELECT * FROM pgboss.version", "INSERT INTO pgboss.job (name) VALUES ('verify')",
    "SELECT pgboss.create_queue('mine', '{}')"])("are nothing to the public role: %s", async (statement) => {
    expect(await attempt(visitor, statement)).toBe(denied);
  });

  it.each(["CREATE TABLE pgboss.mine (a int)", "SELECT pgboss.create_queue('mine', '{}')", "SELECT pgboss.delete_queue('verify')", "TRUNCATE pgboss.job", "DROP TABLE pgboss.job",
    "UPDATE pgboss.queue SET retry_limit = 0", "DELETE FROM pgboss.queue", "UPDATE pgboss.archive SET data = NULL", "SELECT * FROM pgboss.version", "SELECT * FROM pgboss.schedule",
    "SELECT * FROM pgboss.subscription"])("are not the app role's to change: %s", async (statement) => {
    expect(await attempt(app, statement)).toBe(denied);
  });

  it("let the app role ask for a run and settle it", async () => {
    expect(await attempt(app, "INSERT INTO pgboss.job (name) VALUES ('tidy')")).toBe("1 rows");
    expect(await attempt(app, "UPDATE pgboss.job SET state = 'completed' WHERE name = 'tidy'")).toBe("1 rows");
    expect(await attempt(app, "DELETE FROM pgboss.job WHERE name = 'tidy'")).toBe("1 rows");
  });
});
