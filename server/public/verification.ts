import "server-only";
import { countOf, standing, storedChecks, type CheckResult, type Standing } from "@/domain/verification";
import { publicDb } from "../db";

/** The last run of `verify` as every reader may know it: how much was checked, and how many faults; not which. */
export type VerificationRecord =
  | { standing: "never" }
  | { standing: Exclude<Standing, "never">; finishedAt: string; checks: CheckResult[]; held: number; attested: number; faults: number };

export async function lastVerification(now: Date = new Date()): Promise<VerificationRecord> {
  const last = await publicDb.verification.findFirst({ orderBy: { finishedAt: "desc" }, select: { finishedAt: true, checks: true, faults: true } });
  const found = standing(last, now);
  if (last === null || found === "never") return { standing: "never" };
  const checks = storedChecks.parse(last.checks);
  return {
    standing: found, finishedAt: last.finishedAt.toISOString(), checks, faults: last.faults,
    held: countOf(checks, "held-quotations"), attested: countOf(checks, "attested"),
  };
}
