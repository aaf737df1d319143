import postgres from "postgres";
import { makePerson } from "../people";
import type { Trial } from "../trial";
import { quantile } from "./random";
import { makeTokens } from "./tokens";

const racers = 50;

export const trial: Trial = {
  id: "T14", title: "many editors on one version",
  mustHold: "50 clients on one version: one is written, 49 are refused with the version that holds; nothing is lost, nothing doubled.",
  defaults: { rounds: 10 }, full: { rounds: 200 },
  async run({ rounds, signal, installation }) {
    const on = await installation();
    const owner = postgres(on.database.ownerUrl, { max: 1, onnotice: () => {} });
    const violations: string[] = [], tookMs: number[] = [];
    const statuses: Record<string, number> = {};
    let made = 0;
    try {
      const people = await Promise.all([1, 2, 3, 4].map((n) => makePerson("editor", `racer-${n}-${Date.now().toString(36)}`)));
      const tokens = (await makeTokens(people, 13)).flat().slice(0, racers);
      const [place] = await owner<{ id: string }[]>`SELECT id FROM obligation WHERE visible_from <= now() AND role = 'owes' ORDER BY id DESC LIMIT 1`;
      const now = async () => (await owner<{ version: number; entries: number }[]>`
        SELECT version, (SELECT count(*)::int FROM follow_up f WHERE f.obligation_id = o.id) AS entries FROM obligation o WHERE id = ${place!.id}`)[0]!;
      for (; made < rounds && !signal.aborted; made += 1) {
        const before = await now();
        const since = performance.now();
        const answers = await Promise.all(tokens.map((token, index) => race(on.url, place!.id, token, before.version, `${made}-${index}`)));
        tookMs.push(performance.now() - since);
        const after = await now();
        for (const { status } of answers) statuses[status] = (statuses[status] ?? 0) + 1;
        const won = answers.filter(({ status }) => status === 201);
        const told = answers.filter(({ status, etag }) => [409, 412].includes(status) && etag !== `"${after.version}"`);
        if (won.length !== 1) violations.push(`round ${made}: ${won.length} were written`);
        if (answers.some(({ status }) => ![201, 409, 412, 503].includes(status))) violations.push(`round ${made}: ${JSON.stringify(statuses)}`);
        if (told.length > 0) violations.push(`round ${made}: ${told.length} were refused without the version that holds`);
        if (after.version !== before.version + 1 || after.entries !== before.entries + 1) violations.push(`round ${made}: version ${before.version} to ${after.version}, ${after.entries - before.entries} entries more`);
      }
    } finally {
      await owner.end();
    }
    return { rounds: made, violations, figures: { requests: made * racers, answers: JSON.stringify(statuses), "round p50 ms": Math.round(quantile(tookMs, 0.5)), "p95 ms": Math.round(quantile(tookMs, 0.95)) } };
  },
};

async function race(url: string, obligation: string, token: string, version: number, marker: string): Promise<{ status: number; etag: string | null }> {
  const answer = await fetch(`${url}/api/v1/obligations/${obligation}/follow-ups`, {
    method: "POST", body: JSON.stringify({ kind: "check", checkedOn: new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10), searched: `race ${marker}` }),
    headers: { "content-type": "application/json", authorization: `Bearer ${token}`, "if-match": `"${version}"` },
  });
  await answer.arrayBuffer();
  return { status: answer.status, etag: answer.headers.get("etag") };
}
