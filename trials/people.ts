import { roles, type Role } from "@/domain/permissions";
import { disconnectThisProcess } from "@/server/operations/installation";

export type TrialPerson = { id: string; email: string; password: string };

/** One person of each role, with a password that is chosen already. */
export async function makePeople(): Promise<Record<Role, TrialPerson>> {
  const made = await Promise.all(roles.map(async (role) => [role, await makePerson(role, role)] as const));
  await disconnectThisProcess();
  return Object.fromEntries(made) as Record<Role, TrialPerson>;
}

/** One more; `name` stands before the @ of the address and must be new. */
export async function makePerson(role: Role, name: string): Promise<TrialPerson> {
  const { personWithPassword } = await import("@/server/testing-people");
  return personWithPassword(role, `${name}@trial.example.org`);
}

/** The cookies of one browser, as a header of a request. */
export type Cookies = string;

/** Signs in by the site's own door; returns the Cookie header of the session, or null where it was refused. */
export async function signIn(url: string, { email, password }: Pick<TrialPerson, "email" | "password">, headers: Record<string, string> = {}): Promise<Cookies | null> {
  const first = await fetch(`${url}/api/auth/csrf`, { headers });
  const { csrfToken } = await first.json() as { csrfToken: string };
  const jar = cookiesOf(first);
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST", redirect: "manual",
    headers: { ...headers, origin: new URL(url).origin, cookie: headerOf(jar), "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ email, password, csrfToken, json: "true", callbackUrl: `${url}/admin` }),
  });
  await answer.arrayBuffer();
  for (const [name, value] of cookiesOf(answer)) jar.set(name, value);
  return answer.ok && (jar.get("followthrough") ?? jar.get("__Host-followthrough") ?? "") !== "" ? headerOf(jar) : null;
}

const cookiesOf = (answer: Response): Map<string, string> =>
  new Map(answer.headers.getSetCookie().map((line) => {
    const pair = line.split(";", 1)[0] ?? "";
    return [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
  }));

const headerOf = (jar: Map<string, string>): string => [...jar].filter(([, value]) => value !== "").map(([name, value]) => `${name}=${value}`).join("; ");
