import "server-only";
import { db } from "../db";
import { peopleOf } from "./desk-log";
import { removedTexts, type RemovedText } from "./removed-texts";

/** Something said about a draft, where in it, and whether it is settled. */
export type DraftComment = {
  id: string; kind: "comment" | "return"; field: string | null; text: string; author: string; at: string; resolvedBy: string | null;
  /** Its words were removed by order of the law. */
  removed: RemovedText | null;
};

/** All that was said about a draft, in order. */
export async function draftComments(draftId: string): Promise<DraftComment[]> {
  const rows = await db.draftComment.findMany({
    where: { draftId, kind: { not: "resolved" } }, orderBy: [{ writtenAt: "asc" }, { id: "asc" }],
    select: { id: true, kind: true, field: true, text: true, authorId: true, writtenAt: true, resolvedBy: { select: { authorId: true } } },
  });
  const removed = await removedTexts(rows.map(({ id }) => id));
  const people = await peopleOf(rows.flatMap(({ authorId, resolvedBy }) => [authorId, ...(resolvedBy ? [resolvedBy.authorId] : [])]));
  const nameOf = (id: string) => people.get(id)?.name ?? id;
  return rows.map(({ id, kind, field, text, authorId, writtenAt, resolvedBy }) => ({
    id, kind: kind as DraftComment["kind"], field, text: text ?? "", author: nameOf(authorId), at: writtenAt.toISOString(),
    resolvedBy: resolvedBy === null ? null : nameOf(resolvedBy.authorId), removed: removed.find(({ recordId }) => recordId === id) ?? null,
  }));
}
