import "server-only";
import { csvLine } from "@/domain/csv";
import type { DownloadFormat } from "@/domain/download";
import { can } from "@/domain/permissions";
import type { Actor } from "../actor";
import { recordExport } from "../commands/record-export";
import type { DeskTable, OpenTable, Row } from "./desk-table";
import { audit, drafts, jobs, people } from "./office-tables";
import { queue } from "./queue-table";
import { commitments, events, indicators, intake, links, parties, sources, topics, touched } from "./record-tables";
import { suggestions } from "./suggestion-table";

/** The lists of the desk that leave as files, by the name that their links have. */
export const deskTables = {
  "my-desk": queue, commitments, sources, links, touched, parties, events, topics, indicators, intake, drafts, suggestions, people, audit, jobs,
} as const satisfies Record<string, DeskTable>;
export type DeskTableName = keyof typeof deskTables;

/** `query`: the list and the format, and the filters of the list's page under the same names. */
type Wanted = { list: string; format: DownloadFormat; query: Record<string, string> };

/**
 * A list of the desk as a file, exactly as its page is filtered, read slice by slice as it is sent. That somebody
 * took it, or tried to, is in the trail before the first row leaves. Null for whoever may not, and for what is no list.
 */
export async function exportDeskTable(actor: Actor, { list, format, query }: Wanted): Promise<ReadableStream<Uint8Array> | null> {
  if (!Object.hasOwn(deskTables, list)) return null;
  const table: DeskTable = deskTables[list as DeskTableName];
  const trace = { what: list, format, filter: String(new URLSearchParams(query)).slice(0, 500) };
  if (!can(actor.role, table.action)) {
    await recordExport(actor, { ...trace, rows: 0 }, table.action);
    return null;
  }
  const open = table.open(actor, query);
  if (open === null) return null;
  const first = await open.slices.next();
  const taken = await recordExport(actor, { ...trace, rows: first.done ? 0 : first.value.of }, table.action);
  return taken.ok ? streamed(open, first.done ? [] : first.value.rows, format) : null;
}

const line: Record<DownloadFormat, (row: Row, columns: readonly string[], isFirst: boolean) => string> = {
  csv: (row, columns) => csvLine(columns.map((column) => String(row[column] ?? ""))),
  json: (row, columns, isFirst) => `${isFirst ? "\n" : ",\n"}${JSON.stringify(row, [...columns])}`,
  jsonl: (row, columns) => `${JSON.stringify(row, [...columns])}\n`,
};

function streamed({ columns, slices }: OpenTable, first: readonly Row[], format: DownloadFormat): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let [sent, waiting]: [number, readonly Row[] | null] = [0, first];
  const head = format === "csv" ? `\uFEFF${csvLine(columns)}` : format === "json" ? "[" : "";
  return new ReadableStream<Uint8Array>({
    start: (controller) => { if (head !== "") controller.enqueue(encoder.encode(head)); },
    async pull(controller) {
      if (waiting !== null && waiting.length > 0) {
        const text = waiting.map((row, index) => line[format](row, columns, sent + index === 0)).join("");
        sent += waiting.length;
        controller.enqueue(encoder.encode(text));
      }
      const next = await slices.next();
      waiting = next.done ? null : next.value.rows;
      if (waiting !== null) return;
      if (format === "json") controller.enqueue(encoder.encode("\n]\n"));
      controller.close();
    },
    cancel: async () => { await slices.return(undefined); },
  }, { highWaterMark: 0 });
}
