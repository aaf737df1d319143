/**
 * How long and how much: every bound of the server in one place, so that they can
 * be read against each other. Times are in milliseconds.
 */

/**
 * Connections of one process and one role. PostgreSQL allows 100; a request that
 * finds none within two seconds is told to come back rather than kept waiting.
 * The server ends a statement first, so that its own complaint arrives.
 */
export const databasePool = {
  max: 8,
  connectionTimeoutMillis: 2_000,
  idleTimeoutMillis: 30_000,
  keepAlive: true,
  statement_timeout: 5_000,
  query_timeout: 6_000,
} as const;

/** How long one write may wait for its turn and take. */
export const transactionLimits = { maxWait: 2_000, timeout: 10_000 } as const;

/** A session ends after an hour without a request, and after twelve hours in any case. */
export const sessionLimits = {
  idleMs: 60 * 60_000,
  absoluteMs: 12 * 60 * 60_000,
  /** How old "last seen" may grow before a request writes it anew. */
  touchMs: 60_000,
} as const;

/** Failed attempts to sign in, counted before any password is hashed. */
export const signInLimits = { windowMs: 15 * 60_000, perAccount: 10, perAddress: 60, concurrentHashes: 4 } as const;

/**
 * Asking other servers. The total covers redirects and the body, so that a server that sends a byte now
 * and then holds nobody; an address is no longer than what a form takes.
 */
export const outboundLimits = {
  totalMs: 20_000,
  connectMs: 5_000,
  redirects: 5,
  bytes: 20 * 1024 * 1024,
  headerBytes: 32 * 1024,
  addressLength: 2_000,
} as const;
