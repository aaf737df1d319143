import { describe, expect, it } from "vitest";
import { createTestDatabase } from "../testing";
import { forgetPreparation, isPrepared, notePreparation } from "./preparation";
import { testSecret } from "./testing-cluster";

const { owner, ownerUrl } = await createTestDatabase();
const settings = { ownerUrl, secret: testSecret };

/** Prepared as it stands, then something happens to it. */
async function after(statements: string[], sources = "sources"): Promise<boolean> {
  await notePreparation(settings, "sources");
  expect(await isPrepared(settings, "sources")).toBe(true);
  for (const statement of statements) await owner.unsafe(statement);
  return isPrepared(settings, sources);
}

describe("a database that was prepared", () => {
  it("is not, before anybody has said so", async () => {
    expect(await isPrepared(settings, "sources")).toBe(false);
  });

  it("stays so whatever is written into its tables", async () => {
    expect(await after(["INSERT INTO topic (id, slug) VALUES (gen_random_uuid(), 'new')", "INSERT INTO pgboss.job (name) VALUES ('verify')", "ANALYZE"])).toBe(true);
  });

  it.each([
    ["a right was given", ["GRANT UPDATE ON follow_up TO tracker_app"]],
    ["a right was taken", ["REVOKE SELECT ON topic FROM tracker_public"]],
    ["a policy is gone", ["ALTER TABLE follow_up DISABLE ROW LEVEL SECURITY"]],
    ["a trigger sleeps", ["ALTER TABLE topic DISABLE TRIGGER public_change"]],
    ["a function does something else", ["CREATE OR REPLACE FUNCTION note_public_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$"]],
    ["there is another table", ["CREATE TABLE another (a int)"]],
    ["a migration is marked as undone", ["UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = (SELECT min(migration_name) FROM _prisma_migrations)"]],
    ["a queue behaves otherwise", ["UPDATE pgboss.queue SET retry_limit = retry_limit + 1 WHERE name = 'verify'"]],
  ])("is looked at again where %s", async (_what, statements) => {
    expect(await after(statements)).toBe(false);
  });

  it("is looked at again by other sources, under another secret, and when its content was exchanged", async () => {
    expect(await after([], "other sources")).toBe(false);
    expect(await isPrepared({ ...settings, secret: `${testSecret}, another` }, "sources")).toBe(false);
    await forgetPreparation(owner, settings);
    expect(await isPrepared(settings, "sources")).toBe(false);
  });
});
