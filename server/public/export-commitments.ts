import "server-only";
import { commitmentCells, commitmentColumns } from "@/domain/commitment-table";
import { csvLine } from "@/domain/csv";
import type { DownloadFormat } from "@/domain/download";
import type { CommitmentFilter } from "@/domain/filter";
import type { Language } from "@/domain/language";
import type { ListPosition } from "@/domain/list-cursor";
import type { PlainDate } from "@/domain/plain-date";
import type { CommitmentRecord } from "@/domain/record";
import { asOf } from "./as-of";
import { sliceCommitments } from "./commitments";

type Wanted = { filter: CommitmentFilter; lang: Language; day: PlainDate | null; format: DownloadFormat };

/** What stands before, between, and after the records of a format. */
const frames: Record<DownloadFormat, { head: string; line: (record: CommitmentRecord, isFirst: boolean) => string; foot: string }> = {
  csv: { head: `\uFEFF${csvLine(commitmentColumns)}`, line: (record) => csvLine(commitmentCells(record)), foot: "" },
  json: { head: "[", line: (record, isFirst) => `${isFirst ? "\n" : ",\n"}${JSON.stringify(record)}`, foot: "\n]\n" },
  jsonl: { head: "", line: (record) => `${JSON.stringify(record)}\n`, foot: "" },
};

const atOnce = 100;

/**
 * The list under its filters as one file, read slice by slice as it is sent: memory holds one slice, however
 * long the list is. The moment is chosen anew for each slice, since each is a read of its own.
 */
export function exportCommitments({ filter, lang, day, format }: Wanted): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const { head, line, foot } = frames[format];
  let last: ListPosition | null = null;
  let isFirst = true;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const slice = await asOf(day, () => sliceCommitments({ filter, lang, limit: atOnce, after: last }));
      const text = slice.data.map((record, index) => line(record, isFirst && index === 0)).join("");
      controller.enqueue(encoder.encode(`${isFirst ? head : ""}${text}`));
      [isFirst, last] = [false, slice.last];
      if (last !== null) return;
      if (foot !== "") controller.enqueue(encoder.encode(foot));
      controller.close();
    },
  }, { highWaterMark: 0 });
}
