import "server-only";
import type { CommitmentFilter } from "@/domain/filter";
import type { Language } from "@/domain/language";
import type { CommitmentRecord } from "@/domain/record";
import type { Timeliness } from "@/domain/timeliness";
import { listCommitments } from "./commitments";

const pressing = ["overdue", "deadline-passed", "suspended", "due-soon", "upcoming"] as const satisfies readonly Timeliness[];
export type Due = { data: CommitmentRecord[]; totals: Record<(typeof pressing)[number], number> };

/** What is due or past due, the most pressing first, and how much there is of each kind. */
export async function dueCommitments(filter: CommitmentFilter, lang: Language, shown: number): Promise<Due> {
  const pages = await Promise.all(pressing.map((timeliness) => listCommitments({ filter: { ...filter, timeliness, sort: "deadline" }, lang, length: shown })));
  const totals = { overdue: 0, "deadline-passed": 0, suspended: 0, "due-soon": 0, upcoming: 0 };
  const data = new Map<string, CommitmentRecord>();
  pages.forEach((page, index) => {
    totals[pressing[index]!] = page.total;
    for (const record of page.data) if (!data.has(record.id)) data.set(record.id, record);
  });
  return { data: [...data.values()].slice(0, shown), totals };
}
