/** What the database or its driver said, through Prisma's wrappings. */
export type Cause = { code?: string; originalCode?: string; constraint?: unknown; originalMessage?: string };

/** Looks through Prisma's and the driver's wrappings for what the database said. */
export function causeOf(error: unknown): Cause {
  if (typeof error !== "object" || error === null) return {};
  const { code, meta, cause } = error as { code?: string; meta?: { driverAdapterError?: { cause?: Cause } }; cause?: Cause };
  return { ...(code === undefined ? {} : { code }), ...(cause ?? {}), ...(meta?.driverAdapterError?.cause ?? {}) };
}

/**
 * Prisma's: cannot be reached (P1001), took too long to be (P1002, P1008), closed the connection (P1017), no connection
 * free in time (P2024), a transaction that could not begin or went over its time (P2028), too many connections (P2037).
 */
const ofPrisma: ReadonlySet<string> = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2037"]);

/**
 * PostgreSQL's SQLSTATE (its manual, appendix A): connection exceptions (08), no resources left, a full disk among
 * them (53), ended by an operator, shutting down or starting (57P), an input or output error (58), a statement over its
 * time (57014), a lock that was not free (55P03), a transaction that idled (25P03), and a server that only reads (25006).
 */
const ofPostgres = /^(08...|53...|57P..|58...|57014|55P03|25P03|25006)$/;

/** Node's, of the socket to the database. */
const ofSocket: ReadonlySet<string> = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "EAI_AGAIN"]);

/** The driver's own errors bear no code at all. */
const inWords = /timeout exceeded when trying to connect|timeout expired|Query read timeout|Connection terminated|ECONNREFUSED|ECONNRESET|Can't reach database server|server (has )?closed the connection|terminating connection|Client has encountered a connection error|the database system is (starting up|shutting down|in recovery)/i;

/** Of these the very next attempt may succeed: the connection was ended, and another is made. */
const ended = /57P0[1-5]|ECONNRESET|EPIPE|Connection terminated|server (has )?closed the connection|terminating connection/i;

const saidBy = (error: unknown, { originalMessage }: Cause): string => `${originalMessage ?? ""} ${error instanceof Error ? error.message : ""}`;

/**
 * Whether an error says that the database is away or busy, which is nobody's mistake and passes: such a request is
 * answered 503 and may be sent again. The one place that decides it; pure.
 */
export function isUnavailable(error: unknown): boolean {
  const cause = causeOf(error);
  const { code = "", originalCode = "" } = cause;
  return ofPrisma.has(code) || ofSocket.has(code) || ofPostgres.test(code) || ofPostgres.test(originalCode) || inWords.test(saidBy(error, cause));
}

/** Whether the connection ended under the request: a read may be tried once more, at once. */
export function hasLostConnection(error: unknown): boolean {
  const cause = causeOf(error);
  return ended.test(`${cause.code ?? ""} ${cause.originalCode ?? ""} ${saidBy(error, cause)}`);
}
