import "server-only";
import type { CommitmentFilter } from "@/domain/filter";
import type { Language } from "@/domain/language";
import { cursorAfter, positionOf } from "@/domain/list-cursor";
import type { PlainDate } from "@/domain/plain-date";
import type { CommitmentRecord } from "@/domain/record";
import { sliceCommitments } from "./commitments";

type Asked = CommitmentFilter & { lang: Language; limit: number; cursor?: string | null | undefined; asOf?: PlainDate | null };
export type Slice = { data: CommitmentRecord[]; total: number; next: string | null };

/** A page of the API's list of commitments; null where the cursor is none of this list. */
export async function commitmentSlice({ lang, limit, cursor, asOf = null, ...filter }: Asked): Promise<Slice | null> {
  const after = typeof cursor === "string" ? positionOf(cursor, filter, asOf) : null;
  if (typeof cursor === "string" && after === null) return null;
  const { data, total, last } = await sliceCommitments({ filter, lang, limit, after });
  return { data, total, next: last === null ? null : cursorAfter(last, filter, asOf) };
}
