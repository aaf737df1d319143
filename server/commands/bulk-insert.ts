import "server-only";
import { Prisma } from "@/prisma/generated/client";
import type { Tx } from "./write";

/** The tables that many rows at once go to. */
type Table = "citation" | "citation_speaker" | "commitment" | "commitment_version" | "commitment_from" | "commitment_topic" | "commitment_citation"
  | "commitment_obligation" | "commitment_condition" | "commitment_criterion" | "criterion" | "deadline" | "relation" | "obligation" | "obligation_state" | "condition" | "condition_state"
  | "follow_up" | "follow_up_translation" | "follow_up_citation";

/** The column behind a field of ours; names are all that is ever put into the text of the statement. */
function column(field: string): string {
  if (!/^[a-z][A-Za-z]*$/.test(field)) throw new Error("not the name of a field");
  return `"${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`;
}

/**
 * Inserts rows as one parameter of one statement: Prisma's own `createMany` takes a millisecond and more for
 * each row. Triggers and CHECKs are the same; a column that no row gives keeps its default. Returns when each
 * becomes public, where the table says so.
 */
export async function insertRows(tx: Tx, table: Table, rows: readonly Record<string, unknown>[]): Promise<void> {
  if (rows.length > 0) await tx.$executeRaw`${statement(table, rows)}`;
}

/** The same, and when each row becomes public: that is the database's to say. */
export async function insertDatedRows(tx: Tx, table: Table, rows: readonly Record<string, unknown>[]): Promise<Map<string, Date>> {
  if (rows.length === 0) return new Map();
  const stored = await tx.$queryRaw<{ id: string; visible_from: Date }[]>`${statement(table, rows)} RETURNING id, visible_from`;
  return new Map(stored.map((row) => [row.id, row.visible_from]));
}

function statement(table: Table, rows: readonly Record<string, unknown>[]): Prisma.Sql {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const columns = names.map(column).join(", ");
  const json = JSON.stringify(rows.map((row) => Object.fromEntries(names.map((name) => [column(name).slice(1, -1), row[name] ?? null]))));
  return Prisma.sql([`INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", `, "::jsonb)"], json);
}
