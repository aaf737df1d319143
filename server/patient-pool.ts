import "server-only";
import pg from "pg";
import { requestPatience } from "./public/answer-status";

type Connected = (error: Error | undefined, client: pg.PoolClient | undefined, done: (release?: unknown) => void) => void;

/** A pool that lets each request wait for its connections no longer than `patienceLimits.waitMs` altogether; others as the pool has it. */
export class PatientPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<pg.PoolClient> | void {
    const patience = requestPatience();
    if (patience === undefined) return callback === undefined ? super.connect() : super.connect(callback);
    const ended = patience.begin();
    const { connectionTimeoutMillis } = this.options;
    // The pool reads its bound while it is called, and at no other time.
    this.options.connectionTimeoutMillis = patience.left();
    try {
      if (callback === undefined) return super.connect().finally(ended);
      return super.connect((...given) => {
        ended();
        callback(...given);
      });
    } finally {
      this.options.connectionTimeoutMillis = connectionTimeoutMillis;
    }
  }
}
