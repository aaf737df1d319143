import type { CitationRecord, CommitmentRecord } from "@/domain/record";
import type { Overview } from "@/domain/overview";

export type LeadingWords = { commitment: CommitmentRecord; citation: CitationRecord };

/** Long enough to say something, short enough to be read at a glance. */
const isReadable = ({ exact }: CitationRecord): boolean => exact.length >= 50 && exact.length <= 220;

/**
 * The quotation that the overview opens with: of the newest records the first whose own words can be
 * read at a glance; what somebody has judged comes first, because it shows both halves of the record.
 */
export function leadingWords({ added, due }: Pick<Overview, "added" | "due">): LeadingWords | null {
  const candidates = [...added.filter(({ status }) => status.assessed > 0), ...added, ...due];
  for (const commitment of candidates) {
    // The first origin is where the promise was made; later ones only mention it.
    const citation = commitment.citations.find(({ role }) => role === "origin");
    if (citation !== undefined && isReadable(citation)) return { commitment, citation };
  }
  return null;
}
