import postgres from "postgres";
import type { TrialInstallation } from "../installation";
import { makePerson } from "../people";
import { makeTokens } from "./tokens";

export type Told = { status: number; ms: number };
export type Program = {
  /** Writes to the log of the n-th of the trial's obligations, at the version that it has, and says how long the answer took. */
  write: (place: number) => Promise<Told>;
  places: readonly string[];
  owner: postgres.Sql;
  close: () => Promise<void>;
};

/** A program of an editor's that writes at one place after another. */
export async function startProgram({ url, database }: TrialInstallation, tokens = 20): Promise<Program> {
  const owner = postgres(database.ownerUrl, { max: 3, onnotice: () => {} });
  const person = await makePerson("editor", `program-${Date.now().toString(36)}`);
  const [own] = await makeTokens([person], tokens);
  const places = (await owner<{ id: string }[]>`SELECT id FROM obligation WHERE visible_from <= now() AND role = 'owes' ORDER BY id DESC LIMIT 40`).map(({ id }) => id);
  const versions = new Map((await owner<{ id: string; version: number }[]>`SELECT id, version FROM obligation`).map(({ id, version }) => [id, version]));
  let turn = 0;
  return {
    places, owner,
    async write(place) {
      const id = places[place % places.length]!;
      const since = performance.now();
      const answer = await fetch(`${url}/api/v1/obligations/${id}/follow-ups`, {
        method: "POST", signal: AbortSignal.timeout(30_000),
        body: JSON.stringify({ kind: "check", checkedOn: new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10), searched: `program ${turn}` }),
        headers: { "content-type": "application/json", authorization: `Bearer ${own![(turn += 1) % own!.length]}`, "if-match": `"${versions.get(id) ?? 0}"` },
      }).catch(() => null);
      await answer?.arrayBuffer();
      const now = /^"(\d+)"$/.exec(answer?.headers.get("etag") ?? "")?.[1];
      if (now !== undefined) versions.set(id, Number(now));
      return { status: answer?.status ?? 0, ms: Math.round(performance.now() - since) };
    },
    close: () => owner.end(),
  };
}

/** A public read, told the same way. `path` should be one that was not asked for before, so that nothing kept answers. */
export async function readPublic(url: string, path: string): Promise<Told> {
  const since = performance.now();
  const answer = await fetch(url + path, { signal: AbortSignal.timeout(30_000) }).catch(() => null);
  await answer?.arrayBuffer();
  return { status: answer?.status ?? 0, ms: Math.round(performance.now() - since) };
}
