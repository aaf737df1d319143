import { once } from "node:events";
import { finished } from "node:stream/promises";
import type postgres from "postgres";

export type Value = string | number | boolean | null;

/** Values as COPY reads them in its text format; arrays and binary values do not occur here. */
const field = (value: Value): string =>
  value === null ? "\\N" : typeof value === "boolean" ? (value ? "t" : "f") : String(value).replace(/[\\\t\n\r]/g, (c) => ({ "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" })[c]!);

const flushAt = 256 * 1024;

/** Sends rows into a table by COPY, as fast as the server takes them. Returns how many there were. */
export async function copyRows(sql: postgres.Sql | postgres.TransactionSql, table: string, columns: readonly string[], rows: Iterable<readonly Value[]>): Promise<number> {
  const target = await sql.unsafe(`COPY "${table}" (${columns.map((name) => `"${name}"`).join(", ")}) FROM STDIN`).writable();
  let [count, waiting] = [0, ""];
  for (const row of rows) {
    waiting += `${row.map(field).join("\t")}\n`;
    count += 1;
    if (waiting.length < flushAt) continue;
    if (!target.write(waiting)) await once(target, "drain");
    waiting = "";
  }
  target.end(waiting);
  await finished(target);
  return count;
}
