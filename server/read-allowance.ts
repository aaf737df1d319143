import "server-only";
import { addressNetwork, callerAddress } from "./caller-address";
import { readLimits, tokenLimits } from "./limits";

/**
 * How much one network may read in a minute. Counted in the memory of each process and not in the database:
 * a write for every read would cost more than the reads that it keeps away, and the bound is against
 * programs that forgot to wait, not against an attack. With several processes each allows as much.
 */
export type Allowance = { left: number; resetsIn: number; isSpent: boolean };

type Window = { minute: number; counts: Map<string, number> };
// Route handlers may be bundled apart, each with a copy of this file; the count is one for the process.
const kept = globalThis as typeof globalThis & { trackerReads?: Window; trackerWrites?: Window };

export function countRead(headers: Headers, now: number = Date.now()): Allowance {
  const { windowMs, perNetwork, networks } = readLimits;
  const minute = Math.floor(now / windowMs);
  // A new minute forgets everybody; so does a crowd of networks that no map should hold.
  if (kept.trackerReads?.minute !== minute || kept.trackerReads.counts.size >= networks) kept.trackerReads = { minute, counts: new Map() };
  const { counts } = kept.trackerReads;
  const network = addressNetwork(callerAddress(headers));
  const count = (counts.get(network) ?? 0) + 1;
  counts.set(network, count);
  return { left: Math.max(0, perNetwork - count), resetsIn: Math.ceil(((minute + 1) * windowMs - now) / 1000), isSpent: count > perNetwork };
}

/** As the IETF's draft of the rate-limit headers has them. */
export function rateHeaders({ left, resetsIn, isSpent }: Allowance): Record<string, string> {
  const headers = { "ratelimit-policy": `"read";q=${readLimits.perNetwork};w=${readLimits.windowMs / 1000}`, ratelimit: `"read";r=${left};t=${resetsIn}` };
  return isSpent ? { ...headers, "retry-after": String(resetsIn) } : headers;
}

/** Whether a token has written too often in this minute; of each process too. */
export function countUse(tokenId: string, now: number = Date.now()): boolean {
  const minute = Math.floor(now / 60_000);
  if (kept.trackerWrites?.minute !== minute) kept.trackerWrites = { minute, counts: new Map() };
  const count = (kept.trackerWrites.counts.get(tokenId) ?? 0) + 1;
  kept.trackerWrites.counts.set(tokenId, count);
  return count > tokenLimits.perMinute;
}
