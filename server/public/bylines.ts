import "server-only";
import { systemUserIds } from "../actor";
import { publicDb } from "../db";

type Written = { authorId: string; reviewerId: string | null };
export type Byline = { by: string | null; reviewedBy: string | null };

/** Under whose names rows were published; the tracker's own actors have none. */
export async function bylines(rows: readonly Written[]): Promise<(row: Written) => Byline> {
  const ids = rows.flatMap(({ authorId, reviewerId }) => (reviewerId === null ? [authorId] : [authorId, reviewerId]));
  const found = await publicDb.byline.findMany({ where: { userId: { in: ids.filter((id) => !systemUserIds.includes(id)) } } });
  const names = new Map(found.map(({ userId, name }) => [userId, name]));
  return ({ authorId, reviewerId }) => ({ by: names.get(authorId) ?? null, reviewedBy: reviewerId === null ? null : names.get(reviewerId) ?? null });
}
