import postgres from "postgres";
import { step } from "@/cli/progress";
import { servingUrls } from "@/server/operations/database-settings";
import { benchSecret, openBenchDatabase, type BenchDatabase } from "./data/database";
import type { Size } from "./data/shape";
import { usual, type LoadOptions } from "./load";
import { atLeast, round, within, type Verdict } from "./measure";

const mebibyte = 2 ** 20;
/** What is in the downloads, as PostgreSQL hands it out at its fastest. */
const tables = ["commitment", "commitment_version", "commitment_topic", "commitment_from", "commitment_citation", "citation", "obligation", "obligation_state", "deadline", "follow_up", "follow_up_citation"];
/** Of everything so much time is read: the rate does not depend on where one is. */
const turns = 4;

type Read = { rate: number; first: number; grown: number };

/** Bytes a second, the wait for the first of them, and by how much the process grew, of whatever gives bytes. */
async function readFor(seconds: number, chunks: AsyncIterable<Uint8Array>): Promise<Read> {
  globalThis.gc?.();
  const [since, before] = [performance.now(), process.memoryUsage().rss];
  let [bytes, first, most] = [0, 0, before];
  for await (const chunk of chunks) {
    if (bytes === 0) first = performance.now() - since;
    bytes += chunk.length;
    most = Math.max(most, process.memoryUsage().rss);
    if (performance.now() - since > seconds * 1000) break;
  }
  return { rate: bytes / mebibyte / ((performance.now() - since) / 1000), first, grown: (most - before) / mebibyte };
}

async function* bytesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}

async function* copied(sql: postgres.Sql): AsyncGenerator<Uint8Array> {
  for (const table of tables) yield* (await sql.unsafe(`COPY "${table}" TO STDOUT`).readable()) as AsyncIterable<Uint8Array>;
}

/** How fast everything leaves, beside COPY of the same tables: what the reader waits for, and what the process keeps. */
export async function measureExports(size: Size, options: LoadOptions = usual): Promise<Verdict[]> {
  const database = await openBenchDatabase(size, step);
  const sql = postgres(database.ownerUrl, { max: 1, onnotice: () => {} });
  try {
    const { appUrl, publicUrl } = servingUrls({ ownerUrl: database.ownerUrl, secret: benchSecret });
    Object.assign(process.env, { DATABASE_APP_URL: appUrl, DATABASE_PUBLIC_URL: publicUrl, TRACKER_SECRET: benchSecret });
    delete process.env.DATABASE_URL;
    const { exportCommitments } = await import("@/server/public/export-commitments");
    const { dataPackage } = await import("@/server/public/data-package");
    const seconds = options.seconds * turns;
    const verdicts: Verdict[] = [];
    const downloads = [
      { what: "CSV", chunks: () => bytesOf(exportCommitments({ filter: {}, lang: "en", day: null, format: "csv" })) },
      { what: "JSONL", chunks: () => bytesOf(exportCommitments({ filter: {}, lang: "en", day: null, format: "jsonl" })) },
      { what: "data package, compressed", chunks: () => dataPackage("en", null) },
    ];
    for (const { what, chunks } of downloads) {
      // The first read makes room for what every later one uses again.
      await readFor(options.seconds, chunks());
      const ours = await step(`download: ${what}`, () => readFor(seconds, chunks()));
      const reference = await readFor(seconds, copied(sql));
      verdicts.push(atLeast(0.5, { bench: "exports", what: `download of everything: ${what}, against COPY of its tables`, unit: "MiB/s" }, ours.rate, reference.rate),
        within(64, { bench: "exports", what: `by how much the process grows meanwhile: ${what}`, unit: "MiB" }, ours.grown),
        within(2_000, { bench: "exports", what: `the first byte: ${what}`, unit: "ms" }, ours.first));
    }
    verdicts.push(...await measureVerify(database, seconds));
    const { disconnect } = await import("@/server/db");
    await disconnect();
    return verdicts;
  } finally {
    await sql.end();
    await database.close();
  }
}

/** The longest part of `verify`: every state against the fold of its log, entries a second, against loading them by COPY. */
async function measureVerify({ ownerUrl, loaded }: BenchDatabase, seconds: number): Promise<Verdict[]> {
  const { verifyProjections } = await import("@/server/operations/verify-projections");
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  const [row] = await sql<{ entries: number }[]>`SELECT (SELECT count(*) FROM follow_up)::float / (SELECT count(*) FROM obligation) AS entries`.finally(() => sql.end());
  const [since, before, signal] = [performance.now(), process.memoryUsage().rss, AbortSignal.timeout(seconds * 1000)];
  let [done, most] = [0, before];
  await verifyProjections({
    documents: null, signal, fault: ({ record, fault }) => { throw new Error(`${record}: ${fault}`); },
    progress: (check, looked) => { if (check === "obligation-states") done = looked; most = Math.max(most, process.memoryUsage().rss); },
  }).catch((error: unknown) => { if (!signal.aborted) throw error; });
  const rate = done * row!.entries / ((performance.now() - since) / 1000);
  const log = loaded.find(({ table }) => table === "follow_up")!;
  return [
    atLeast(0.05, { bench: "exports", what: "verify: follow-ups folded and compared, against loading them by COPY", unit: "a second" }, round(rate, 0), round(log.rows / log.seconds, 0)),
    within(64, { bench: "exports", what: "by how much the process grows meanwhile: verify", unit: "MiB" }, (most - before) / mebibyte),
  ];
}
