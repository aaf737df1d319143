import "server-only";
import { cursorAt, offsetOf } from "@/domain/api-query";
import type { CommitmentFilter } from "@/domain/filter";
import type { Language } from "@/domain/language";
import type { CommitmentRecord } from "@/domain/record";
import { sliceCommitments } from "./commitments";

type Asked = CommitmentFilter & { lang: Language; limit: number; cursor?: string | undefined };
type Slice = { data: CommitmentRecord[]; total: number; next: string | null };

/** A page of the API's list of commitments; null where the cursor is none of this list. */
export async function commitmentSlice({ lang, limit, cursor, ...filter }: Asked): Promise<Slice | null> {
  const offset = cursor === undefined ? 0 : offsetOf(cursor);
  if (offset === null) return null;
  const { data, total } = await sliceCommitments({ filter, lang, limit, offset });
  const end = offset + data.length;
  return { data, total, next: end < total && data.length > 0 ? cursorAt(end) : null };
}
