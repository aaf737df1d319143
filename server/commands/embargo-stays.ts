import "server-only";
import { done, invalid, type Result } from "@/domain/refusal";
import type { Tx } from "./write";

/**
 * What rests on a source was given the instant from which it is public when it was written, and is never written
 * again: moved, the end of an embargo would come too early for some of it and too late for the rest. So it stays what
 * it was first; what is public already is not hidden again.
 * @returns a refusal that names the end which holds, or that nothing of the source is hidden any more.
 */
export async function embargoStays(tx: Tx, before: string | null, after: string | null): Promise<Result<null>> {
  const [now] = await tx.$queryRaw<{ at: Date }[]>`SELECT clock_timestamp() AS at`;
  const inForce = (until: string | null): number | null => (until !== null && Date.parse(until) > now!.at.getTime() ? Date.parse(until) : null);
  const [held, asked] = [inForce(before), inForce(after)];
  if (held === asked) return done(null);
  return held === null ? invalid("embargo-too-late", "embargoUntil") : invalid("embargo-stays", "embargoUntil", { until: new Date(held).toISOString() });
}
