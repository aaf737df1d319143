import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { format } from "node:util";
import { stillPolicy } from "./answer-headers";
import { answerBeforeNext } from "./before-next";
import { cleanRequest } from "./caller-address";
import { markedAsKept } from "./away-answer";
import { environment, siteIsSecure, siteTimeZone, trustedProxies } from "./env";
import { redacted } from "./jobs/redacted";
import { startJobs } from "./jobs/start";
import { errorFields, log, startLog } from "./log";
import { OperatorError } from "./operations/operator-error";
import { requestAnswered } from "./request-watch";
import { standBefore } from "./stand-before.mjs";
import { startListening } from "./still/listen";
import { stillState } from "./still/state";
import { WholeAnswers } from "./still/whole-answers";

const isDevelopment = process.env.NODE_ENV === "development";
type Message = { request: IncomingMessage; response: ServerResponse };

/** Checks the environment of the web process, puts itself between the sockets and Next, and begins the jobs. */
export function prepareServer(): void {
  try {
    environment();
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(error.exitCode);
  }
  logEverything();
  const trusted = trustedProxies();
  const state = stillState();
  const front = { state, answers: new WholeAnswers(state), isSecure: siteIsSecure(), isDevelopment };
  // The cache handler, which Next loads apart, gives each page that it keeps its policy, and marks what is not new.
  Object.assign(globalThis, { trackerStillPolicy: stillPolicy, trackerMarkedAsKept: (html: string, since: number) => markedAsKept(html, since, siteTimeZone()) });
  standBefore().set((request, response, next) => {
    cleanRequest(request, trusted);
    answerBeforeNext({ request, response, next }, front).catch((error: unknown) => {
      log.error("fault", errorFields(error));
      response.destroy();
    });
  });
  // Node announces each answer here when it is out.
  subscribe("http.server.response.finish", (message) => {
    const { request, response } = message as Message;
    requestAnswered(request, response);
  });
  startListening();
  startJobs();
}

const kept = globalThis as typeof globalThis & { trackerLogs?: true };

/** From here on this process prints nothing but lines of the log, whoever prints; while it is developed, libraries speak for themselves. */
function logEverything(): void {
  if (kept.trackerLogs || process.env.NEXT_PHASE === "phase-production-build") return;
  kept.trackerLogs = true;
  startLog(environment().LOG_LEVEL);
  // The last resort. The monitor changes nothing about what happens next; a rejection that nobody handled ends no process.
  process.on("uncaughtExceptionMonitor", (error) => log.fatal("fault", errorFields(error)));
  process.on("unhandledRejection", (error) => log.error("fault", errorFields(error)));
  process.on("warning", (warning) => log.warn("program", { message: redacted(warning) }));
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => log.info("stopping", { signal }));
  if (!isDevelopment) {
    console.log = console.info = printed("info");
    console.warn = printed("warn");
    console.error = printed("error");
  }
  log.info("started", { node: process.version });
}

/** Next prints the errors that it has also told of (instrumentation.ts): those bear a digest, and are logged once. */
const printed = (level: "info" | "warn" | "error") => (...given: unknown[]): void => {
  const error = given.find((value) => value instanceof Error);
  if (error !== undefined && "digest" in error) return;
  const message = redacted(format(...given.map((value) => (value instanceof Error ? value.message : value))));
  log[level]("program", { ...(error === undefined ? {} : errorFields(error)), message });
};
