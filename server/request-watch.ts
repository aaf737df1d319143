import "server-only";
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { kindOf, type AnswerKind } from "./answer-headers";
import { slowRequestMs } from "./limits";
import { log, type LogFields } from "./log";
import { countRequest } from "./measures";
import { watchAnswer, type Answer } from "./public/answer-status";

export const requestIdHeader = "x-request-id";

type Watched = { kind: AnswerKind; method: string; path: string; since: number };
const watched = new WeakMap<ServerResponse, Watched>();

/** What a trusted proxy calls the request (server/caller-address.ts removes it from everybody else), or a name of our own. */
const nameOf = (given: unknown): string => (typeof given === "string" && /^[\w-]{8,64}$/.test(given) ? given : randomUUID());

/** Gives a request its name, which the answer tells the reader and each line of the log says, and begins its time. */
export function watchRequest(request: IncomingMessage, response: ServerResponse): Answer {
  const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
  const id = nameOf(request.headers[requestIdHeader]);
  response.setHeader(requestIdHeader, id);
  watched.set(response, { kind: kindOf(path), method: request.method ?? "", path, since: performance.now() });
  return watchAnswer(id);
}

/** The answer is out: counted always, logged where somebody may have to know. A search stands in the query, which is never logged. */
export function requestAnswered(request: IncomingMessage, response: ServerResponse): void {
  const found = watched.get(response);
  if (found === undefined) return;
  const { kind, method, path, since } = found;
  const ms = Math.round(performance.now() - since);
  const status = response.statusCode;
  countRequest(kind, status, ms / 1_000);
  const level = status >= 500 && status !== 503 ? "error" : status === 503 || ms >= slowRequestMs ? "warn" : isWrite(method) ? "info" : "debug";
  if (level === "debug" && !log.tellsAll()) return;
  const fields: LogFields = { request: String(response.getHeader(requestIdHeader)), class: kind, method: method.slice(0, 20), path: path.slice(0, 200), status, ms };
  log[level]("request", fields);
}

const isWrite = (method: string): boolean => !["GET", "HEAD", "OPTIONS"].includes(method);
