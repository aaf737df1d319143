import type postgres from "postgres";
import type { DatabaseSettings } from "./database-settings";
import { grants, views } from "./grants";
import { prepareJobs } from "./jobs-schema";
import { readMigrations } from "./migration-files";
import { errorMessage, OperatorError } from "./operator-error";
import { oneAtATime } from "./one-at-a-time";
import { ensureRoles } from "./roles";
import { withSchemaEngine } from "./schema-engine";
import { applyTableGrants } from "./table-rights";

/**
 * Brings the database up to date: roles, the migrations in `migrationsDir`, the
 * rights on every table, and the queue of the jobs. Returns the names of the migrations it applied.
 */
export async function migrate(settings: DatabaseSettings, migrationsDir: string): Promise<{ applied: string[] }> {
  return oneAtATime(settings.ownerUrl, "migrate", async (sql) => {
    await refuseUnsuitable(sql);
    await ensureRoles(sql, settings);
    const applied = await applyMigrations(settings.ownerUrl, migrationsDir);
    await applyTableGrants(sql, grants, views);
    await prepareJobs(settings.ownerUrl, sql);
    return { applied };
  });
}

/** An empty database as an older version of the tracker had it: with these migrations, which must be the first of ours. */
export async function migrateTo(settings: DatabaseSettings, migrationsDir: string, names: readonly string[]): Promise<void> {
  const ours = readMigrations(migrationsDir).migrationDirectories.map(({ path }) => path);
  if (ours.slice(0, names.length).join() !== names.join())
    throw new OperatorError("These migrations are not the first ones of this version of the tracker: a newer version wrote them.", 1);
  await oneAtATime(settings.ownerUrl, "migrate", async (sql) => {
    await refuseUnsuitable(sql);
    await ensureRoles(sql, settings);
    await applyMigrations(settings.ownerUrl, migrationsDir, names);
  });
}

async function refuseUnsuitable(sql: postgres.Sql): Promise<void> {
  const [server] = await sql<{ number: number; version: string; encoding: string }[]>`
    SELECT current_setting('server_version_num')::int AS number,
           current_setting('server_version') AS version,
           current_setting('server_encoding') AS encoding`;
  if (!server) throw new Error("PostgreSQL did not tell its version.");
  if (server.number < 150_000) {
    throw new OperatorError(`The database server is PostgreSQL ${server.version}; the tracker needs 15 or newer.`);
  }
  if (server.encoding !== "UTF8") {
    throw new OperatorError(`The database stores text as ${server.encoding}; the tracker needs one created with ENCODING 'UTF8'.`);
  }
}

async function applyMigrations(ownerUrl: string, migrationsDir: string, only?: readonly string[]): Promise<string[]> {
  const filters = { externalTables: [], externalEnums: [] };
  const all = readMigrations(migrationsDir);
  const migrationsList = { ...all, migrationDirectories: all.migrationDirectories.filter(({ path }) => only?.includes(path) ?? true) };
  return withSchemaEngine(ownerUrl, async (engine) => {
    const state = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters });
    const [edited] = state.editedMigrationNames;
    const [failed] = state.failedMigrationNames;
    const unknown = state.history && "unpersistedMigrationNames" in state.history ? state.history.unpersistedMigrationNames[0] : undefined;
    if (failed) throw new OperatorError(`The migration ${failed} failed halfway in this database: restore the backup made before it, or repair it and mark it with "prisma migrate resolve".`);
    if (unknown) throw new OperatorError(`The database holds the migration ${unknown}, which this version of the tracker does not know: run the newer version.`);
    if (edited) throw new OperatorError(`The migration ${edited} was changed after this database had applied it: put the old text back and write a new migration (or, while developing, begin with an empty database).`);
    try {
      return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames;
    } catch (error) {
      throw new OperatorError(`The database could not be migrated: ${sqlComplaint(error)}.`, 1, { cause: error });
    }
  });
}

/** The engine's messages have several lines; PostgreSQL's own complaint is in one of them. */
function sqlComplaint(error: unknown): string {
  const message = errorMessage(error);
  const name = /Migration name: (\S+)/.exec(message)?.[1];
  const complaint = /(?:ERROR|Database error):\s*\n?(?:ERROR: )?(.+)/.exec(message)?.[1] ?? message.split("\n")[0] ?? "";
  return (name ? `in ${name}, ${complaint}` : complaint).replace(/\.$/, "");
}
