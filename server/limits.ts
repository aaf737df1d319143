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

/**
 * All waiting of one request for connections together, and what is left for the next wait when that is spent. What a
 * write waited so is taken from the two seconds that the database lets it wait for a lock (server/operations/roles.ts).
 */
export const patienceLimits = { waitMs: 2_000, leastMs: 150 } as const;

/** An answer that took longer is logged, whatever it was. */
export const slowRequestMs = 2_000;

/**
 * Reading the API from one network, within a minute: fifty a second, which no reader with a browser comes
 * near, though an office behind one address shares it. `networks` bounds what the count itself may hold.
 */
export const readLimits = { windowMs: 60_000, perNetwork: 3_000, networks: 20_000 } as const;

/**
 * Writing by program. Wrong tokens are counted as attempts from their address before any is looked up; an answer
 * is kept for who asks again with the same key; a request that gave no answer by `staleMs` died with its process.
 * `tokens` bounds what the count of a minute may hold.
 */
export const tokenLimits = {
  windowMs: 15 * 60_000, wrongPerAddress: 30, perMinute: 120, tokens: 10_000, bodyBytes: 1024 * 1024, perPerson: 20, answersKeptMs: 24 * 60 * 60_000, staleMs: 60_000,
} as const;

/** How long one write may wait for its turn and take. */
export const transactionLimits = { maxWait: 2_000, timeout: 10_000 } as const;

/** A file of thousands of rows is one transaction; so many rows go to the database at once. */
export const importLimits = { transaction: { maxWait: 5_000, timeout: 180_000 }, rowsAtOnce: 500 } as const;

/** A release reads the whole record twice, once a language, while its transaction waits. A piece is what the database takes at most. */
export const releaseLimits = { transaction: { maxWait: 5_000, timeout: 600_000 }, chunkBytes: 65_536 } as const;

/** Requests for a link by somebody who forgot the password: more in an hour are refused before any work. */
export const linkRequestLimits = { windowMs: 60 * 60_000, perAccount: 4, perAddress: 20 } as const;

/**
 * Suggestions of readers within an hour: from one address, how many more forms come back with what was typed
 * instead of being dropped, and from everybody. An address of IPv6 stands for its network of 64 bits.
 */
export const suggestionLimits = { windowMs: 60 * 60_000, perAddress: 10, returnedPerAddress: 10, altogether: 600, bodyBytes: 64 * 1024 } as const;

/** How long a form that was refused can come back with what was typed; the database says the same. */
export const returnedFormsKeptMs = 60 * 60_000;

/** How long the address of a sender whom nobody has answered is kept. */
export const suggestionAddressKeptMs = 90 * 24 * 60 * 60_000;

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

/**
 * Failed attempts to sign in, counted before any password is hashed. Passwords are hashed one at a time, because a
 * hash takes a thread for tens of milliseconds that readers' answers are compressed by; `hashesInLine` more wait.
 * What is refused from memory is answered `heldMs` late, so that who sends one attempt after the other is slowed down
 * and not the readers; of so many at most (`heldAtMost`), because each holds a connection.
 */
export const signInLimits = {
  windowMs: 15 * 60_000, perAccount: 10, perAddress: 60, hashesInLine: 20, heldMs: 500, heldAtMost: 256,
} as const;

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

/**
 * The work that the product does by itself. A run that gives no sign of life for `leaseMs` is taken to have
 * died with its process and is begun anew, at most `retries` times.
 */
export const jobLimits = {
  connections: 2,
  pollMs: 2_000,
  /** How long to wait after a failure of the database before the next try. */
  awayMs: 10_000,
  beatMs: 2_000,
  leaseMs: 45_000,
  sweepMs: 15_000,
  scheduleMs: 30_000,
  /** Time for running work to let go when the site stops; `npm start` waits ten seconds for the site. */
  stopMs: 5_000,
  retries: 3,
  retryDelaySeconds: 10,
  /** Past runs stay in the queue, and then in its archive, for this long. */
  keptDays: 7,
  archivedDays: 90,
} as const;

/**
 * Documents that editors bring in. They are parsed in a process of their own (server/documents), which a
 * hostile file may fill or stall without harm to the site.
 */
export const documentLimits = {
  fileBytes: 20 * 1024 * 1024,
  /** UTF-16 code units, as the schema of a source counts them too. */
  textLength: 2_000_000,
  pages: 1_000,
  readingMs: 60_000,
  heapMegabytes: 768,
  residentMegabytes: 1_500,
  /** Readers that work at one time, and how many may wait for them. */
  readers: 2,
  waiting: 8,
  answerBytes: 96 * 1024 * 1024,
} as const;

/** What one account may leave unsettled, and bring in within an hour. Unsettled captures are dropped after the days. */
export const captureLimits = { openPerPerson: 50, perHour: 120, keptDays: 30 } as const;

/** How the addresses of sources are looked at: seldom, and one request at a time. */
export const linkLimits = {
  /** Between two requests, and between two to the same host. */
  pauseMs: 500,
  sameHostMs: 5_000,
  /** Addresses in one night; those that were not looked at for longest come first. */
  perRun: 2_000,
  /** What was looked at at 02:41 a week ago is due at 02:40. */
  slackHours: 12,
} as const;

/**
 * Pages that are kept until the record changes. `beatMs` and `answerMs` together bound how old one can be when
 * announcements are lost without a word; `bytes` is what all of them may hold in memory, `answerBytes` what the answers
 * of the API and the contents of lists may.
 */
export const stillLimits = { beatMs: 400, answerMs: 500, againMs: 250, lagMs: 1_000, bytes: 96 * 1024 * 1024, answerBytes: 48 * 1024 * 1024, policyBytes: 3_500 } as const;
