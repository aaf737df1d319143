import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { afterAll, inject } from "vitest";
import { disconnect } from "./db";
import { onDatabase, servingUrls } from "./operations/database-settings";
import { asOwner } from "./operations/owner-connection";
import { ensureRoles } from "./operations/roles";
import { dropTestDatabase, testSecret } from "./operations/testing-cluster";

export type TestDatabase = {
  ownerUrl: string;
  appUrl: string;
  publicUrl: string;
  /** A connection as the owner, for what no command may do. */
  owner: postgres.Sql;
};

/**
 * A database of its own for the test file that calls it, with all migrations and
 * no rows but theirs; `db` and `publicDb` lead to it. Call it at the top of the
 * file: `const { owner } = await createTestDatabase();`
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { serverUrl, template } = inject("testCluster");
  const database = `${template}_${randomUUID().slice(0, 8)}`;
  const ownerUrl = onDatabase(serverUrl, database);
  await asOwner(serverUrl, (sql) => sql`CREATE DATABASE ${sql(database)} TEMPLATE ${sql(template)}`);
  const settings = { ownerUrl, secret: testSecret };
  await asOwner(ownerUrl, (sql) => ensureRoles(sql, settings));
  const urls = servingUrls(settings);
  useForThisProcess(urls);
  const owner = postgres(ownerUrl, { max: 2, onnotice: () => {} });
  afterAll(async () => {
    await Promise.all([disconnect(), owner.end()]);
    await dropTestDatabase(serverUrl, database);
  });
  return { ownerUrl, ...urls, owner };
}

function useForThisProcess({ appUrl, publicUrl }: { appUrl: string; publicUrl: string }): void {
  Object.assign(process.env, {
    DATABASE_APP_URL: appUrl,
    DATABASE_PUBLIC_URL: publicUrl,
    TRACKER_SECRET: testSecret,
    SITE_TIME_ZONE: "America/New_York",
  });
  delete process.env.DATABASE_URL;
}
