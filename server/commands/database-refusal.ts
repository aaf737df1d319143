import "server-only";
import { invalid, refuse, type IssueCode, type Refusal } from "@/domain/refusal";
import { causeOf, isUnavailable } from "../database-error";

/** What the database's own invariants are called in our words, where input can run into them. */
const constraints: Record<string, [IssueCode, string]> = {
  citation_is_its_text: ["anchor-does-not-fit", ""],
  citation_prefix_fits: ["anchor-does-not-fit", ""],
  citation_attested: ["quotation-not-attested", ""],
  judgement_has_evidence: ["evidence-required", "evidence"],
  commitment_has_origin: ["origin-required", "citations"],
  party_can_owe: ["party-cannot-owe", "obligations"],
  two_persons: ["review-required", ""],
  own_word_is_medium_at_most: ["confidence-too-high", "confidence"],
  commitment_stands: ["is-removed", ""],
};

/**
 * The refusal behind a database error, or null when it is a bug. A version that somebody else raised
 * first, or a slug or sequence number that somebody else took first, is a conflict, not a failure.
 */
export function refusalOfDatabase(error: unknown): Refusal | null {
  const { code, originalCode, constraint, originalMessage } = causeOf(error);
  const text = `${JSON.stringify(constraint ?? "")} ${originalMessage ?? ""} ${error instanceof Error ? error.message : ""}`;
  for (const [name, [issue, path]] of Object.entries(constraints)) if (text.includes(name)) return invalid(issue, path);
  // Somebody else decided about it in the same instant.
  if (text.includes("disposition_fits") || text.includes("can only be restored") || text.includes("another commitment leads here")) return refuse("conflict");
  if (text.includes("the commitment was merged or archived")) return invalid("is-removed", "");
  if (text.includes("the quotation is not the text")) return invalid("anchor-does-not-fit", "");
  if (text.includes("a second person has not reviewed")) return invalid("review-required", "");
  if (text.includes("the criterion is not of this commitment")) return invalid("criterion-of-another", "criterion");
  if (text.includes("a judgement needs evidence")) return invalid("evidence-required", "evidence");
  if (code === "P2002" || originalCode === "23505") {
    return text.includes("slug") ? invalid("slug-taken", "slug") : refuse("conflict");
  }
  if (code === "P2034" || originalCode === "40001" || originalCode === "40P01") return refuse("conflict");
  if (isUnavailable(error)) return refuse("unavailable");
  return null;
}
