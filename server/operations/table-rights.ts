import { createHash } from "node:crypto";
import type postgres from "postgres";
import type { Right, TableGrant } from "./grants";
import { appRole, publicRole } from "./roles";

export type TableGrants = Record<string, TableGrant>;
export type ViewGrants = Record<string, "app" | "public">;

type Policy = { name: string; table: string; right: Right; role: string; condition: string };

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Written by all the others. */
const revisionTable = "public_revision";

/** Prisma's own table: only the owner writes it, and a backup names what it says. */
const unlisted = new Set(["_prisma_migrations"]);

/**
 * Gives the two roles exactly the rights that `grants` lists and takes away all
 * others, in one transaction. A table that is not listed is an error: nobody has
 * decided yet who may read it.
 */
export async function applyTableGrants(sql: postgres.Sql, grants: TableGrants, views: ViewGrants): Promise<void> {
  await sql.begin(async (tx) => {
    await checkListed(tx, { ...grants, ...views });
    await tx`REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, ${tx(appRole)}, ${tx(publicRole)}`;
    await tx`REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM PUBLIC, ${tx(appRole)}, ${tx(publicRole)}`;
    for (const [table, rights] of Object.entries(grants)) {
      if (rights.app.length > 0) await tx.unsafe(`GRANT ${rights.app.join(", ")} ON ${quoted(table)} TO ${appRole}`);
      if (rights.public !== "none") await tx.unsafe(`GRANT SELECT ON ${quoted(table)} TO ${publicRole}`);
      await grantSequences(tx, table, rights.app.includes("insert") ? "USAGE, SELECT" : "SELECT");
    }
    for (const [view, role] of Object.entries(views)) await tx.unsafe(`GRANT SELECT ON ${quoted(view)} TO ${role === "app" ? appRole : publicRole}`);
    for (const table of unlisted) await tx.unsafe(`GRANT SELECT ON ${quoted(table)} TO ${appRole}`);
    await applyPolicies(tx, grants);
    await watchPublicTables(tx, grants, views);
  });
}

/**
 * Every table that the public may read, itself or through a view, tells of its changes (`public_revision` in
 * prisma/migrations), so that a page which was kept is made anew. A new table cannot be forgotten, and one that is
 * watched already is not locked.
 */
async function watchPublicTables(tx: postgres.TransactionSql, grants: TableGrants, views: ViewGrants): Promise<void> {
  const publicViews = Object.keys(views).filter((view) => views[view] === "public");
  const found = await tx<{ table: string; watched: boolean; viewed: boolean }[]>`
    SELECT c.relname AS table, EXISTS (SELECT 1 FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'public_change') AS watched,
      EXISTS (SELECT 1 FROM pg_depend d JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid JOIN pg_class v ON v.oid = r.ev_class
        WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = c.oid AND v.relname = ANY(${publicViews})) AS viewed
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`;
  for (const { table, watched, viewed } of found) {
    const rights = grants[table];
    const isRead = viewed || (rights !== undefined && rights.public !== "none" && table !== revisionTable);
    if (isRead === watched) continue;
    await tx.unsafe(isRead
      ? `CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${quoted(table)} FOR EACH STATEMENT EXECUTE FUNCTION note_public_change()`
      : `DROP TRIGGER public_change ON ${quoted(table)}`);
  }
}

async function checkListed(tx: postgres.TransactionSql, grants: Record<string, unknown>): Promise<void> {
  const found = await tx<{ name: string }[]>`
    SELECT c.relname AS name FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f')`;
  const tables = new Set(found.map((row) => row.name).filter((name) => !unlisted.has(name)));
  const forgotten = [...tables].filter((name) => !(name in grants));
  const unknown = Object.keys(grants).filter((name) => !tables.has(name));
  if (forgotten.length > 0) throw new Error(`server/operations/grants.ts does not say who may use: ${forgotten.join(", ")}`);
  if (unknown.length > 0) throw new Error(`server/operations/grants.ts lists tables that do not exist: ${unknown.join(", ")}`);
}

/** A serial column draws its numbers from a sequence that has rights of its own; a backup reads how far it is. */
async function grantSequences(tx: postgres.TransactionSql, table: string, rights: string): Promise<void> {
  const sequences = await tx<{ name: string }[]>`
    SELECT s.relname AS name FROM pg_depend d JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S'
    WHERE d.refobjid = ${quoted(table)}::regclass AND d.deptype = 'a'`;
  for (const { name } of sequences) await tx.unsafe(`GRANT ${rights} ON SEQUENCE ${quoted(name)} TO ${appRole}`);
}

function policiesOf(grants: TableGrants): Policy[] {
  return Object.entries(grants).flatMap(([table, rights]) => {
    const policies = rights.app.map((right) => ({ name: `app_${right}`, table, right, role: appRole, condition: "true" }));
    if (rights.public === "none") return policies;
    const condition = rights.public === "all" ? "true" : rights.public.where;
    return [...policies, { name: "public_select", table, right: "select", role: publicRole, condition }];
  });
}

function definition({ name, table, right, role, condition }: Policy): string {
  const using = right === "insert" ? "" : ` USING (${condition})`;
  const check = right === "insert" || right === "update" ? ` WITH CHECK (${condition})` : "";
  return `CREATE POLICY ${name} ON ${quoted(table)} FOR ${right} TO ${role}${using}${check}`;
}

/**
 * Changing a policy locks its table against everybody, so policies that are right
 * are left alone: each carries the fingerprint of its definition as its comment.
 */
async function applyPolicies(tx: postgres.TransactionSql, grants: TableGrants): Promise<void> {
  const found = await tx<{ table: string; name: string | null; fingerprint: string | null; enabled: boolean }[]>`
    SELECT c.relname AS table, p.polname AS name, obj_description(p.oid, 'pg_policy') AS fingerprint, c.relrowsecurity AS enabled
    FROM pg_class c LEFT JOIN pg_policy p ON p.polrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`;
  const wanted = new Map(policiesOf(grants).map((policy) => [`${policy.table}.${policy.name}`, definition(policy)]));

  for (const table of new Set(found.filter((row) => !row.enabled && row.table in grants).map((row) => row.table))) {
    await tx.unsafe(`ALTER TABLE ${quoted(table)} ENABLE ROW LEVEL SECURITY`);
  }
  for (const { table, name, fingerprint } of found) {
    if (name === null) continue;
    const key = `${table}.${name}`;
    const sql = wanted.get(key);
    if (sql && fingerprint === fingerprintOf(sql)) wanted.delete(key);
    else await tx.unsafe(`DROP POLICY ${quoted(name)} ON ${quoted(table)}`);
  }
  for (const [key, sql] of wanted) {
    const [table = "", name = ""] = key.split(".");
    await tx.unsafe(sql);
    await tx.unsafe(`COMMENT ON POLICY ${name} ON ${quoted(table)} IS '${fingerprintOf(sql)}'`);
  }
}

function fingerprintOf(sql: string): string {
  return createHash("sha256").update(sql).digest("hex").slice(0, 32);
}
