import "server-only";
import { uuid } from "@/domain/fields";
import type { CommitmentFilter } from "@/domain/filter";
import type { Language } from "@/domain/language";
import type { FollowUpRecord } from "@/domain/record";
import { Prisma } from "@/prisma/generated/client";
import { publicDb } from "../db";
import { matchingCommitments } from "./commitment-query";
import { followUpsById } from "./follow-ups";
import { keptUntilPublished } from "./kept-until-published";
import { cursorOf, keyOfCursor } from "./slice-by-key";

type Asked = CommitmentFilter & { lang: Language; limit: number; cursor?: string | undefined };

type Entries = { data: FollowUpRecord[]; last: string | null };

/**
 * A page of the whole log, newest first: the cursor names the entry that the page before ended with, and the
 * database goes on from its place. Null where there is no such entry.
 */
export async function sliceFollowUps({ lang, limit, cursor, ...filter }: Asked): Promise<{ data: FollowUpRecord[]; total: number; next: string | null } | null> {
  const after = cursor === undefined ? null : uuid.safeParse(keyOfCursor(cursor));
  if (after !== null && !after.success) return null;
  const where = await ofCommitments(filter);
  if (after !== null && (await count(Prisma.sql`${where} AND f.id = ${after.data}::uuid`)) === 0) return null;
  const [{ data, last }, total] = await Promise.all([entriesAfter(after?.data ?? null, where, lang, limit), isEverything(filter) ? keptUntilPublished("follow-ups", () => count(where)) : count(where)]);
  return { data, total, next: last === null ? null : cursorOf(last) };
}

/** The same for whoever reads on to the end: nothing is counted, and `last` leads to the next. */
export const followUpsAfter = async (after: string | null, filter: CommitmentFilter, lang: Language, limit: number): Promise<Entries> =>
  entriesAfter(after, await ofCommitments(filter), lang, limit);

async function entriesAfter(after: string | null, where: Prisma.Sql, lang: Language, limit: number): Promise<Entries> {
  const beyond = after === null ? Prisma.empty
    : Prisma.sql`AND (f.recorded_at, f.sequence, f.id) < (SELECT p.recorded_at, p.sequence, p.id FROM follow_up p WHERE p.id = ${after}::uuid)`;
  const rows = await publicDb.$queryRaw<{ id: string }[]>`SELECT f.id FROM follow_up f WHERE ${where} ${beyond}
    ORDER BY f.recorded_at DESC, f.sequence DESC, f.id DESC LIMIT ${limit + 1}`;
  const ids = rows.slice(0, limit).map(({ id }) => id);
  const records = await followUpsById(ids, lang);
  return { data: ids.flatMap((id) => records.get(id) ?? []), last: rows.length > limit ? ids.at(-1)! : null };
}

const isEverything = (filter: CommitmentFilter): boolean => Object.values(filter).every((value) => value === undefined);

async function ofCommitments(filter: CommitmentFilter): Promise<Prisma.Sql> {
  if (isEverything(filter)) return Prisma.sql`true`;
  const named = await matchingCommitments(filter);
  return Prisma.sql`(f.obligation_id IN (SELECT o.id FROM obligation o WHERE o.commitment_id IN (${named}))
    OR f.condition_id IN (SELECT c.id FROM condition c WHERE c.commitment_id IN (${named})))`;
}

async function count(where: Prisma.Sql): Promise<number> {
  const [row] = await publicDb.$queryRaw<{ total: bigint }[]>`SELECT count(*) AS total FROM follow_up f WHERE ${where}`;
  return Number(row?.total ?? 0);
}
