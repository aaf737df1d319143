import type { TrialPerson } from "../people";
import { disconnectThisProcess } from "@/server/operations/installation";

/** For each person so many tokens, each of which may write twice a second. */
export async function makeTokens(people: readonly TrialPerson[], each: number): Promise<string[][]> {
  const { makeToken } = await import("@/server/commands/tokens");
  const { actorOfPerson } = await import("./actors");
  const made: string[][] = [];
  for (const person of people) {
    const actor = await actorOfPerson(person.id);
    const own: string[] = [];
    for (let n = 0; n < each; n += 1) {
      const result = await makeToken(actor, { name: `Trial ${n}`, scopes: ["follow-ups:write"], expires: "30", ownPassword: person.password });
      if (!result.ok) throw new Error(`no token was made: ${JSON.stringify(result)}`);
      own.push(result.value.token);
    }
    made.push(own);
  }
  await disconnectThisProcess();
  return made;
}
