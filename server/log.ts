import "server-only";
import pino, { type Logger } from "pino";
import { causeOf } from "./database-error";
import { redacted } from "./jobs/redacted";
import { requestId } from "./public/answer-status";

/**
 * Everything that is ever logged, and when. The list is closed: docs/operations.md shows it, and a line holds
 * flat fields under names of its own, so that no object of a request, a person or a form can slip in.
 */
export const logEvents = {
  started: "the site begins to serve",
  stopping: "it was told to end",
  request: "an answer of 500 and above, a slow one, or a write; at level debug every request",
  fault: "a bug: an exception that nothing expected, with its place in the code",
  unreadable: "what was posted to the desk could not be read, with the place in the code that says so: a program, or a bug before any command began",
  unavailable: "something failed because the database is away or busy",
  "database-away": "the database cannot be reached; kept pages are shown as they were",
  "database-back": "it can be reached again",
  "sign-in": "somebody signed in, was refused, or was locked out",
  write: "a command changed something: who, what kind, which record",
  "write-refused": "a command refused, and why",
  job: "a run of a job began or ended",
  "jobs-wait": "the queue of jobs cannot be used, or can be again",
  mail: "an e-mail could not be sent",
  document: "the process that reads a document failed",
  program: "what a library printed",
} as const;
export type LogEvent = keyof typeof logEvents;

export const logLevels = ["debug", "info", "warn", "error", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** Second net: names that no field may have anyway. */
const never = ["password", "token", "secret", "cookie", "authorization", "session", "sessionId", "email", "address", "code", "url"];

function make(level: LogLevel, fileDescriptor: 1 | 2): Logger {
  return pino({
    level, base: { process: process.pid }, messageKey: "text",
    // ISO 8601 in UTC, whatever the zone of the machine or the site.
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: never, censor: "…" },
    mixin: () => ({ request: requestId() }),
  }, pino.destination({ fd: fileDescriptor, sync: true }));
}

// The hook, the pages and the jobs are bundled apart; the log is one for the process.
const kept = globalThis as typeof globalThis & { trackerLog?: Logger };

/** The web process logs to its standard output. Commands answer there, and so complain to standard error alone. */
export function startLog(level: LogLevel): void {
  kept.trackerLog = make(level, 1);
}

const logger = (): Logger => (kept.trackerLog ??= make("warn", 2));

const line = (level: "debug" | "info" | "warn" | "error" | "fatal") => (event: LogEvent, fields: LogFields = {}): void =>
  logger()[level]({ event, ...fields });

/** One JSON object a line: time, level, process, event, the request where there is one, and the fields. */
export const log = {
  debug: line("debug"), info: line("info"), warn: line("warn"), error: line("error"), fatal: line("fatal"),
  /** Whether lines of level debug go anywhere; asked where making one costs. */
  tellsAll: (): boolean => logger().isLevelEnabled("debug"),
};

/** What may be said of an exception: its kind, one redacted line, and where in the code it came from; no values. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error, message: redacted(error) };
  const { digest } = error as { digest?: unknown };
  const { code, originalCode = code } = causeOf(error);
  const frames = (error.stack ?? "").split("\n").filter((text) => /^\s+at /.test(text)).slice(0, 12).map((text) => text.trim());
  return {
    error: error.name, message: redacted(error), stack: frames.join(" < "),
    ...(typeof originalCode === "string" ? { kind: originalCode } : {}), ...(typeof digest === "string" ? { digest } : {}),
  };
}
