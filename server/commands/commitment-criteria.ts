import "server-only";
import { v7 as newId } from "uuid";
import type { CommitmentInput } from "@/domain/commitment";
import type { Tx } from "./write";

/**
 * The criteria behind a commitment's list, each once. One that is worded as before stays the same,
 * whatever else is edited, so that judgements keep what they rest on; other words are another criterion.
 */
export async function placeCriteria(tx: Tx, commitmentId: string, input: CommitmentInput): Promise<string[]> {
  const ids: string[] = [];
  for (const { id, text } of input.criteria) {
    const words = { commitmentId, textEn: text.en, textEs: text.es };
    // Where one language was removed by law, what is left is still the same criterion.
    const worded = [{ OR: [{ textEn: text.en }, ...(text.en === null ? [{ textEn: "" }] : [])] }, { OR: [{ textEs: text.es }, ...(text.es === null ? [{ textEs: "" }] : [])] }];
    const same = await tx.criterion.findFirst({ where: { commitmentId, AND: worded, ...(id === null ? {} : { id }) }, select: { id: true } });
    const placed = same?.id ?? newId();
    if (same === null) await tx.criterion.create({ data: { id: placed, ...words }, select: { id: true } });
    ids.push(placed);
  }
  return [...new Set(ids)];
}
