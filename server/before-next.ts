import "server-only";
import compression from "compression";
import type { IncomingMessage, ServerResponse } from "node:http";
import { countRead, rateHeaders } from "./allowances";
import { kindOf, type AnswerKind } from "./answer-headers";
import { asksNothing, prepareAnswer, type Front, type Watcher } from "./front";
import type { Answer } from "./public/answer-status";
import { watchRequest } from "./request-watch";
import { catchesUp } from "./still/kept-answers";
import { sendWhole } from "./still/send-whole";
import type { WholeAnswer, WholeAnswers } from "./still/whole-answers";

/** What is read by everybody. Forms come back with what one person typed, the desk is for its people, assets are files. */
const forEverybody: ReadonlySet<AnswerKind> = new Set(["page", "embed", "api", "file"]);
/** Who sends one of these is not everybody, or does not ask for all of it. */
const notOfEverybody = /^(?:authorization|range|if-range|rsc|next-.*|x-tracker-.*)$/;
/** A longer address is nobody's but who made it. */
const longestQuestion = 2_000;

const compress = compression();

/**
 * The question that a request asks, where the answer is the same for everybody and can be kept now; else null. Nothing
 * but the address is part of it: no public page or endpoint reads another header, cookies neither.
 */
export function questionOf({ method, url = "/", headers }: IncomingMessage, { state, isDevelopment }: Front): string | null {
  if (isDevelopment || (method !== "GET" && method !== "HEAD") || url.length > longestQuestion) return null;
  const [path = "/", search = ""] = url.split("?", 2);
  const kind = kindOf(path);
  if (!forEverybody.has(kind) || Object.keys(headers).some((name) => notOfEverybody.test(name))) return null;
  if (state.name() === null || state.isAway()) return null;
  return kind === "page" && asksNothing(search) ? path : url;
}

type Exchange = { request: IncomingMessage; response: ServerResponse; next: () => void };
type KeepingFront = Front & { answers: WholeAnswers };

/** What is kept is sent, and Next never hears of it; what can be kept is made once for all who ask; all else is Next's. */
export async function answerBeforeNext(exchange: Exchange, front: KeepingFront): Promise<void> {
  const { request, response } = exchange;
  const answer = watchRequest(request, response);
  const question = questionOf(request, front);
  if (question === null) return handOn(exchange, front, answer, null);
  for (;;) {
    if (await sentFromKept(exchange, front.answers.find(question))) return;
    const before = front.answers.beingMade(question);
    if (before === undefined) return makeForAll(exchange, front, answer, question);
    // What cannot be kept each must be told apart; whoever made it may also have gone away, or the record changed meanwhile.
    if ((await before.over) === "not for all") return handOn(exchange, front, answer, null);
  }
}

async function sentFromKept({ request, response }: Exchange, kept: WholeAnswer | undefined): Promise<boolean> {
  if (kept === undefined) return false;
  // Only the API counts who reads it, and says so; who has read too much is told by the API.
  const asked = kept.isCounted ? countRead({ get: (name) => [request.headers[name]].flat().join(", ") || null }) : null;
  if (asked?.isSpent) return false;
  await sendWhole(request, response, kept, asked === null ? {} : rateHeaders(asked));
  return true;
}

/** By which a reader says what they have already. */
const conditions = ["if-none-match", "if-modified-since"] as const;
const conditionsOf = ({ headers }: IncomingMessage): [string, string][] => conditions.flatMap((name): [string, string][] => (headers[name] === undefined ? [] : [[name, headers[name]]]));

/** All of it is made, whatever this reader has already, and whether or not a body was asked for: Node sends none after HEAD. */
async function makeForAll(exchange: Exchange, front: KeepingFront, answer: Answer, question: string): Promise<void> {
  const { request, response } = exchange;
  const isCurrent = catchesUp(front.state);
  const making = front.answers.make(question, new Headers(conditionsOf(request)), isCurrent);
  response.once("close", () => making.abandon());
  await isCurrent;
  request.method = "GET";
  for (const name of conditions) delete request.headers[name];
  handOn(exchange, front, answer, making);
}

function handOn({ request, response, next }: Exchange, front: Front, answer: Answer, watcher: Watcher | null): void {
  compress(request as Parameters<typeof compress>[0], response as Parameters<typeof compress>[1], () => undefined);
  prepareAnswer(request, response, front, answer, watcher);
  next();
}
