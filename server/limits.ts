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

/** Requests for a link by somebody who forgot the password: more in an hour are refused before any work. */
export const linkRequestLimits = { windowMs: 60 * 60_000, perAccount: 4, perAddress: 20 } as const;

/** How long a network address from which somebody tried to come in is kept. */
export const addressesKeptMs = 30 * 24 * 60 * 60_000;

/** How long a link to choose a password serves. */
export const linkLifetimes = { invitation: 7 * 24 * 60 * 60_000, "password-reset": 60 * 60_000 } as const;

/** A second factor that was begun and not confirmed by then is begun anew. */
export const secondFactorSetUpMs = 60 * 60_000;

/** A mail server that does not answer must not keep an administrator waiting. */
export const mailLimits = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 } as const;

/** A session ends after an hour without a request, and after twelve hours in any case. */
export const sessionLimits = {
  idleMs: 60 * 60_000,
  absoluteMs: 12 * 60 * 60_000,
  /** How old "last seen" may grow before a request writes it anew. */
  touchMs: 60_000,
} as const;

/** Failed attempts to sign in, counted before any password is hashed. */
export const signInLimits = { windowMs: 15 * 60_000, perAccount: 10, perAddress: 60, concurrentHashes: 4 } as const;
