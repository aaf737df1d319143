import "server-only";
import { hasWritten, possibleActs, type DraftFacts, type DraftKind, type DraftState } from "@/domain/draft";
import type { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../actor";
import { publicationNow } from "../commands/draft-row";
import { db } from "../db";
import { demand, pageSize, type Paged } from "./desk-read";
import { peopleOf } from "./desk-log";
import { draftTitles, type DraftTitle } from "./draft-titles";

/** `mine`: what I write. `waiting`: what is in review. `returned`: what came back. `others`: what colleagues write. */
export const draftShelves = ["mine", "waiting", "returned", "others"] as const;
export type DraftShelf = (typeof draftShelves)[number];

export type DraftListRow = {
  id: string; kind: DraftKind; state: DraftState; title: DraftTitle | null; author: string; isOwn: boolean;
  /** Whether this person may review it: it is in review, and they have not written in it. */
  mayReview: boolean;
  at: string; openComments: number;
};
export type DraftList = Paged<DraftListRow> & { counts: Record<DraftShelf, number> };

const shelf = (actor: Actor, of: DraftShelf): Prisma.DraftWhereInput => ({
  mine: { authorId: actor.id, state: { in: ["draft", "in-review"] } },
  waiting: { state: "in-review" },
  returned: { state: "returned", OR: [{ authorId: actor.id }, { reviewerId: actor.id }] },
  others: { state: { in: ["draft", "returned"] }, authorId: { not: actor.id } },
}[of]);

/** One shelf of drafts; what waits longest for review comes first, else what was touched last. */
export async function draftList(actor: Actor, show: DraftShelf, wanted: number, size = pageSize): Promise<DraftList> {
  demand(actor, "write-draft");
  const counted = await Promise.all(draftShelves.map(async (each) => [each, await db.draft.count({ where: shelf(actor, each) })] as const));
  const counts = Object.fromEntries(counted) as Record<DraftShelf, number>;
  const of = counts[show];
  const pages = Math.max(1, Math.ceil(of / size));
  const page = Math.min(Math.max(1, wanted), pages);
  const rows = await db.draft.findMany({
    where: shelf(actor, show), orderBy: show === "waiting" ? [{ sentAt: "asc" }, { id: "asc" }] : [{ updatedAt: "desc" }, { id: "asc" }],
    skip: (page - 1) * size, take: size,
    select: { id: true, recordKind: true, targetId: true, payload: true, state: true, authorId: true, writers: true, sentAt: true, updatedAt: true },
  });
  const [titles, people, publication, comments] = await Promise.all([
    draftTitles(actor, rows), peopleOf(rows.map(({ authorId }) => authorId)), publicationNow(),
    db.draftComment.groupBy({ by: ["draftId"], where: { draftId: { in: rows.map(({ id }) => id) }, kind: "comment", resolvedBy: null }, _count: true }),
  ]);
  const open = new Map(comments.map(({ draftId, _count }) => [draftId, _count]));
  return {
    of, page, pages, counts,
    rows: rows.map((row) => {
      const facts: DraftFacts = { kind: row.recordKind as DraftKind, state: row.state as DraftState, authorId: row.authorId, writers: row.writers };
      return {
        id: row.id, kind: facts.kind, state: facts.state, title: titles.get(row.id) ?? null, author: people.get(row.authorId)?.name ?? row.authorId,
        isOwn: row.authorId === actor.id, mayReview: !hasWritten(actor, facts) && possibleActs(actor, facts, publication).includes("publish"),
        at: (show === "waiting" ? row.sentAt ?? row.updatedAt : row.updatedAt).toISOString(), openComments: open.get(row.id) ?? 0,
      };
    }),
  };
}
