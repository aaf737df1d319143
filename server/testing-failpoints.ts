import pg from "pg";
import type postgres from "postgres";

/**
 * before: the connection breaks and the call is never sent. after: the call is done, and its answer is lost with
 * the connection, as it is when the server dies between the two.
 */
export type Break = "before" | "after";

type Query = (this: pg.Client, ...args: unknown[]) => unknown;
type Seam = { query: Query };
const lost = () => new Error("Connection terminated unexpectedly");

/** What the driver was asked while somebody counted. */
export type Calls = { statements: string[]; broken: string | null };

const words = (given: unknown): string => (typeof given === "string" ? given : ((given as { text?: string } | null)?.text ?? ""));
const isCommit = (statement: string): boolean => /^commit\b/i.test(statement.trim());

/** Cuts the line itself: the server undoes what was open, and the pool has to notice. */
function cut(client: pg.Client): void {
  (client as unknown as { connection: { stream: { destroy: () => void } } }).connection.stream.destroy();
}

/**
 * Runs `work` and breaks its n-th call of the database (from 1; Infinity only counts). The seam is the driver's one
 * method through which every client of this process asks, so that no call can be forgotten.
 */
export async function breakingCall<T>(n: number, how: Break, work: () => Promise<T>): Promise<Calls & { done: PromiseSettledResult<T> }> {
  const seam = pg.Client.prototype as unknown as Seam;
  const original = seam.query;
  const calls: Calls = { statements: [], broken: null };
  seam.query = function query(this: pg.Client, ...args: unknown[]) {
    calls.statements.push(words(args[0]));
    if (calls.statements.length !== n) return original.apply(this, args);
    calls.broken = words(args[0]);
    return how === "before" ? refused(this, args) : unanswered(this, args, original);
  };
  try {
    const [done] = await Promise.allSettled([work()]);
    return { ...calls, done: done! };
  } finally {
    seam.query = original;
  }
}

/** The pool asks with a callback, a transaction with a promise. */
function refused(client: pg.Client, args: unknown[]): unknown {
  cut(client);
  const callback = args.at(-1);
  if (typeof callback !== "function") return Promise.reject(lost());
  queueMicrotask(() => { callback(lost()); });
  return undefined;
}

function unanswered(client: pg.Client, args: unknown[], original: Query): unknown {
  const callback = args.at(-1);
  const end = () => { cut(client); };
  if (typeof callback !== "function") return (original.apply(client, args) as Promise<unknown>).then(() => { end(); throw lost(); });
  return original.apply(client, [...args.slice(0, -1), () => { end(); callback(lost()); }]);
}

/** Which calls are broken: in the quick form the one in the middle and the last commit; in the full form every one. */
export function chosenCalls(statements: readonly string[], isFull: boolean): number[] {
  if (isFull) return statements.map((_statement, index) => index + 1);
  return [...new Set([Math.ceil(statements.length / 2), commitsOf(statements).at(-1) ?? 1])];
}

export const commitsOf = (statements: readonly string[]): number[] =>
  statements.flatMap((statement, index) => (isCommit(statement) ? [index + 1] : []));

/** A fingerprint of every row of every table, also of the queue's, by the table's name. */
export async function fingerprints(owner: postgres.Sql): Promise<Record<string, string>> {
  const tables = await owner<{ name: string }[]>`
    SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ('public', 'pgboss') AND c.relkind = 'r' AND c.relname NOT LIKE '\_prisma%' ORDER BY 1`;
  const parts = tables.map(({ name }) => `SELECT '${name}' AS name, coalesce(md5(string_agg(md5(r::text), '' ORDER BY md5(r::text))), '') AS print FROM ${name} r`);
  const rows = await owner.unsafe<{ name: string; print: string }[]>(parts.join(" UNION ALL "));
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]));
}

/** The names of the tables that are not as they were. */
export const changedTables = (before: Record<string, string>, after: Record<string, string>): string[] =>
  Object.keys(after).filter((name) => before[name] !== after[name]).sort();

/** Connections of this program that were left in the middle of a transaction: each of them is a leak. */
export async function leftOpen(owner: postgres.Sql): Promise<number> {
  const [row] = await owner<{ n: number }[]>`
    SELECT count(*)::int AS n FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'followthrough' AND state LIKE 'idle in transaction%'`;
  return row!.n;
}
