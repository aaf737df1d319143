import "server-only";
import { patienceLimits } from "./limits";

/**
 * How long one request has waited for connections to the database, all its reads and writes together: each wait alone
 * is bounded by the pool, but a request has several, one behind the other, and whoever asks waits for the sum.
 * Waits at the same time count once.
 */
export class Patience {
  private spentMs = 0;
  private waiting = 0;
  private since = 0;

  /** A wait begins; what is returned ends it, and may be called again without effect. */
  begin(now: () => number = () => performance.now()): () => void {
    if (this.waiting === 0) this.since = now();
    this.waiting += 1;
    let hasEnded = false;
    return () => {
      if (hasEnded) return;
      hasEnded = true;
      this.waiting -= 1;
      if (this.waiting === 0) this.spentMs += now() - this.since;
    };
  }

  /** Milliseconds that the next wait may take; never none, so that a connection that is free, or is made, is had. */
  left(): number {
    return Math.max(patienceLimits.leastMs, Math.round(patienceLimits.waitMs - this.spentMs));
  }

  /** Whether so little was spent that nobody need be told. */
  isFresh(): boolean {
    return this.spentMs < patienceLimits.leastMs;
  }
}
