import type postgres from "postgres";
import { databaseOf, loginRoles, type DatabaseSettings } from "./database-settings";
import { errorCode, errorMessage, OperatorError } from "./operator-error";
import { scramVerifier } from "./scram";

/** The roles that grants and row policies name, shared by all trackers of one server; nobody logs in as them. */
export const appRole = "tracker_app";
export const publicRole = "tracker_public";

/** No request may hold the database longer than this, whatever a query does. */
const roleLimits = {
  statement_timeout: "5s",
  lock_timeout: "2s",
  idle_in_transaction_session_timeout: "10s",
};

/**
 * Makes the roles and closes the database to everybody else; changes nothing the
 * second time. It runs before the migrations, whose policies name the roles.
 */
export async function ensureRoles(sql: postgres.Sql, settings: DatabaseSettings): Promise<void> {
  const roles = loginRoles(settings);
  await ensureGroup(sql, appRole);
  await ensureGroup(sql, publicRole);
  await ensureLogin(sql, roles.app, appRole);
  await ensureLogin(sql, roles.public, publicRole);
  // A review reads a draft with the public role's eyes (server/editor/rehearsal.ts); it gains no right by that.
  if (roles.app.password !== null) await permitted(() => patiently(() => sql`GRANT ${sql(publicRole)} TO ${sql(roles.app.name)}`));
  await closeDatabase(sql, databaseOf(settings.ownerUrl), [roles.app.name, roles.public.name]);
}

async function roleExists(sql: postgres.Sql, name: string): Promise<boolean> {
  const found = await sql`SELECT 1 FROM pg_roles WHERE rolname = ${name}`;
  return found.length > 0;
}

async function ensureGroup(sql: postgres.Sql, name: string): Promise<void> {
  if (await roleExists(sql, name)) return;
  await permitted(() => patiently(() => sql`CREATE ROLE ${sql(name)} NOLOGIN`));
}

async function ensureLogin(
  sql: postgres.Sql,
  role: { name: string; password: string | null },
  group: string,
): Promise<void> {
  if (role.password === null) {
    if (await roleExists(sql, role.name)) return;
    throw new OperatorError(`The role ${role.name} named in DATABASE_APP_URL or DATABASE_PUBLIC_URL does not exist in the database.`);
  }
  const verifier = scramVerifier(role.name, role.password);
  await permitted(async () => {
    if (!(await roleExists(sql, role.name))) await patiently(() => sql`CREATE ROLE ${sql(role.name)} LOGIN`);
    // The text of a utility statement takes no parameters; the verifier has no quotes.
    await patiently(() => sql.unsafe(`ALTER ROLE "${role.name}" LOGIN INHERIT PASSWORD '${verifier}'`));
    await patiently(() => sql`GRANT ${sql(group)} TO ${sql(role.name)}`);
  });
}

async function closeDatabase(sql: postgres.Sql, database: string, logins: string[]): Promise<void> {
  await patiently(() =>
    sql.begin(async (tx) => {
      await tx`REVOKE ALL ON DATABASE ${tx(database)} FROM PUBLIC`;
      await tx`REVOKE ALL ON SCHEMA public FROM PUBLIC`;
      await tx`GRANT USAGE ON SCHEMA public TO ${tx(appRole)}, ${tx(publicRole)}`;
      for (const login of logins) await tx`GRANT CONNECT ON DATABASE ${tx(database)} TO ${tx(login)}`;
    }),
  );
  await permitted(async () => {
    for (const login of logins) {
      for (const [name, value] of Object.entries(roleLimits)) {
        await patiently(() => sql.unsafe(`ALTER ROLE "${login}" IN DATABASE "${database.replaceAll('"', '""')}" SET ${name} = '${value}'`));
      }
    }
  });
}

/** Says what to do where the owner may not make roles, as on many hosted databases. */
async function permitted(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (errorCode(error) !== "42501") throw error;
    throw new OperatorError(
      `The user of DATABASE_URL may not make roles (${errorMessage(error)}): have the roles ${appRole} and ${publicRole} made, and a login role that is a member of each, and set DATABASE_APP_URL and DATABASE_PUBLIC_URL to those logins.`,
      2,
      { cause: error },
    );
  }
}

/**
 * Roles belong to the whole server, and the advisory lock only to one database:
 * another tracker may be making the same role, or granting it, at this moment.
 */
async function patiently(act: () => PromiseLike<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await act();
      return;
    } catch (error) {
      const alreadyMade = ["42710", "23505"].includes(errorCode(error) ?? "");
      if (alreadyMade) return;
      const collided = errorMessage(error).includes("concurrently") || errorCode(error) === "40P01";
      if (!collided || attempt === 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10 * attempt));
    }
  }
}
