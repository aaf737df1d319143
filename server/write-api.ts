import "server-only";
import { inputOf } from "@/domain/form-data";
import type { Language } from "@/domain/language";
import { problem, type ParameterError, type ProblemType } from "@/domain/problem";
import { refuse, type Issue, type Refusal } from "@/domain/refusal";
import { typedSuggestion } from "@/domain/suggestion";
import { addressNetwork, callerAddress } from "./caller-address";
import { countSuggestion } from "./commands/attempts";
import { refusalOfDatabase } from "./commands/database-refusal";
import { forgetTyped, keepTyped } from "./commands/return-form";
import { suggest } from "./commands/suggest";
import { siteUrl } from "./env";
import { suggestionLimits } from "./limits";
import { boundedText, objectOf } from "./request-body";

/**
 * The door for what somebody without an account sends (programs of the desk come by server/token-api.ts). In this order, so that the
 * cheap comes first: kind of request, where it comes from, how many came from there, size, and only then what
 * it says. A form is answered by leading to a page (303), a program in JSON; both take the same path.
 */
export async function takeSuggestion(request: Request): Promise<Response> {
  const kind = kindOf(request);
  if (kind === null) return refusedAs(request, "unsupported-media-type", "Send a form (application/x-www-form-urlencoded) or application/json.");
  if (isFromElsewhere(request)) return refusedAs(request, "cross-site", "Another site's page cannot send this.");
  try {
    const counted = await countSuggestion(addressNetwork(callerAddress(request.headers)));
    if (counted === "flood") return tooMany(request);
    const body = await bodyOf(request, kind);
    if (body === "too-large") return refusedAs(request, "too-large", `At most ${suggestionLimits.bodyBytes} bytes are taken.`);
    if (body === null) return refusedAs(request, "invalid-body", "This cannot be read.");
    const result = counted === "taken" ? await suggest(body) : refuse("too-many-attempts");
    if (kind === "json") return result.ok ? Response.json({ received: true }, { status: 201, headers: noStore }) : problemOf(request, result);
    return result.ok ? seeOther(languageOf(body), result.value.commitment, "sent=yes") : await returned(request, body, result);
  } catch (error) {
    if (refusalOfDatabase(error)?.reason !== "unavailable") throw error;
    return refusedAs(request, "unavailable", "The database does not answer. Go back, your browser has kept what you typed, and send it again shortly.");
  }
}

/** Nothing can be read here, and no other site's script may send. */
export const suggestionMethods = async (request: Request): Promise<Response> =>
  request.method === "OPTIONS"
    ? new Response(null, { status: 204, headers: { allow: "POST, OPTIONS" } })
    : refusedAs(request, "method-not-allowed", "This address takes POST.", undefined, { allow: "POST, OPTIONS" });

type Kind = "form" | "json";
type Body = Record<string, unknown>;
const noStore = { "cache-control": "no-store" };

function kindOf(request: Request): Kind | null {
  const type = (request.headers.get("content-type") ?? "").split(";", 1)[0]!.trim().toLowerCase();
  return type === "application/x-www-form-urlencoded" ? "form" : type === "application/json" ? "json" : null;
}

/** There is no account to abuse, but a page elsewhere could make its visitors send here, each from another address. */
function isFromElsewhere({ headers }: Request): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site !== "same-origin" && site !== "none";
  const origin = headers.get("origin");
  return origin !== null && origin !== new URL(siteUrl()).origin;
}

async function bodyOf(request: Request, kind: Kind): Promise<Body | "too-large" | null> {
  const text = await boundedText(request, suggestionLimits.bodyBytes);
  if (text === null) return "too-large";
  return kind === "form" ? inputOf(formDataOf(text)) : objectOf(text);
}

function formDataOf(text: string): FormData {
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(text)) form.append(name, value);
  return form;
}

const languageOf = (body: Body): Language => (body.lang === "es" ? "es" : "en");

function seeOther(lang: Language, commitment: string, query: string): Response {
  return new Response(null, { status: 303, headers: { ...noStore, location: `${lang === "es" ? "/es" : ""}/commitments/${commitment}/suggest?${query}` } });
}

/** The form comes back with all that was typed; for a commitment that there is not, there is no form. */
async function returned(request: Request, body: Body, refusal: Refusal): Promise<Response> {
  const commitment = typeof body.commitment === "string" && /^[a-z0-9-]{1,100}$/.test(body.commitment) ? body.commitment : null;
  if (commitment === null || refusal.reason === "not-found") return refusedAs(request, "not-found", "There is no commitment with this address.");
  await forgetTyped();
  const issues = refusal.issues.map(({ code, path }) => ({ code, path }));
  const token = await keepTyped({ typed: typedSuggestion.parse(body), reason: refusal.reason, issues });
  return seeOther(languageOf(body), commitment, `back=${token}`);
}

const meanings: Record<string, string> = {
  required: "It is required.", "too-long": "It is too long.", "not-a-web-address": "It is no address that begins with http:// or https://.",
  "not-an-email": "It is no e-mail address.", "not-a-reference": "It is neither an id nor the address of a commitment.",
};
const errorOf = ({ code, path }: Issue): ParameterError => ({ parameter: path, code, message: meanings[code] ?? "It cannot be taken." });

function problemOf(request: Request, { reason, issues }: Refusal): Response {
  if (reason === "too-many-attempts") return tooMany(request);
  if (reason === "not-found") return refusedAs(request, "not-found", "There is no commitment with this id or slug.");
  return refusedAs(request, "invalid-body", "See errors for each field.", issues.map(errorOf));
}

const tooMany = (request: Request): Response => refusedAs(
  request, "too-many-requests", "Too many suggestions came from your network. Nothing was kept; your browser has kept what you typed: go back and send it in an hour.",
  undefined, { "retry-after": String(suggestionLimits.windowMs / 1000) },
);

/** To a program as a problem document, to a person's browser in a plain sentence. */
function refusedAs(request: Request, type: ProblemType, detail: string, errors?: ParameterError[], more: Record<string, string> = {}): Response {
  const document = problem(type, detail, new URL(request.url).pathname, errors);
  const headers = new Headers({ ...noStore, ...more });
  if (type === "unavailable") headers.set("retry-after", "5");
  const isForm = kindOf(request) === "form" && (request.headers.get("accept") ?? "").includes("text/html");
  headers.set("content-type", isForm ? "text/plain; charset=utf-8" : "application/problem+json; charset=utf-8");
  return new Response(isForm ? `${detail}\n` : JSON.stringify(document), { status: document.status, headers });
}
