import path from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "./migrate";
import { asOwner } from "./owner-connection";
import { loginRoles, onDatabase } from "./database-settings";
import { startThrowAwayCluster, type ThrowAwayCluster } from "./throw-away-cluster";

/** The secret of every test database; nothing outside the tests has it. */
export const testSecret = "a secret that only the tests of the tracker use";

/** The template that each test file copies, on a server in which databases may be made. */
export type TestCluster = { serverUrl: string; template: string };

declare module "vitest" {
  interface ProvidedContext {
    testCluster: TestCluster;
  }
}

/** Makes the migrated template once for all test files. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { cluster, template } = await startTestCluster();
  project.provide("testCluster", { serverUrl: cluster.ownerUrl, template });
  return async () => {
    await dropTestDatabase(cluster.ownerUrl, template);
    await cluster.remove();
  };
}

/** A server for tests: the one of TEST_DATABASE_URL, or one of its own; with a migrated template database. */
export async function startTestCluster(): Promise<{ cluster: ThrowAwayCluster; template: string }> {
  const given = process.env.TEST_DATABASE_URL;
  const cluster = given ? { ownerUrl: given, remove: async () => {} } : await startThrowAwayCluster("npm test");
  const template = `followthrough_test_${process.pid}_${Date.now().toString(36)}`;
  await asOwner(cluster.ownerUrl, (sql) => sql`CREATE DATABASE ${sql(template)} ENCODING 'UTF8' TEMPLATE template0`);
  const ownerUrl = onDatabase(cluster.ownerUrl, template);
  await migrate({ ownerUrl, secret: testSecret }, path.resolve(import.meta.dirname, "../../prisma/migrations"));
  return { cluster, template };
}

/** Removes a test database and the roles that were made for it. */
export async function dropTestDatabase(serverUrl: string, database: string): Promise<void> {
  const roles = loginRoles({ ownerUrl: onDatabase(serverUrl, database), secret: testSecret });
  await asOwner(serverUrl, async (sql) => {
    await sql`DROP DATABASE IF EXISTS ${sql(database)} WITH (FORCE)`;
    await sql`DROP ROLE IF EXISTS ${sql(roles.app.name)}, ${sql(roles.public.name)}`;
  });
}
