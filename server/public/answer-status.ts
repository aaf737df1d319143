import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { Patience } from "../patience";

/** `hasBegun`: something of ours, an action or a page, was asked for this request; what failed before it could not be read. */
export type Answer = { status: number | null; requestId: string; isUnavailable: boolean; hasBegun: boolean; patience: Patience };

export const newAnswer = (requestId: string): Answer => ({ status: null, requestId, isUnavailable: false, hasBegun: false, patience: new Patience() });

// The hook and the pages are bundled apart, each with a copy of this file; the storage is one for the process.
const kept = globalThis as typeof globalThis & { trackerAnswer?: AsyncLocalStorage<Answer> };
const answers = (kept.trackerAnswer ??= new AsyncLocalStorage<Answer>());

/**
 * Lets whatever answers a request choose a status that Next gives pages no way to say, and names the request in
 * every line of the log. Called by the hook of server/prepare-server.ts before Next sees the request: all that
 * runs for it inherits the storage, and the head of the answer is written (server/front.ts) when the page has been
 * decided about, because its loader is awaited first.
 */
export function watchAnswer(requestId: string): Answer {
  const answer = newAnswer(requestId);
  answers.enterWith(answer);
  return answer;
}

/** The page that is being rendered answers with this status instead of 200. */
export function answerWith(status: 404 | 410): void {
  const answer = answers.getStore();
  if (answer !== undefined) answer.status = status;
}

/** What failed for this request failed because the database is away or busy: it is 503, and nobody's fault. */
export function answerUnavailable(): void {
  const answer = answers.getStore();
  if (answer !== undefined) answer.isUnavailable = true;
}

/** The name of the request that is being answered; undefined outside of one. */
export const requestId = (): string | undefined => answers.getStore()?.requestId;

/** What was sent could be read, and something of ours has it: from here on a failure is ours too. */
export function commandBegins(): void {
  const answer = answers.getStore();
  if (answer !== undefined) answer.hasBegun = true;
}

/** Whether a command of ours has begun; true outside of a request. */
export const hasBegun = (): boolean => answers.getStore()?.hasBegun ?? true;

/** How long the request that is being answered may still wait for the database; undefined outside of one. */
export const requestPatience = (): Patience | undefined => answers.getStore()?.patience;
