import "server-only";
import type { Endpoint } from "@/domain/api/endpoint";
import type { WrittenRecord } from "@/domain/api/answers";
import { idempotencyKey, versionOf, type TokenScope } from "@/domain/api-token";
import { sha256 } from "@/domain/audit";
import type { Submitted } from "@/domain/draft";
import type { FormInput } from "@/domain/form-data";
import { problem, type ParameterError, type ProblemType } from "@/domain/problem";
import type { Result } from "@/domain/refusal";
import { typedOf } from "@/domain/typed-json";
import type { Actor } from "./actor";
import { addressNetwork, callerAddress } from "./caller-address";
import { refusalOfDatabase } from "./commands/database-refusal";
import { claimKey, freeKey, keepAnswer, type Asked, type KeptAnswer } from "./commands/idempotency";
import { hasScope, noteRefusal, noteUse, tokenDoor, type Caller } from "./commands/token-door";
import type { Along } from "./commands/write";
import { tokenLimits } from "./limits";
import { countWrite } from "./allowances";
import { boundedText, objectOf } from "./request-body";
import { refusedWrite } from "./refused-write";

type Path = Record<string, string>;
type Context = { params: Promise<Path> };
/** What a program sent, ready for the command: as a form of the desk would have posted it. */
export type Sent = { input: FormInput; path: Path; version: number | null };

export type Write = {
  endpoint: Endpoint;
  scope: TokenScope;
  /** Whether what was sent changes a record that there is: then its version must be named. */
  changes: (body: Record<string, unknown>) => boolean;
  run: (actor: Actor, sent: Sent, along: Along<Submitted>) => Promise<Result<Submitted>>;
  tell: (submitted: Submitted, sent: Sent) => WrittenRecord;
};

class Refused extends Error {
  constructor(readonly type: ProblemType, readonly detail: string, readonly more: { errors?: ParameterError[]; headers?: Record<string, string> } = {}) {
    super(detail);
  }
}

/**
 * The one door by which a program writes for a person of the desk. In this order, so that the cheap comes first:
 * the kind of what is sent, whose token it is and what it may, the size, the version, the key; and then the
 * desk's own command, whose rules, refusals and trail are those of the desk. No other origin's script gets here:
 * nothing allows it to send a token.
 */
export function writeByToken(write: Write) {
  return async (request: Request, context?: Context): Promise<Response> => {
    try {
      return await answer(write, request, (await context?.params) ?? {});
    } catch (error) {
      if (error instanceof Refused) return asProblem(request, error);
      if (refusalOfDatabase(error)?.reason !== "unavailable") throw error;
      return asProblem(request, new Refused("unavailable", "The database does not answer; send it again shortly with the same key.", { headers: { "retry-after": "5" } }));
    }
  };
}

async function answer(write: Write, request: Request, path: Path): Promise<Response> {
  refuseParameters(request);
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get("content-type") ?? "")) throw new Refused("unsupported-media-type", "Send application/json.");
  const caller = await callerOf(request, write);
  const { text, body } = await bodyOf(request);
  const sent = { input: typedOf(body), path, version: versionIn(request, write, body) };
  const asked = keyed(caller, request, text);
  return (asked === null ? null : await earlierAnswer(asked)) ?? perform(write, caller, sent, asked, request);
}

function refuseParameters(request: Request): void {
  const unknown = [...new URL(request.url).searchParams.keys()];
  if (unknown.length === 0) return;
  const message = "This address takes no parameters.";
  throw new Refused("unknown-parameter", message, { errors: unknown.map((parameter) => ({ parameter: parameter.slice(0, 60), code: "unknown-parameter", message })) });
}

async function bodyOf(request: Request): Promise<{ text: string; body: Record<string, unknown> }> {
  const text = await boundedText(request, tokenLimits.bodyBytes);
  if (text === null) throw new Refused("too-large", `At most ${tokenLimits.bodyBytes} bytes are taken.`);
  const body = objectOf(text);
  if (body === null) throw new Refused("invalid-body", "This is no JSON object.");
  return { text, body };
}

/** The answer to the same request before this one; null where this one is to do the work. */
async function earlierAnswer(asked: Asked): Promise<Response | null> {
  const claim = await claimKey(asked);
  if (claim.is === "answered") return asResponse(claim.answer, { "idempotency-replayed": "true" });
  if (claim.is === "working") throw new Refused("key-conflict", "A request with this Idempotency-Key is still being worked on.", { headers: { "retry-after": "1" } });
  if (claim.is === "reused") throw new Refused("key-reused", "This Idempotency-Key was used within 24 hours for something else.");
  return null;
}

/** What is written, that the token was used for it, and the answer: all in one transaction. */
async function perform(write: Write, caller: Caller, sent: Sent, asked: Asked | null, request: Request): Promise<Response> {
  const used = { for: `POST ${write.endpoint.path}` };
  let isKept = false;
  try {
    const result = await write.run(caller.actor, sent, async (tx, submitted) => {
      await noteUse(tx, caller, used);
      if (asked !== null) await keepAnswer(tx, asked, told(write.tell(submitted, sent)));
    });
    isKept = result.ok;
    if (result.ok) return asResponse(told(write.tell(result.value, sent)));
    // The trail is in the database that does not answer, or has no connection to spare: the log has it.
    if (result.reason !== "unavailable") await noteRefusal(caller, { ...used, outcome: result.reason });
    return refusedWrite(request, result, sent);
  } finally {
    // What failed without an answer has written nothing; an answer that is kept stays.
    if (asked !== null && !isKept) await freeKey(asked);
  }
}

function told(record: WrittenRecord): KeptAnswer {
  const isPublic = record.state === "published";
  const headers = { etag: `"${record.version}"`, ...(record.links === null ? {} : { location: record.links.self }) };
  return { status: isPublic ? 201 : 202, body: record, headers: isPublic ? headers : {} };
}

async function callerOf(request: Request, { scope, endpoint }: Write): Promise<Caller> {
  const door = await tokenDoor(request.headers.get("authorization"), addressNetwork(callerAddress(request.headers)));
  if (!door.ok && door.reason === "too-many-requests") throw new Refused("too-many-requests", "Too many wrong tokens came from your network.", { headers: { "retry-after": String(tokenLimits.windowMs / 1000) } });
  if (!door.ok) throw new Refused("unauthorized", "Send a token that is valid: Authorization: Bearer ftk_…", { headers: { "www-authenticate": 'Bearer realm="followthrough"' } });
  if (countWrite(door.caller.tokenId)) throw new Refused("too-many-requests", `A token writes at most ${tokenLimits.perMinute} times a minute.`, { headers: { "retry-after": "60" } });
  if (hasScope(door.caller, scope)) return door.caller;
  await noteRefusal(door.caller, { for: `POST ${endpoint.path}`, outcome: "forbidden" });
  throw new Refused("forbidden", `This token was not made for ${scope}.`);
}

/** The version that was seen; the form of the desk carries it in a field, a program in If-Match. */
function versionIn(request: Request, { changes }: Write, body: Record<string, unknown>): number | null {
  const given = request.headers.get("if-match");
  if (!changes(body)) return null;
  if (given === null) throw new Refused("precondition-required", "Name the version that you have seen in If-Match.");
  const version = versionOf(given);
  if (version === null) throw new Refused("precondition-failed", 'If-Match takes one version, such as "3".');
  return version;
}

function keyed({ tokenId }: Caller, request: Request, text: string): Asked | null {
  const key = request.headers.get("idempotency-key");
  if (key === null) return null;
  if (!idempotencyKey.safeParse(key).success) throw new Refused("invalid-body", "An Idempotency-Key has 1 to 255 visible characters.");
  const fingerprint = sha256([request.method, new URL(request.url).pathname, request.headers.get("if-match") ?? "", text].join("\n"));
  return { tokenId, key, fingerprint };
}

const noStore = { "cache-control": "no-store" };

const asResponse = ({ status, body, headers }: KeptAnswer, more: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers: { ...noStore, ...headers, ...more } });

function asProblem(request: Request, { type, detail, more }: Refused): Response {
  const document = problem(type, detail, new URL(request.url).pathname, more.errors);
  return new Response(JSON.stringify(document), { status: document.status, headers: { ...noStore, "content-type": "application/problem+json; charset=utf-8", ...more.headers } });
}
