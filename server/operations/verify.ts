import "server-only";
import { verifyAttested } from "./verify-attested";
import { verifyAudit } from "./verify-audit";
import { verifyEmbargoes } from "./verify-embargoes";
import { verifyHeldTexts } from "./verify-held-texts";
import { verifyProjections } from "./verify-projections";
import type { Checked, Report } from "./verify-report";

/**
 * Proves the record: every held quotation at its place, every fingerprint, every projection the fold of
 * its log, the audit chain, nothing public before its embargo. Attested quotations are counted apart and
 * proven where the folder of the original documents is given.
 */
export async function verify(documents: string | null, progress: (line: string) => void): Promise<Report> {
  const checks: Checked[] = [];
  const steps = [verifyHeldTexts, () => verifyAttested(documents), verifyProjections, verifyAudit, verifyEmbargoes];
  for (const step of steps) {
    for (const result of await step()) {
      progress(`${result.name}: ${result.checked} checked, ${result.faults.length} faults`);
      checks.push(result);
    }
  }
  return { checks, faults: checks.reduce((sum, { faults }) => sum + faults.length, 0) };
}
