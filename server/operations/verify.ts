import "server-only";
import type { CheckKind, CheckResult, Report } from "@/domain/verification";
import { db } from "../db";
import { verifyAttested } from "./verify-attested";
import { verifyAudit } from "./verify-audit";
import { verifyChanges } from "./verify-changes";
import type { Verifying } from "./verify-counting";
import { verifyEvidence } from "./verify-evidence";
import { verifyHeldTexts } from "./verify-held-texts";
import { verifyProjections } from "./verify-projections";
import { verifyPublic } from "./verify-public";
import { verifyReleases } from "./verify-releases";
import { verifySearch } from "./verify-search";

const steps = [verifyHeldTexts, verifyAttested, verifyProjections, verifyAudit, verifyPublic, verifyEvidence, verifySearch, verifyChanges, verifyReleases] as const;

/**
 * Proves the record: every held quotation at its place, every fingerprint, every status the fold of its
 * log, the audit chain, nothing public that rests on what is not. Attested quotations are counted apart
 * and proven where the folder of the original documents is given. Everything is read in small batches
 * and told as it is found, so that memory is the same for a hundred quotations and for a million.
 */
export async function verify(to: Verifying): Promise<Report> {
  const checks: CheckResult[] = [];
  for (const step of steps) {
    to.signal?.throwIfAborted();
    checks.push(...await step(to));
  }
  return { checks, faults: checks.reduce((sum, { faults }) => sum + faults, 0) };
}

/** About how much there is to look at, for telling how far a run is. */
export async function amountToVerify(): Promise<Partial<Record<CheckKind, number>>> {
  const [row] = await db.$queryRaw<Record<string, bigint>[]>`
    SELECT (SELECT count(*) FROM source_text) AS "source-texts", (SELECT count(*) FROM source_file) AS "source-files",
      (SELECT count(*) FROM citation WHERE NOT attested) AS "held-quotations", (SELECT count(*) FROM citation WHERE attested) AS "attested",
      (SELECT count(*) FROM obligation) AS "obligation-states", (SELECT count(*) FROM condition) AS "condition-states",
      (SELECT count(*) FROM commitment) AS "derived-statuses", (SELECT count(*) FROM audit_event) AS "audit-links",
      (SELECT count(*) FROM citation) AS "public-quotations", (SELECT count(*) FROM commitment_version) AS "public-commitments",
      (SELECT count(*) FROM obligation) AS "public-obligations", (SELECT count(*) FROM follow_up) AS "public-follow-ups",
      (SELECT count(*) FROM indicator_version) AS "public-indicators", (SELECT count(*) FROM measurement) AS "public-measurements",
      (SELECT count(*) FROM reanchoring) AS "reanchorings", (SELECT count(*) FROM source_coverage) AS "coverage",
      (SELECT count(*) FROM capture) AS "captures", (SELECT count(*) FROM disposition) AS "dispositions",
      (SELECT count(*) FROM published_head) AS "audit-heads", (SELECT count(*) FROM reply) AS "public-replies",
      (SELECT count(*) FROM redacted_text) AS "redactions", (SELECT count(*) FROM release_file) AS "release-files",
      (SELECT count(*) FROM commitment) AS "list-entries", (SELECT count(*) FROM commitment) AS "search-texts", (SELECT count(*) FROM change_entry) AS "changes"`;
  return Object.fromEntries(Object.entries(row ?? {}).map(([check, n]) => [check, Number(n)]));
}
