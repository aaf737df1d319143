import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { cleanRequest } from "./caller-address";
import { environment, trustedProxies } from "./env";
import { startJobs } from "./jobs/start";
import { OperatorError } from "./operations/operator-error";
import { watchAnswer } from "./public/answer-status";

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
  // Node announces each request here before it hands it to any listener.
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    cleanRequest(request, trusted);
    watchAnswer(response);
  });
  startJobs();
}
