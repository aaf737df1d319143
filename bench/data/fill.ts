import type postgres from "postgres";
import { asOwner } from "@/server/operations/owner-connection";
import { copyRows } from "./copy";
import { shapeOf } from "./shape";
import { tables } from "./tables";

type Report = (detail: string) => void;
/** Rows and seconds of one table. */
export type Loaded = { table: string; rows: number; seconds: number };

/**
 * Fills an empty, migrated database with a record of `commitments`. The triggers are off meanwhile, as they are
 * when an archive is loaded; what the search reads is made afterwards, in parts.
 */
export async function fill(ownerUrl: string, commitments: number, report: Report): Promise<Loaded[]> {
  return asOwner(ownerUrl, async (sql) => {
    await sql`SET statement_timeout = 0`;
    const loaded: Loaded[] = [];
    for (const { name, columns, rows } of tables) {
      const since = Date.now();
      await sql.unsafe(`ALTER TABLE "${name}" DISABLE TRIGGER ALL`);
      const count = await copyRows(sql, name, columns, rows(shapeOf(commitments)));
      await sql.unsafe(`ALTER TABLE "${name}" ENABLE TRIGGER ALL`);
      loaded.push({ table: name, rows: count, seconds: (Date.now() - since) / 1000 });
      report(`${name}: ${count}`);
    }
    await sql`SELECT setval('commitment_number_seq', ${commitments})`;
    await sql`ANALYZE`;
    loaded.push(await makeSearchable(sql, commitments, report));
    await sql`VACUUM ANALYZE`;
    return loaded;
  });
}

const part = 2_000;
async function makeSearchable(sql: postgres.Sql, commitments: number, report: Report): Promise<Loaded> {
  const since = Date.now();
  await sql`SELECT refresh_search_names(), refresh_changes()`;
  for (let from = 1; from <= commitments; from += part) {
    await sql`SELECT refresh_search(ARRAY(SELECT id FROM commitment WHERE number BETWEEN ${from} AND ${from + part - 1}))`;
    report(`search: ${Math.min(commitments, from + part - 1)} of ${commitments}`);
  }
  return { table: "search_document", rows: commitments, seconds: (Date.now() - since) / 1000 };
}
