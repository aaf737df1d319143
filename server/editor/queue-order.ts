import { daysBetween, type PlainDate } from "@/domain/plain-date";
import type { Judgement } from "@/domain/status";
import type { Timeliness } from "@/domain/timeliness";

/** Why an obligation wants looking at. One may do so for several reasons; `all` is every one of them. */
export const attentions = ["deadline-passed", "overdue", "never-assessed", "unchecked", "all"] as const;
export type Attention = (typeof attentions)[number];

export const queueOrders = ["checked", "deadline", "id"] as const;
export type QueueOrder = (typeof queueOrders)[number];

/** A matter that is still open counts as not checked for long after this many days. */
export const staleDays = 180;

type Weighed = {
  number: number;
  isJudged: boolean;
  status: Judgement | null;
  timeliness: Timeliness;
  endsOn: PlainDate | null;
  lastCheckedOn: PlainDate | null;
};

const settled: readonly (Judgement | null)[] = ["delivered", "accepted", "withdrawn", "refused", "lapsed"];

export function attentionOf(row: Weighed, today: PlainDate): Attention[] {
  const isStale = row.lastCheckedOn === null || daysBetween(row.lastCheckedOn, today) > staleDays;
  return [
    ...(row.timeliness === "deadline-passed" ? (["deadline-passed"] as const) : []),
    ...(row.timeliness === "overdue" ? (["overdue"] as const) : []),
    ...(row.isJudged ? [] : (["never-assessed"] as const)),
    ...(isStale && !settled.includes(row.status) ? (["unchecked"] as const) : []),
    "all",
  ];
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
/** Never checked comes first, no deadline last. */
const keys: Record<QueueOrder, (row: Weighed) => string> = {
  checked: (row) => row.lastCheckedOn ?? "",
  deadline: (row) => row.endsOn ?? "9999",
  id: () => "",
};

export function orderOf(order: QueueOrder): (a: Weighed, b: Weighed) => number {
  const key = keys[order];
  return (a, b) => byText(key(a), key(b)) || byText(a.endsOn ?? "9999", b.endsOn ?? "9999") || a.number - b.number;
}
