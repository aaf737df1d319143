import "server-only";
import { cookies } from "next/headers";
import NextAuth, { type AuthOptions } from "next-auth";
import { decode, type JWT } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import { browserName } from "@/domain/browser-name";
import { isFirstThisMinute, isRefusedAnyway, noteRefusedSignIn } from "./allowances";
import { signIn, type SignInRefusal } from "./commands/sign-in";
import { isUnavailable } from "./database-error";
import { siteIsSecure, siteUrl, trackerSecret, trackerSecrets } from "./env";
import { holdRefusal } from "./held-refusals";
import { sessionLimits, signInLimits } from "./limits";
import { log } from "./log";
import { requestFailed } from "./request-failed";

/**
 * The only file that names next-auth. Its cookie holds nothing but the id of a session row, which is
 * looked up on every request (server/actor.ts): the library signs and reads the cookie, the database
 * decides. The Email provider stays off.
 */
const maxAge = sessionLimits.absoluteMs / 1000;

/** `__Host-` wants TLS; on plain http (this computer only) browsers would drop such a cookie. */
export const sessionCookieName = (): string => (siteIsSecure() ? "__Host-followthrough" : "followthrough");

const cookieOptions = () => ({ httpOnly: true, sameSite: "lax" as const, path: "/", secure: siteIsSecure() });

/** What the handler learns of a refused sign-in, beside next-auth's answer, which is the same for all. */
type Refusal = SignInRefusal | "unavailable" | "failed";
type OnRefused = (reason: Refusal) => void;

function options(onRefused: OnRefused): AuthOptions {
  process.env.NEXTAUTH_URL ??= siteUrl();
  const named = (name: string) => ({ name: siteIsSecure() ? `__Host-${name}` : name, options: cookieOptions() });
  return {
    secret: trackerSecret(),
    session: { strategy: "jwt", maxAge },
    jwt: { maxAge, decode: ({ token }) => readToken(token) },
    useSecureCookies: siteIsSecure(),
    cookies: {
      sessionToken: { name: sessionCookieName(), options: cookieOptions() },
      csrfToken: named("followthrough-csrf"),
      callbackUrl: named("followthrough-callback"),
    },
    pages: { signIn: "/admin/sign-in", signOut: "/admin", error: "/admin/sign-in" },
    providers: [
      Credentials({
        credentials: { email: {}, password: {}, code: {} },
        // Failures are null, never a thrown message: what is thrown here reaches the browser's address bar.
        async authorize(credentials, { headers }) {
          const { email, password, code } = credentials ?? {};
          if (typeof email !== "string" || typeof password !== "string") return null;
          const caller = { address: String(headers?.["x-forwarded-for"] ?? "unknown"), browser: browserName(headers?.["user-agent"]) };
          try {
            const request = { email, password, code: typeof code === "string" ? code : null, caller, replaces: await sessionIdOfRequest() };
            const result = await signIn(request);
            log.info("sign-in", result.ok ? { is: "signed-in", actor: result.userId } : { is: result.reason });
            if (result.ok) return { id: result.sessionId };
            onRefused(result.reason);
          } catch (error) {
            requestFailed(error, { routePath: "/api/auth/[...nextauth]", routeType: "route" });
            onRefused(isUnavailable(error) ? "unavailable" : "failed");
          }
          return null;
        },
      }),
    ],
    callbacks: {
      // What the client may post to /api/auth/session is never merged into the token.
      jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  };
}

/**
 * The handler behind /api/auth/*. Too many attempts are answered with 429; they are counted by what was
 * typed, so that the answer tells nothing of whether there is such an account. Only to who gave the right
 * password it says what is wrong with the code.
 */
export async function authHandler(request: Request, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  const isAttempt = request.method === "POST" && new URL(request.url).pathname.endsWith("/callback/credentials");
  if (isAttempt && isRefusedAnyway(request.headers)) {
    if (isFirstThisMinute(request.headers)) log.info("sign-in", { is: "too-many-attempts" });
    await holdRefusal(request.signal);
    return refusedBecause("too-many-attempts");
  }
  let refusal: Refusal | null = null;
  const answer = await (NextAuth(options((reason) => { refusal = reason; }))(request, context) as Promise<Response>);
  if (refusal === "refused" || refusal === "too-many-attempts") noteRefusedSignIn(request.headers);
  return refusal === null || refusal === "refused" ? answer : refusedBecause(refusal);
}

function refusedBecause(reason: Refusal): Response {
  if (reason === "failed") return Response.json({ url: null, reason }, { status: 500 });
  if (reason === "unavailable") return Response.json({ url: null, reason }, { status: 503, headers: { "Retry-After": "5" } });
  return reason === "too-many-attempts"
    ? Response.json({ url: null, reason }, { status: 429, headers: { "Retry-After": String(signInLimits.windowMs / 1000) } })
    : Response.json({ url: null, reason }, { status: 401 });
}

/** What a cookie says, whether the present secret closed it or the one before it; null for anything else. */
async function readToken(token: string | undefined): Promise<JWT | null> {
  for (const secret of trackerSecrets()) {
    const claims = token === undefined ? null : await decode({ token, secret }).catch(() => null);
    if (claims !== null) return claims;
  }
  return null;
}

/** The id of the session that this request's cookie names, or null. */
export async function sessionIdOfRequest(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookieName())?.value;
  if (!token) return null;
  const claims = await readToken(token);
  return typeof claims?.sid === "string" ? claims.sid : null;
}

/** Removes the cookie; the session row is ended by the command. */
export async function forgetSession(): Promise<void> {
  (await cookies()).delete({ name: sessionCookieName(), ...cookieOptions() });
}
