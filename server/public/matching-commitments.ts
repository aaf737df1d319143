import "server-only";
import type { CommitmentFilter } from "@/domain/filter";
import { selectCommitments } from "./commitment-query";

/** The ids of all commitments that a filter names: for lists of what belongs to commitments. */
export async function matchingCommitments(filter: CommitmentFilter): Promise<string[]> {
  const { ids } = await selectCommitments(filter, 10_000_000, 0);
  return ids;
}
