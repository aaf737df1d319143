import "server-only";
import { v7 as newId } from "uuid";
import type { Result } from "@/domain/refusal";
import type { FaultLine, Report } from "@/domain/verification";
import type { Actor } from "../actor";
import { recordEvent } from "./audit";
import { write } from "./write";

/** Of how many faults the lines are kept with a run; the figures count all. */
export const keptFaults = 500;

/**
 * Keeps the result of a run of `verify`, which the page on the method states, and the head of the audit chain
 * as it was then: what the public could read at /api/v1/audit/head, and every later run looks for again.
 */
export async function recordVerification(
  actor: Actor, run: { startedAt: Date; report: Report; lines: readonly FaultLine[] },
): Promise<Result<{ id: string }>> {
  const id = newId();
  return write(actor, { action: "run-jobs", recordKind: "verification", recordId: id }, async (tx) => {
    const { checks, faults } = run.report;
    await tx.verification.create({ data: { id, startedAt: run.startedAt, finishedAt: new Date(), checks, faults }, select: { id: true } });
    await tx.verificationFault.createMany({ data: run.lines.slice(0, keptFaults).map((line) => ({ verificationId: id, ...line })) });
    await tx.$executeRaw`INSERT INTO published_head (sequence, hash, recorded_at) SELECT sequence, hash, recorded_at FROM audit_head() ON CONFLICT DO NOTHING`;
    await recordEvent(tx, actor, { action: "run-jobs", recordKind: "verification", recordId: id, after: { checks, faults } });
    return { id };
  });
}
