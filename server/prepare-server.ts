import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { cleanRequest } from "./caller-address";
import { stillPolicy } from "./answer-headers";
import { environment, siteIsSecure, trustedProxies } from "./env";
import { prepareAnswer, type Front } from "./front";
import { startJobs } from "./jobs/start";
import { OperatorError } from "./operations/operator-error";
import { watchAnswer } from "./public/answer-status";
import { startListening } from "./still/listen";
import { stillState } from "./still/state";

/** Checks the environment of the web process, puts itself between the sockets and Next, and begins the jobs. */
export function prepareServer(): void {
  try {
    environment();
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(error.exitCode);
  }
  const trusted = trustedProxies();
  const front: Front = { state: stillState(), isSecure: siteIsSecure(), isDevelopment: process.env.NODE_ENV === "development" };
  // The cache handler, which Next loads apart, gives each page that it keeps its policy.
  Object.assign(globalThis, { trackerStillPolicy: stillPolicy });
  // Node announces each request here before it hands it to any listener.
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    cleanRequest(request, trusted);
    prepareAnswer(request, response, front);
    watchAnswer(response);
  });
  startListening();
  startJobs();
}
