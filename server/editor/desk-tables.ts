import "server-only";
import { z } from "zod";
import { csvLine } from "@/domain/csv";
import { recordExport } from "../commands/record-export";
import type { Actor } from "../actor";
import { siteDay } from "../days";
import { commitmentList } from "./commitment-list";
import { demand } from "./desk-read";
import { openObligations } from "./open-obligations";

/** The lists of the desk that leave as tables. */
export const deskTables = ["commitments", "queue"] as const;
export type DeskTable = (typeof deskTables)[number];
export const deskTable = z.enum(deskTables);

type Table = { columns: string[]; rows: Record<string, string | number | null>[] };

/** A list of the desk as one text, and the trace that somebody took it. */
export async function exportDeskTable(actor: Actor, name: DeskTable, format: "csv" | "json", words: string): Promise<string> {
  demand(actor);
  const { columns, rows } = name === "commitments" ? await commitments(actor, words) : await queue(actor);
  await recordExport(actor, { what: name, format, rows: rows.length, ...(words === "" ? {} : { filter: words }) });
  if (format === "json") return `${JSON.stringify(rows, null, 1)}\n`;
  return `\uFEFF${csvLine(columns)}${rows.map((row) => csvLine(columns.map((column) => String(row[column] ?? "")))).join("")}`;
}

const table = (columns: string[], rows: Table["rows"]): Table => ({ columns, rows });

async function commitments(actor: Actor, words: string): Promise<Table> {
  const { rows } = await commitmentList(actor, words, 1, null, Number.MAX_SAFE_INTEGER);
  return table(["id", "slug", "kind", "title", "parties", "topics", "status", "assessed", "obligations", "lastCheckedOn"], rows.map((row) => ({
    id: row.id, slug: row.slug, kind: row.kind, title: row.title.text, parties: row.parties.map(({ slug }) => slug).join("|"), topics: row.topics.map(({ slug }) => slug).join("|"),
    status: row.status.value, assessed: row.status.assessed, obligations: row.status.of, lastCheckedOn: row.lastCheckedOn,
  })));
}

/** What needs looking at, obligation by obligation, with everything that the queue sorts by. */
async function queue(actor: Actor): Promise<Table> {
  const rows = await openObligations(actor, siteDay());
  return table(["commitment", "title", "party", "role", "status", "timeliness", "deadline", "endsOn", "lastCheckedOn", "topics"], rows.map((row) => ({
    commitment: row.commitment.id, title: row.commitment.title.text, party: row.party.slug, role: row.role, status: row.status, timeliness: row.timeliness,
    deadline: row.deadline?.value ?? row.deadline?.wording ?? null, endsOn: row.endsOn, lastCheckedOn: row.lastCheckedOn, topics: row.topics.map(({ slug }) => slug).join("|"),
  })));
}
