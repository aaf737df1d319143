import type postgres from "postgres";
import { asOwner } from "./operations/owner-connection";

/** Which rows are to have been there earlier: everything of one commitment, and what it cannot be read without. */
export type Past = { commitment: string; source: string; topic: string; party: string };

const ofIdentity = (table: string, slug: string) => ({ table: `${table}_version`, where: `${table}_id = (SELECT id FROM ${table} WHERE slug = '${slug}')` });

/**
 * Moves a record back in time, as only its owner can with the triggers off: for tests of what was said on a past day, in
 * a database that is a few minutes old. Both clocks of the record go back; the world's stays.
 */
export async function setBack(ownerUrl: string, days: number, { commitment, source, topic, party }: Past): Promise<void> {
  const [of, from] = [`(SELECT id FROM commitment WHERE slug = '${commitment}')`, `(SELECT id FROM source WHERE slug = '${source}')`];
  const obligations = `(SELECT id FROM obligation WHERE commitment_id = ${of})`;
  const rows = [
    ofIdentity("topic", topic), ofIdentity("party", party), { table: "source_description", where: `source_id = ${from}` }, { table: "source_version", where: `source_id = ${from}` },
    { table: "citation", where: `source_version_id IN (SELECT id FROM source_version WHERE source_id = ${from})` }, { table: "commitment_version", where: `commitment_id = ${of}` },
    { table: "obligation", where: `commitment_id = ${of}` }, { table: "follow_up", where: `obligation_id IN ${obligations}` }, { table: "obligation_state", where: `obligation_id IN ${obligations}` },
  ];
  await asOwner(ownerUrl, (sql) => sql.begin(async (tx) => {
    await tx`SET LOCAL session_replication_role = replica`;
    for (const { table, where } of rows) await moveBack(tx, table, where, days);
    await tx.unsafe(`SELECT refresh_search(ARRAY[${of}])`);
    await tx`SELECT refresh_search_names(), refresh_changes(), raise_revision()`;
  }));
}

async function moveBack(tx: postgres.TransactionSql, table: string, where: string, days: number): Promise<void> {
  const columns = await tx<{ name: string }[]>`SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = ${table} AND column_name IN ('visible_from', 'visible_until', 'changed_at', 'recorded_at')`;
  const changes = columns.map(({ name }) => `${name} = ${name} - interval '${days} days'`).join(", ");
  await tx.unsafe(`UPDATE ${table} SET ${changes} WHERE ${where}`);
}
