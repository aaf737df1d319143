import "server-only";
import { commitmentCells, commitmentColumns } from "@/domain/commitment-table";
import { csvLine } from "@/domain/csv";
import type { DownloadFormat } from "@/domain/download";
import type { CommitmentFilter } from "@/domain/filter";
import type { Language } from "@/domain/language";
import type { PlainDate } from "@/domain/plain-date";
import type { CommitmentRecord } from "@/domain/record";
import { asOf } from "./as-of";
import { commitmentSlices } from "./commitments";
import { readAhead } from "./read-ahead";

type Wanted = { filter: CommitmentFilter; lang: Language; day: PlainDate | null; format: DownloadFormat };

/** What stands before, between, and after the records of a format. */
const frames: Record<DownloadFormat, { head: string; line: (record: CommitmentRecord, isFirst: boolean) => string; foot: string }> = {
  csv: { head: `\uFEFF${csvLine(commitmentColumns)}`, line: (record) => csvLine(commitmentCells(record)), foot: "" },
  json: { head: "[", line: (record, isFirst) => `${isFirst ? "\n" : ",\n"}${JSON.stringify(record)}`, foot: "\n]\n" },
  jsonl: { head: "", line: (record) => `${JSON.stringify(record)}\n`, foot: "" },
};

const atOnce = 250;

/**
 * The list under its filters as one file, read slice by slice as it is sent: memory holds two slices, however
 * long the list is. The moment is chosen anew for each slice, since each is a read of its own.
 */
export function exportCommitments({ filter, lang, day, format }: Wanted): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const { head, line, foot } = frames[format];
  const slices = readAhead(commitmentSlices({ filter, lang, limit: atOnce, read: (work) => asOf(day, work) }));
  let isFirst = true;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await slices.next();
      if (next.done === true) {
        if (foot !== "") controller.enqueue(encoder.encode(foot));
        controller.close();
        return;
      }
      const text = next.value.map((record, index) => line(record, isFirst && index === 0)).join("");
      controller.enqueue(encoder.encode(`${isFirst ? head : ""}${text}`));
      isFirst = false;
    },
    async cancel() { await slices.return(undefined); },
  }, { highWaterMark: 0 });
}
