import { ask, type Answer } from "./ask";

/**
 * The door of the sign-in as a program that guesses uses it: one token for all attempts, from the
 * address that it names.
 */
export async function signInDoor(url: string): Promise<(email: string, password: string, address?: string) => Promise<Answer>> {
  const first = await ask(url, "/api/auth/csrf");
  const { csrfToken } = JSON.parse(first.body) as { csrfToken: string };
  const cookie = (first.headers["set-cookie"] ?? []).map((line) => line.split(";", 1)[0]).join("; ");
  const headers = { cookie, origin: url, "content-type": "application/x-www-form-urlencoded" };
  return (email, password, address = "203.0.113.9") => ask(url, "/api/auth/callback/credentials", {
    method: "POST", headers: { ...headers, "x-forwarded-for": address }, body: new URLSearchParams({ email, password, csrfToken, json: "true", callbackUrl: `${url}/admin` }).toString(),
  });
}

/** Forgets the attempts that were counted, so that what comes next is not refused for what came before. */
export async function forgetAttempts(): Promise<void> {
  const { db } = await import("@/server/db");
  await db.signInAttempt.deleteMany({});
}
