import "server-only";
import type { Tx } from "./write";

/** A kind of unfinished work that stands under somebody's name. What comes to stand so later joins this list. */
type Kind = { name: string; count: (tx: Tx, of: string) => Promise<number>; give: (tx: Tx, from: string, to: string) => Promise<number> };

const openDrafts = (authorId: string) => ({ authorId, state: { in: ["draft", "in-review", "returned"] } });

const kinds: readonly Kind[] = [
  {
    name: "drafts",
    count: (tx, of) => tx.draft.count({ where: openDrafts(of) }),
    // Nobody reviews their own: who takes over a draft that they were to review leaves that to another.
    give: async (tx, from, to) => {
      await tx.draft.updateMany({ where: { ...openDrafts(from), reviewerId: to }, data: { reviewerId: null } });
      return (await tx.draft.updateMany({ where: openDrafts(from), data: { authorId: to, writers: { push: to }, version: { increment: 1 } } })).count;
    },
  },
  {
    name: "assignments",
    count: (tx, of) => tx.assignment.count({ where: { assigneeId: of } }),
    give: async (tx, from, to) => (await tx.assignment.updateMany({ where: { assigneeId: from }, data: { assigneeId: to } })).count,
  },
];

/** How much is unfinished under somebody's name. */
export async function workInProgress(tx: Tx, of: string): Promise<number> {
  let total = 0;
  for (const kind of kinds) total += await kind.count(tx, of);
  return total;
}

/** Puts all of it under another name, and says how much it was of each kind. What is published keeps its author. */
export async function handOver(tx: Tx, from: string, to: string): Promise<Record<string, number>> {
  const given: Record<string, number> = {};
  for (const kind of kinds) given[kind.name] = await kind.give(tx, from, to);
  return given;
}
