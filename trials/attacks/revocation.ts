import { systemActor, type Actor } from "@/server/actor";
import { ask } from "../ask";
import { makePerson, signIn, type TrialPerson } from "../people";
import { quantile, rounded } from "../statistics";
import type { Trial } from "../trial";

type Holder = TrialPerson & { actor: Actor; token: string; tokenId: string };
type Way = { name: string; ends: readonly ("cookie" | "token")[]; act: (holder: Holder) => Promise<unknown> };

/** Each by the desk's own command, in another process than the one that serves: nothing that the site remembers may help. */
async function ways(): Promise<Way[]> {
  const people = await import("@/server/commands/manage-users");
  const { changeOwnPassword, signOut } = await import("@/server/commands/own-account");
  const { endOwnSessions } = await import("@/server/commands/end-sessions");
  const { revokeToken } = await import("@/server/commands/tokens");
  const administrator = systemActor("cli");
  const session = async ({ id }: Holder) => {
    const { db } = await import("@/server/db");
    return (await db.session.findFirstOrThrow({ where: { userId: id, endedAt: null }, select: { id: true } })).id;
  };
  return [
    { name: "signing out", ends: ["cookie"], act: async (holder) => signOut({ ...holder.actor, sessionId: await session(holder) }) },
    { name: "a new password", ends: ["cookie"], act: ({ actor, password }) => changeOwnPassword(actor, { current: password, next: "another few unrelated words", repeat: "another few unrelated words" }) },
    { name: "another role", ends: ["cookie"], act: ({ id }) => people.setUserRole(administrator, { person: id, role: "contributor" }) },
    { name: "switching off", ends: ["cookie", "token"], act: ({ id }) => people.switchOffPerson(administrator, { person: id }) },
    { name: "an administrator ends the sessions", ends: ["cookie"], act: ({ id }) => people.endSessionsOf(administrator, { person: id, session: "" }) },
    { name: "the owner ends the others", ends: ["cookie"], act: ({ actor }) => endOwnSessions(actor, { session: "" }) },
    { name: "revoking the token", ends: ["token"], act: ({ actor, tokenId }) => revokeToken(actor, { token: tokenId }) },
  ];
}

export const trial: Trial = {
  id: "T5", title: "what is revoked is refused at once",
  mustHold: "After the commit of a revocation not one request with the old cookie or token is served.",
  defaults: { rounds: 3 }, full: { rounds: 30 },
  async run({ installation, rounds, signal }) {
    const { url } = await installation();
    const violations: string[] = [];
    const [served, refused]: [number[], number[]] = [[], []];
    const replay = async (kind: "cookie" | "token", value: string): Promise<boolean> => {
      const since = performance.now();
      const answer = kind === "cookie"
        ? await ask(url, "/admin/account", { headers: { cookie: value } })
        : await ask(url, "/api/v1/commitments", { method: "POST", headers: { authorization: `Bearer ${value}`, "content-type": "application/json" }, body: "{}" });
      // Somebody whose token serves is told what is wrong with the body.
      const isServed = kind === "cookie" ? answer.status === 200 : answer.status !== 401;
      (isServed ? served : refused).push(performance.now() - since);
      return isServed;
    };
    let replays = 0;
    for (let round = 0; round < rounds; round += 1) for (const way of await ways()) {
      signal.throwIfAborted();
      const holder = await holderOf(`${way.name.replaceAll(" ", "-")}-${round}-${Date.now().toString(36)}`);
      const cookie = await signIn(url, holder);
      if (cookie === null) throw new Error("nobody could sign in");
      const held = { cookie, token: holder.token };
      for (const kind of ["cookie", "token"] as const) if (!await replay(kind, held[kind])) violations.push(`before ${way.name} the ${kind} did not serve`);
      const result = await way.act(holder);
      if (result !== undefined && !(result as { ok: boolean }).ok) violations.push(`${way.name} was refused: ${JSON.stringify(result)}`);
      for (const kind of way.ends) for (let again = 0; again < 5; again += 1) {
        replays += 1;
        if (await replay(kind, held[kind])) violations.push(`after ${way.name} the ${kind} still serves`);
      }
    }
    return { rounds: replays, violations, figures: { ways: (await ways()).length, "served, median ms": rounded(quantile(served, 0.5)), "refused, median ms": rounded(quantile(refused, 0.5)) } };
  },
};

async function holderOf(name: string): Promise<Holder> {
  const { readerOf } = await import("@/server/actor");
  const { makeToken } = await import("@/server/commands/tokens");
  const { db } = await import("@/server/db");
  const person = await makePerson("administrator", name);
  const actor = await readerOf(person.id);
  const made = await makeToken(actor!, { name: "A script", scopes: ["commitments:write"], expires: "30", ownPassword: person.password });
  if (!made.ok) throw new Error("no token was made");
  const { id: tokenId } = await db.apiToken.findFirstOrThrow({ where: { userId: person.id }, select: { id: true } });
  return { ...person, actor: actor!, token: made.value.token, tokenId };
}
