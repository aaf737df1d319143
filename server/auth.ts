import "server-only";
import { cookies } from "next/headers";
import NextAuth, { type AuthOptions } from "next-auth";
import { decode } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import { signIn } from "./commands/sign-in";
import { siteIsSecure, siteUrl, trackerSecret } from "./env";
import { sessionLimits, signInLimits } from "./limits";

/**
 * The only file that names next-auth. Its cookie holds nothing but the id of a session row, which is
 * looked up on every request (server/actor.ts): the library signs and reads the cookie, the database
 * decides. The Email provider stays off.
 */
const maxAge = sessionLimits.absoluteMs / 1000;

/** `__Host-` wants TLS; on plain http (this computer only) browsers would drop such a cookie. */
export const sessionCookieName = (): string => (siteIsSecure() ? "__Host-followthrough" : "followthrough");

const cookieOptions = () => ({ httpOnly: true, sameSite: "lax" as const, path: "/", secure: siteIsSecure() });

function options(onTooMany: () => void): AuthOptions {
  process.env.NEXTAUTH_URL ??= siteUrl();
  const named = (name: string) => ({ name: siteIsSecure() ? `__Host-${name}` : name, options: cookieOptions() });
  return {
    secret: trackerSecret(),
    session: { strategy: "jwt", maxAge },
    useSecureCookies: siteIsSecure(),
    cookies: {
      sessionToken: { name: sessionCookieName(), options: cookieOptions() },
      csrfToken: named("followthrough-csrf"),
      callbackUrl: named("followthrough-callback"),
    },
    pages: { signIn: "/admin/sign-in", signOut: "/admin", error: "/admin/sign-in" },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        // Failures are null, never a thrown message: what is thrown here reaches the browser's address bar.
        async authorize(credentials, request) {
          const { email, password } = credentials ?? {};
          if (typeof email !== "string" || typeof password !== "string") return null;
          const address = (request.headers?.["x-forwarded-for"] as string | undefined) ?? "unknown";
          const result = await signIn(email, password, address);
          if (result.ok) return { id: result.sessionId };
          if (result.reason === "too-many-attempts") onTooMany();
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
 * typed, so that the answer tells nothing of whether there is such an account.
 */
export async function authHandler(request: Request, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  let isTooMany = false;
  const answer = await (NextAuth(options(() => { isTooMany = true; }))(request, context) as Promise<Response>);
  return isTooMany ? Response.json({ url: null }, { status: 429, headers: { "Retry-After": String(signInLimits.windowMs / 1000) } }) : answer;
}

/** The id of the session that this request's cookie names, or null. */
export async function sessionIdOfRequest(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookieName())?.value;
  if (!token) return null;
  const claims = await decode({ token, secret: trackerSecret() }).catch(() => null);
  return typeof claims?.sid === "string" ? claims.sid : null;
}

/** Removes the cookie; the session row is ended by the command. */
export async function forgetSession(): Promise<void> {
  (await cookies()).delete({ name: sessionCookieName(), ...cookieOptions() });
}
