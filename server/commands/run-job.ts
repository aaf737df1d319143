import "server-only";
import { z } from "zod";
import { uuid } from "@/domain/fields";
import { parse, refuse, type Result } from "@/domain/refusal";
import type { Actor } from "../actor";
import { findJob } from "../jobs/jobs";
import type { JobData } from "../jobs/job";
import { requestQueue } from "../jobs/queue";
import { recordEvent } from "./audit";
import { must, recordRefusal, write, type Tx } from "./write";

const request = z.object({ job: z.string() });
const sourceRequest = z.object({ source: z.string().min(1) });
const cancellation = z.object({ job: z.string(), run: uuid });

/** Asks for a run of a job now; one that waits already is not asked for twice. */
export async function runJob(actor: Actor, raw: unknown): Promise<Result<{ job: string }>> {
  const parsed = parse(request, raw);
  const about = { action: "run-jobs", recordKind: "job", recordId: parsed.ok ? parsed.value.job : "" } as const;
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  return write(actor, about, async (tx) => {
    const { job } = parsed.value;
    if (findJob(job) === undefined) must(refuse("not-found"));
    await recordEvent(tx, actor, { ...about, after: { asked: true } });
    await send(tx, job, { by: actor.id });
    return { job };
  });
}

/** Asks for a look at the address of one source; whoever may bring documents in may ask. */
export async function checkLink(actor: Actor, raw: unknown): Promise<Result<{ source: string }>> {
  const parsed = parse(sourceRequest, raw);
  const about = { action: "capture-document", recordKind: "source", recordId: parsed.ok ? parsed.value.source : "" } as const;
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  return write(actor, about, async (tx) => {
    const { source: slug } = parsed.value;
    const source = await tx.source.findUnique({ where: { slug }, select: { id: true } });
    if (source === null) return must(refuse("not-found"));
    await recordEvent(tx, actor, { ...about, action: "check-link", recordId: source.id });
    await send(tx, "check-links", { by: actor.id, source: source.id });
    return { source: slug };
  });
}

/**
 * The last thing in the transaction: should it fail, nothing was asked for and nothing is recorded. Two
 * who ask at the same moment may both be heard; the runs follow one another.
 */
async function send(tx: Tx, job: string, data: JobData): Promise<void> {
  const [waiting] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM pgboss.job WHERE name = ${job} AND state < 'active' AND data->>'source' IS NOT DISTINCT FROM ${data.source ?? null}::text LIMIT 1`;
  if (waiting !== undefined) must(refuse("duplicate"));
  await requestQueue().boss.send(job, data);
}

/** Stops a run that is under way, or takes one that waits out of the queue. */
export async function cancelJob(actor: Actor, raw: unknown): Promise<Result<{ job: string }>> {
  const parsed = parse(cancellation, raw);
  const about = { action: "run-jobs", recordKind: "job", recordId: parsed.ok ? parsed.value.job : "" } as const;
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  return write(actor, about, async (tx) => {
    const { job, run } = parsed.value;
    const [open] = await tx.$queryRaw<unknown[]>`SELECT 1 FROM pgboss.job WHERE name = ${job} AND id = ${run}::uuid AND state <= 'active'`;
    if (open === undefined) must(refuse("not-found"));
    await recordEvent(tx, actor, { ...about, action: "cancel-job", after: { run } });
    await requestQueue().boss.cancel(job, run);
    return { job };
  });
}
