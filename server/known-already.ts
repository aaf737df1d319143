import "server-only";
import { transactionLimits } from "./limits";

const settledMs = transactionLimits.maxWait + transactionLimits.timeout;

/**
 * Whether somebody who asks has this answer already. A tag decides where one is sent; a date only where none is
 * (RFC 9110, 13.2.2).
 * @param modified when it can have changed last; null where nobody says
 */
export function isKnown(asked: Pick<Headers, "get">, etag: string, modified: Date | null): boolean {
  const tags = asked.get("if-none-match")?.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  if (tags !== undefined) return tags.includes(etag.replace(/^W\//, "")) || tags.includes("*");
  const since = Date.parse(asked.get("if-modified-since") ?? "");
  if (modified === null || Number.isNaN(since)) return false;
  // A write bears the instant at which it began: one that was still going on may come out with an older one.
  return Math.floor(modified.getTime() / 1000) <= since / 1000 && Date.now() - modified.getTime() > settledMs;
}
