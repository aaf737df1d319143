import pg from "pg";
import type postgres from "postgres";
import { expect } from "vitest";

type Query = (this: pg.Client, ...args: unknown[]) => unknown;

/**
 * Runs `first` up to its n-th call of the database and stops it there; then `second`, until it has ended or waits for a
 * lock that `first` holds; then lets both end. This is one scripted interleaving of two sessions.
 */
export async function interleaved<A, B>(owner: postgres.Sql, n: number, first: () => Promise<A>, second: () => Promise<B>): Promise<{ first: A; second: B; reached: boolean }> {
  const seam = pg.Client.prototype as unknown as { query: Query };
  const original = seam.query;
  let calls = 0;
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => { release = resolve; });
  let stop = (): void => undefined;
  const stopped = new Promise<void>((resolve) => { stop = resolve; });
  seam.query = function query(this: pg.Client, ...args: unknown[]) {
    calls += 1;
    if (calls !== n || typeof args.at(-1) === "function") return original.apply(this, args);
    stop();
    return held.then(() => original.apply(this, args));
  };
  try {
    const one = first();
    const reached = await Promise.race([stopped.then(() => true), one.then(() => false, () => false)]);
    seam.query = original;
    let ended = false;
    const two = second().finally(() => { ended = true; });
    await expect.poll(async () => ended || (await waitingForLock(owner)), { interval: 5, timeout: 5_000 }).toBe(true);
    release();
    const [a, b] = await Promise.all([one, two]);
    return { first: a, second: b, reached };
  } finally {
    release();
    seam.query = original;
  }
}

async function waitingForLock(owner: postgres.Sql): Promise<boolean> {
  const [row] = await owner<{ n: number }[]>`
    SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'followthrough' AND wait_event_type = 'Lock'`;
  return row!.n > 0;
}
