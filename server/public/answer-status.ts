import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";

type Answer = { status: number | null };

// The hook and the pages are bundled apart, each with a copy of this file; the storage is one for the process.
const kept = globalThis as typeof globalThis & { trackerAnswer?: AsyncLocalStorage<Answer> };
const answers = (kept.trackerAnswer ??= new AsyncLocalStorage<Answer>());

/**
 * Lets whatever answers a request choose a status that Next gives pages no way to say. Called by the hook of
 * server/prepare-server.ts before Next sees the request: all that runs for it inherits the storage, and the
 * head of the answer is written when the page has been decided about, because its loader is awaited first.
 */
export function watchAnswer(response: ServerResponse): void {
  const answer: Answer = { status: null };
  answers.enterWith(answer);
  const { writeHead } = response;
  response.writeHead = function (this: ServerResponse, ...given: Parameters<ServerResponse["writeHead"]>) {
    const [status, ...rest] = given;
    return writeHead.call(this, answer.status !== null && status === 200 ? answer.status : status, ...(rest as []));
  } as ServerResponse["writeHead"];
}

/** The page that is being rendered answers with this status instead of 200. */
export function answerWith(status: 410): void {
  const answer = answers.getStore();
  if (answer !== undefined) answer.status = status;
}
