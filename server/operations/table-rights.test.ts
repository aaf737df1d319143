import { randomUUID } from "node:crypto";
import path from "node:path";
import postgres from "postgres";
import { afterAll, describe, expect, test } from "vitest";
import { createTestDatabase } from "../testing";
import { grants, views } from "./grants";
import { migrate } from "./migrate";
import { applyTableGrants } from "./table-rights";
import { testSecret } from "./testing-cluster";

const { owner, ownerUrl, appUrl, publicUrl } = await createTestDatabase();
const migrationsDir = path.resolve(import.meta.dirname, "../../prisma/migrations");
const app = postgres(appUrl, { max: 1 });
const visitor = postgres(publicUrl, { max: 1 });
afterAll(() => Promise.all([app.end(), visitor.end()]));

const example = { app: ["select", "insert"], public: { where: "visible" } } as const;

describe("who may do what", () => {
  test("migrating again changes nothing", async () => {
    const policies = () => owner`SELECT oid FROM pg_policy ORDER BY oid`;
    const before = await policies();
    expect(await migrate({ ownerUrl, secret: testSecret }, migrationsDir)).toEqual({ applied: [] });
    expect(await policies()).toEqual(before);
  });

  test("a table that nobody has decided on is an error", async () => {
    await owner`CREATE TABLE forgotten (id int)`;
    await expect(applyTableGrants(owner, grants, views)).rejects.toThrow(/grants\.ts does not say who may use: forgotten/);
    await owner`DROP TABLE forgotten`;
  });

  test("a role has the listed rights, sees the listed rows, and loses what is no longer listed", async () => {
    await owner`CREATE TABLE example (id int GENERATED ALWAYS AS IDENTITY, visible boolean NOT NULL)`;
    await applyTableGrants(owner, { ...grants, example }, views);
    await app`INSERT INTO example (visible) VALUES (true), (false)`;
    expect(await app`SELECT id FROM example`).toHaveLength(2);
    expect(await visitor`SELECT id FROM example`).toHaveLength(1);
    await expect(app`UPDATE example SET visible = true`).rejects.toThrow(/permission denied/);
    await expect(visitor`INSERT INTO example (visible) VALUES (true)`).rejects.toThrow(/permission denied/);

    await applyTableGrants(owner, { ...grants, example: { app: ["select"], public: "none" } }, views);
    await expect(app`INSERT INTO example (visible) VALUES (true)`).rejects.toThrow(/permission denied/);
    await expect(visitor`SELECT id FROM example`).rejects.toThrow(/permission denied/);
    await owner`DROP TABLE example`;
  });

  test.each([
    ["make a table", "CREATE TABLE mine (id int)"],
    ["make a temporary table", "CREATE TEMP TABLE mine (id int)"],
    ["pretend that a migration was applied", "UPDATE _prisma_migrations SET finished_at = now()"],
    ["become the owner", "SET ROLE pg_database_owner"],
    ["skip the triggers", "SET session_replication_role = replica"],
  ])("neither role may %s", async (_, statement) => {
    await expect(app.unsafe(statement)).rejects.toThrow(/permission denied/);
    await expect(visitor.unsafe(statement)).rejects.toThrow(/permission denied/);
  });

  test("a backup names the migrations; the public has no business with them", async () => {
    expect((await app`SELECT 1 FROM _prisma_migrations`).length).toBeGreaterThan(0);
    await expect(visitor`SELECT 1 FROM _prisma_migrations`).rejects.toThrow(/permission denied/);
  });

  test("a statement of a role ends after five seconds", async () => {
    const [limits] = await visitor`SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock`;
    expect(limits).toEqual({ statement: "5s", lock: "2s" });
  });

  test("a role of another tracker on the same server is not let in", async () => {
    const other = `other_${randomUUID().slice(0, 8)}`;
    await owner.unsafe(`CREATE ROLE ${other} LOGIN PASSWORD 'x' IN ROLE tracker_app`);
    const url = new URL(ownerUrl);
    url.username = other;
    url.password = "x";
    const stranger = postgres(url.href, { max: 1 });
    await expect(stranger`SELECT 1`).rejects.toThrow(/permission denied for database/);
    await stranger.end();
    await owner.unsafe(`DROP ROLE ${other}`);
  });
});
