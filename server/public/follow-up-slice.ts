import "server-only";
import type { CommitmentFilter } from "@/domain/filter";
import type { Language } from "@/domain/language";
import type { FollowUpRecord } from "@/domain/record";
import type { Prisma } from "@/prisma/generated/client";
import { uuid } from "@/domain/fields";
import { publicDb } from "../db";
import { followUpsById, newestFirst } from "./follow-ups";
import { matchingCommitments } from "./matching-commitments";
import { cursorOf, keyOfCursor } from "./slice-by-key";

type Asked = CommitmentFilter & { lang: Language; limit: number; cursor?: string | undefined };

/**
 * A page of the whole log, newest first: the cursor names the entry that the page before ended with, and the
 * database goes on from its place. Null where there is no such entry.
 */
export async function sliceFollowUps({ lang, limit, cursor, ...filter }: Asked): Promise<{ data: FollowUpRecord[]; total: number; next: string | null } | null> {
  const after = cursor === undefined ? null : uuid.safeParse(keyOfCursor(cursor));
  if (after !== null && !after.success) return null;
  const where = await ofCommitments(filter);
  if (after !== null && (await publicDb.followUp.count({ where: { AND: [where, { id: after.data }] } })) === 0) return null;
  const [rows, total] = await Promise.all([
    publicDb.followUp.findMany({ where, orderBy: newestFirst, take: limit + 1, select: { id: true }, ...(after === null ? {} : { cursor: { id: after.data }, skip: 1 }) }),
    publicDb.followUp.count({ where }),
  ]);
  const ids = rows.slice(0, limit).map(({ id }) => id);
  const records = await followUpsById(ids, lang);
  const last = ids.at(-1);
  return { data: ids.flatMap((id) => records.get(id) ?? []), total, next: rows.length > limit && last !== undefined ? cursorOf(last) : null };
}

async function ofCommitments(filter: CommitmentFilter): Promise<Prisma.FollowUpWhereInput> {
  if (Object.values(filter).every((value) => value === undefined)) return {};
  const of = { commitmentId: { in: await matchingCommitments(filter) } };
  return { OR: [{ obligation: of }, { condition: of }] };
}
