import "server-only";
import { countOf, type CheckKind, type FaultLine } from "@/domain/verification";
import { keptFaults, recordVerification } from "../commands/record-verification";
import { amountToVerify, verify } from "../operations/verify";
import type { JobContext, JobResult } from "./job";

/** The nightly verification; its result stands at /methodology. */
export async function verifyRecord({ actor, signal, progress }: JobContext): Promise<JobResult> {
  const startedAt = new Date();
  const amounts = await amountToVerify();
  const of = Object.values(amounts).reduce((sum, n) => sum + n, 0);
  const done = new Map<CheckKind, number>();
  const lines: FaultLine[] = [];
  const report = await verify({
    documents: null, signal,
    fault: (line) => { if (lines.length < keptFaults) lines.push(line); },
    progress: (check, n) => {
      done.set(check, n);
      progress(Math.min(of, [...done.values()].reduce((sum, each) => sum + each, 0)), of);
    },
  });
  signal.throwIfAborted();
  const recorded = await recordVerification(actor, { startedAt, report, lines });
  if (!recorded.ok) throw new Error(`the result was not kept: ${recorded.reason}`);
  return { held: countOf(report.checks, "held-quotations"), attested: countOf(report.checks, "attested"), faults: report.faults };
}
