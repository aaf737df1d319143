import { createHash } from "node:crypto";
import type postgres from "postgres";
import { databaseOf, loginRoles, type DatabaseSettings } from "./database-settings";
import { errorCode } from "./operator-error";
import { asOwner } from "./owner-connection";
import { appRole, publicRole } from "./roles";

/**
 * Whether a database was prepared by these sources and nobody has changed it since: then a start has nothing to do.
 * What was found last stands as the comment of the database, where no migration, backup or right of the site reaches
 * it. `sources` is a hash of all that the preparation depends on outside of the database.
 */
/** Migrations that were applied; tables, functions, triggers and policies as they are, and who may use them; the queues of the jobs. */
const state = (sql: postgres.Sql, roles: string[]) => sql<{ hash: string }[]>`
  SELECT md5(string_agg(line, E'\n' ORDER BY line)) AS hash FROM (
    SELECT concat_ws(' ', 'migration', migration_name, checksum, finished_at, rolled_back_at) AS line FROM _prisma_migrations
    UNION ALL SELECT concat_ws(' ', 'relation', n.nspname, c.relname, c.relkind, c.relacl::text, c.relrowsecurity, c.relforcerowsecurity) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname IN ('public', 'pgboss')
    UNION ALL SELECT concat_ws(' ', 'policy', polrelid::regclass, polname, polcmd, polroles::text, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) FROM pg_policy
    UNION ALL SELECT concat_ws(' ', 'trigger', tgrelid::regclass, tgname, tgenabled) FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT concat_ws(' ', 'function', p.oid::regprocedure, md5(p.prosrc), p.proacl::text, p.prosecdef) FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
    UNION ALL SELECT concat_ws(' ', 'schema', nspname, nspacl::text) FROM pg_namespace WHERE nspname IN ('public', 'pgboss')
    UNION ALL SELECT concat_ws(' ', 'database', datacl::text) FROM pg_database WHERE datname = current_database()
    UNION ALL SELECT concat_ws(' ', 'role', r.rolname, r.rolcanlogin, r.rolsuper, r.rolbypassrls, r.rolconfig::text) FROM pg_roles r WHERE r.rolname = ANY(${roles})
    UNION ALL SELECT concat_ws(' ', 'settings', r.rolname, s.setconfig::text) FROM pg_db_role_setting s JOIN pg_roles r ON r.oid = s.setrole WHERE r.rolname = ANY(${roles})
    UNION ALL SELECT concat_ws(' ', 'member', g.rolname, m.rolname) FROM pg_auth_members a JOIN pg_roles g ON g.oid = a.roleid JOIN pg_roles m ON m.oid = a.member WHERE g.rolname = ANY(${roles})
    UNION ALL SELECT concat_ws(' ', 'queue', row_to_json(q)::jsonb - 'updated_on' - 'created_on') FROM pgboss.queue q
  ) lines`;

/** Names the state of the database together with the sources and the secret that its roles sign in with; null where it was never prepared. */
async function markOf(sql: postgres.Sql, settings: DatabaseSettings, sources: string): Promise<string | null> {
  const isBegun = (await sql`SELECT 1 WHERE to_regclass('public._prisma_migrations') IS NOT NULL AND to_regclass('pgboss.queue') IS NOT NULL`).length > 0;
  if (!isBegun) return null;
  const logins = loginRoles(settings);
  const [found] = await state(sql, [appRole, publicRole, logins.app.name, logins.public.name]);
  return createHash("sha256").update(JSON.stringify([sources, found?.hash, logins])).digest("hex");
}

/** True where a start finds everything as an earlier one of the same sources left it. */
export const isPrepared = (settings: DatabaseSettings, sources: string): Promise<boolean> =>
  asOwner(settings.ownerUrl, async (sql) => {
    const mark = await markOf(sql, settings, sources);
    const [row] = await sql<{ comment: string | null }[]>`SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = current_database()`;
    return mark !== null && row?.comment === written(mark);
  });

/** To be said when all of it has been done, and not before. */
export const notePreparation = (settings: DatabaseSettings, sources: string): Promise<void> =>
  asOwner(settings.ownerUrl, async (sql) => {
    const mark = await markOf(sql, settings, sources);
    if (mark !== null) await comment(sql, settings, `'${written(mark)}'`);
  });

/** What is in it was exchanged: the next start looks whether all of it is there. */
export const forgetPreparation = (sql: postgres.Sql, settings: DatabaseSettings): Promise<void> => comment(sql, settings, "NULL");

/** Whoever may migrate a database need not own it: then every start looks at everything. */
async function comment(sql: postgres.Sql, { ownerUrl }: DatabaseSettings, text: string): Promise<void> {
  const name = databaseOf(ownerUrl).replaceAll('"', '""');
  await sql.unsafe(`COMMENT ON DATABASE "${name}" IS ${text}`).catch((error: unknown) => {
    if (errorCode(error) !== "42501") throw error;
  });
}

const written = (mark: string): string => `Followthrough, prepared as ${mark}`;
