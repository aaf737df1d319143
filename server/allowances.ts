import "server-only";
import { addressNetwork, callerAddress } from "./caller-address";
import { readLimits, signInLimits, tokenLimits } from "./limits";

/**
 * How much one network may read in a minute, and one token write. Counted in the memory of each process and not in the database:
 * a write for every read would cost more than the reads that it keeps away, and the bound is against
 * programs that forgot to wait, not against an attack. With several processes each allows as much.
 */
export type Allowance = { left: number; resetsIn: number; isSpent: boolean };

type Window = { minute: number; counts: Map<string, number> };
// Route handlers may be bundled apart, each with a copy of this file; the count is one for the process.
const kept = globalThis as typeof globalThis & { trackerReads?: Window; trackerWrites?: Window; trackerSignIns?: Window; trackerToldRefusals?: Window };

/** One more of somebody in this minute. A new minute forgets everybody; so does a crowd that no map should hold. */
function counted(window: Window | undefined, minute: number, who: string, most: number): { window: Window; count: number } {
  const current = window?.minute === minute && (window.counts.has(who) || window.counts.size < most) ? window : { minute, counts: new Map<string, number>() };
  const count = (current.counts.get(who) ?? 0) + 1;
  current.counts.set(who, count);
  return { window: current, count };
}

export function countRead(headers: Pick<Headers, "get">, now: number = Date.now()): Allowance {
  const { windowMs, perNetwork, networks } = readLimits;
  const minute = Math.floor(now / windowMs);
  const { window, count } = counted(kept.trackerReads, minute, addressNetwork(callerAddress(headers)), networks);
  kept.trackerReads = window;
  return { left: Math.max(0, perNetwork - count), resetsIn: Math.ceil(((minute + 1) * windowMs - now) / 1000), isSpent: count > perNetwork };
}

/** As the IETF's draft of the rate-limit headers has them. */
export function rateHeaders({ left, resetsIn, isSpent }: Allowance): Record<string, string> {
  const headers = { "ratelimit-policy": `"read";q=${readLimits.perNetwork};w=${readLimits.windowMs / 1000}`, ratelimit: `"read";r=${left};t=${resetsIn}` };
  return isSpent ? { ...headers, "retry-after": String(resetsIn) } : headers;
}

/** Whether a token has written too often in this minute; of each process too. */
export function countWrite(tokenId: string, now: number = Date.now()): boolean {
  const { window, count } = counted(kept.trackerWrites, Math.floor(now / 60_000), tokenId, tokenLimits.tokens);
  kept.trackerWrites = window;
  return count > tokenLimits.perMinute;
}

const signInWindow = (now: number): number => Math.floor(now / signInLimits.windowMs);

/** An attempt to sign in from there was refused. */
export function noteRefusedSignIn(headers: Headers, now: number = Date.now()): void {
  kept.trackerSignIns = counted(kept.trackerSignIns, signInWindow(now), addressNetwork(callerAddress(headers)), readLimits.networks).window;
}

/**
 * Whether so many were refused that the next will be too. The database counts for all processes and decides; this
 * only spares it, and the readers who would wait, the work of refusing a flood one by one. It forgets at the end of
 * each quarter of an hour, so that it never keeps anybody out for longer than the database does.
 */
export function isRefusedAnyway(headers: Headers, now: number = Date.now()): boolean {
  const { trackerSignIns } = kept;
  return trackerSignIns?.minute === signInWindow(now) && (trackerSignIns.counts.get(addressNetwork(callerAddress(headers))) ?? 0) >= signInLimits.perAddress;
}

/** Whether such a refusal is the first from there within this minute: one line of the log for each, however fast a flood comes. */
export function isFirstThisMinute(headers: Headers, now: number = Date.now()): boolean {
  const { window, count } = counted(kept.trackerToldRefusals, Math.floor(now / 60_000), addressNetwork(callerAddress(headers)), readLimits.networks);
  kept.trackerToldRefusals = window;
  return count === 1;
}

/** How many the counts hold at this moment, for their test. */
export const heldCounts = (): { networks: number; tokens: number } => ({ networks: kept.trackerReads?.counts.size ?? 0, tokens: kept.trackerWrites?.counts.size ?? 0 });
