import { makePerson } from "./people";

/** Tokens of an editor for both kinds of write: as many as one person may have, since each writes only so often in a minute. */
export async function editorsTokens(name: string, count: number): Promise<string[]> {
  const { readerOf } = await import("@/server/actor");
  const { makeToken } = await import("@/server/commands/tokens");
  const person = await makePerson("editor", name);
  const actor = await readerOf(person.id);
  const tokens: string[] = [];
  for (let made = 0; made < count; made += 1) {
    const result = await makeToken(actor!, { name: `Script ${made}`, scopes: ["follow-ups:write", "commitments:write"], expires: "30", ownPassword: person.password });
    if (!result.ok) throw new Error(`no token was made: ${result.reason}`);
    tokens.push(result.value.token);
  }
  return tokens;
}

/** A body that each write would take, and where it would be sent. */
export async function takenBodies(): Promise<{ path: string; described: string; body: Record<string, unknown> }[]> {
  const { db } = await import("@/server/db");
  const obligation = await db.obligation.findFirstOrThrow({ select: { id: true }, orderBy: { id: "asc" } });
  return [
    {
      path: `/api/v1/obligations/${obligation.id}/follow-ups`, described: "/api/v1/obligations/{id}/follow-ups",
      body: { kind: "check", checkedOn: "2026-05-01", searched: "The sites of both ministries", status: "", reason: "", note: { en: "", es: "" }, effective: "", citations: [] },
    },
    {
      path: "/api/v1/commitments", described: "/api/v1/commitments",
      body: { id: "", slug: "a-generated-commitment", kind: "commitment", title: { en: "A generated commitment", es: "" }, summary: { en: "", es: "" }, topics: ["migration"], obligations: [], citations: [] },
    },
  ];
}
