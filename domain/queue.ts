import { isUnchecked } from "./check-interval";
import type { PlainDate } from "./plain-date";
import type { Judgement } from "./status";
import { timeliness, type Timeliness, type TimelinessFacts } from "./timeliness";

/**
 * The kinds of work at the desk, in the order in which they are shown. One thing may be of several kinds.
 * A new kind is added here, gets its rows in `app/admin/my-desk/queue-rows.tsx`, its count in
 * `server/editor/queue-counts.ts`, and its words at `myDesk` in the desk's catalogues.
 */
export const obligationKinds = ["assigned", "due-soon", "deadline-passed", "overdue", "unchecked", "never-assessed", "all"] as const;
export const draftWorkKinds = ["review", "returned"] as const;
export const sourceWorkKinds = ["broken-links", "changed-sources"] as const;
export const queueKinds = [
  "assigned", "review", "returned", "due-soon", "deadline-passed", "overdue", "unchecked", "never-assessed", "suggestions", "broken-links", "changed-sources", "all",
] as const;
/** What readers suggest is a kind of its own. */
export const suggestionKind = "suggestions";
export type QueueKind = (typeof queueKinds)[number];
export type ObligationKind = (typeof obligationKinds)[number];
export type DraftWorkKind = (typeof draftWorkKinds)[number];
export type SourceWorkKind = (typeof sourceWorkKinds)[number];

/** What a reminder tells of: everything that asks for something to be done. */
export const toldKinds = [
  "assigned", "review", "returned", "due-soon", "deadline-passed", "overdue", "unchecked", "suggestions", "broken-links", "changed-sources",
] as const satisfies readonly QueueKind[];

export const isObligationKind = (kind: QueueKind): kind is ObligationKind => (obligationKinds as readonly string[]).includes(kind);
export const isDraftKind = (kind: QueueKind): kind is DraftWorkKind => (draftWorkKinds as readonly string[]).includes(kind);

/** What is known of an obligation that decides which kinds it is of, whoever asks. */
export type QueueFacts = TimelinessFacts & {
  isJudged: boolean;
  isMine: boolean;
  /** The commitment's own interval of checking. */
  interval: number | null;
};

export function kindsOf(facts: QueueFacts, today: PlainDate): ObligationKind[] {
  const due = timeliness(facts, today);
  return obligationKinds.filter((kind) => isOf(kind, facts, due, today));
}

function isOf(kind: ObligationKind, facts: QueueFacts, due: Timeliness, today: PlainDate): boolean {
  switch (kind) {
    case "assigned": return facts.isMine;
    case "due-soon": case "deadline-passed": case "overdue": return due === kind;
    case "unchecked": return isUnchecked(facts, today);
    case "never-assessed": return !facts.isJudged;
    case "all": return true;
  }
}

/** Kinds that ask for something to be done; being assigned or known does not. */
const asking: readonly ObligationKind[] = ["due-soon", "deadline-passed", "overdue", "unchecked"];

/** Whether somebody who looks after it has something to do. */
export const asksForWork = (facts: QueueFacts, today: PlainDate): boolean => kindsOf(facts, today).some((kind) => asking.includes(kind));

export const queueOrders = ["checked", "deadline", "id"] as const;
export type QueueOrder = (typeof queueOrders)[number];

/** The order that serves a kind best: deadlines by their day, the rest by how long nobody looked. */
export const usualOrder = (kind: QueueKind): QueueOrder =>
  kind === "due-soon" || kind === "deadline-passed" || kind === "overdue" ? "deadline" : kind === "all" ? "id" : "checked";

type Ordered = { number: number; id: string; endsOn: PlainDate | null; lastCheckedOn: PlainDate | null; status: Judgement | null };
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
/** Never checked comes first, no deadline last. */
const keys: Record<QueueOrder, (row: Ordered) => string> = {
  checked: (row) => row.lastCheckedOn ?? "",
  deadline: (row) => row.endsOn ?? "9999",
  id: () => "",
};

/** A total order: two different rows are never equal, so that no row is on two pages or on none. */
export function orderOf(order: QueueOrder): (a: Ordered, b: Ordered) => number {
  const key = keys[order];
  const due = (row: Ordered) => (order === "id" ? "" : (row.endsOn ?? "9999"));
  return (a, b) => byText(key(a), key(b)) || byText(due(a), due(b)) || a.number - b.number || byText(a.id, b.id);
}
