import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { hasReplica } from "../db";
import { environment } from "../env";
import { databasePool, stillLimits } from "../limits";
import { errorFields, log } from "../log";
import { newestRevision, readRevision, replicaRevision } from "./read-revision";
import { followReplica } from "./replica";
import { stillState, type StillState } from "./state";

const kept = globalThis as typeof globalThis & { trackerListener?: true };

/** Begins to hear of what is published, whichever process published it; building publishes nothing. */
export function startListening(): void {
  if (kept.trackerListener || process.env.NEXT_PHASE === "phase-production-build") return;
  kept.trackerListener = true;
  const ending = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => ending.abort());
  if (hasReplica()) followReplica(stillState(), replicaRevision);
  void listen(environment().DATABASE_APP_URL!, stillState(), readRevision, ending.signal);
}

/** Listens until told to stop, through every outage. The listener is the primary's: a replica has no announcements. */
export async function listen(url: string, state: StillState, read: typeof readRevision, signal: AbortSignal): Promise<void> {
  Object.assign(state, { read, newest: newestRevision });
  while (!signal.aborted) {
    await untilLost(url, state, read, signal);
    if (!signal.aborted) await pause(stillLimits.againMs, undefined, { ref: false });
  }
}

/** One connection, from its beginning to its end. pg says when one has ended; that is why it is used here. */
async function untilLost(url: string, state: StillState, read: typeof readRevision, signal: AbortSignal): Promise<void> {
  const client = new pg.Client({
    connectionString: url, application_name: "followthrough listener", keepAlive: true,
    connectionTimeoutMillis: databasePool.connectionTimeoutMillis, query_timeout: stillLimits.answerMs,
  });
  const ended = new Promise<void>((resolve) => {
    client.on("end", resolve);
    client.on("error", () => resolve());
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  client.on("notification", ({ payload }) => {
    if (state.raise(Number(payload))) void state.ask();
  });
  try {
    await client.connect();
    await client.query("LISTEN public_revision");
    const reading = await read();
    if (state.isAway()) log.info("database-back");
    state.connected(reading);
  } catch {
    // Where readers can read all the same, they are shown what is there and not what was.
    await read().then(() => {
      if (state.isAway()) log.info("database-back");
      state.disconnected();
    }, (error: unknown) => {
      if (!state.isAway()) log.error("database-away", errorFields(error));
      state.unreachable();
    });
    return void client.end().catch(() => undefined);
  }
  await Promise.race([ended, untilSilent(client, state, signal)]);
  state.disconnected();
  void client.end().catch(() => undefined);
}

/**
 * A connection can be dead without anybody saying so, and a pooler can swallow announcements: so the revision is
 * asked for too, and no page is older than that, whatever happens to the announcements.
 */
async function untilSilent(client: pg.Client, state: StillState, signal: AbortSignal): Promise<void> {
  try {
    while (!signal.aborted) {
      await pause(stillLimits.beatMs, undefined, { ref: false });
      const { rows } = await client.query<{ number: string }>("SELECT number FROM public_revision");
      if (state.raise(Number(rows[0]?.number ?? 0))) void state.ask();
    }
  } catch {
    // It does not answer: the caller makes another.
  }
}
